import type { PartNote } from "../../model/message.ts";
import type { Command, ShellWord } from "../../model/shell.ts";
import type { Span } from "../../model/span.ts";
import { fileEntry, pathEntry } from "../lookup.ts";
import { shellKind } from "../shell/index.ts";
import { variableAt } from "../simulate/variables.ts";
import { executionOf } from "./commands/note.ts";
import { explainCommandWords } from "./commands/parts.ts";
import { type LineContext, phaseOf } from "./context.ts";
import { noteOfVariable } from "./pairs.ts";
import { explainWritten } from "./scripts/written.ts";
import type { ShellExplainContext } from "./shell/index.ts";
import { explainPath } from "./words/path.ts";
import { explainShellVariable, powershellAround } from "./words/shell-variable.ts";

/** Whether the programs that a line calls get the variable: it is one of the environment, or the line exports it. */
function isPassedOn({ stage, instruction, step }: LineContext, name: string): boolean {
	if (stage && variableAt(stage, name, instruction.index)) return true;
	return step.executions.some(
		({ effects, command }) =>
			effects.some((one) => one.kind === "exports" && one.name === name) ||
			/^set -\w*a/.test(command.words.map(({ text }) => text).join(" ")),
	);
}

/** What a file with a known place or name is, where it is written out in full. */
function explainWrittenPath(context: LineContext, { text, span, literal }: ShellWord): PartNote | null {
	const { facts } = context.simulation;
	if (!literal || !/^\/(?!dev\/|proc\/|tmp\/)/.test(text)) return null;
	const known = pathEntry(facts, text) ?? fileEntry(facts, text);
	return known ? explainPath({ context, text, written: text, span }, "file") : null;
}

/** What the explainers of shell syntax need of the line that they stand in; `at`: where a script inside it is read. */
export function shellContext(context: LineContext, at?: Span): ShellExplainContext {
	const phase = phaseOf(context);
	return {
		phase,
		source: context.simulation.file.source,
		shellKind:
			at && powershellAround(context, at)
				? "powershell"
				: shellKind(context.state?.shell.value ?? [], context.state?.distro),
		explainCommand: (command: Command): PartNote[] => {
			const execution = executionOf(context, command);
			if (!execution) return [];
			return explainCommandWords(context, execution, phase);
		},
		explainName: (name, value, { output, alone }) => {
			const note = noteOfVariable(context, name, value);
			// What is not exported no program sees.
			if (alone && !note.custom && !isPassedOn(context, name)) return [];
			// What a command prints is told by that command; the end of the name would only guess.
			return [
				...(note.what && !(output && note.guess) ? [note.what] : []),
				...(note.value ? [note.value] : []),
				...note.why,
			];
		},
		explainVariable: (part) => explainShellVariable(context, part),
		explainTarget: (word) => explainWrittenPath(context, word),
		explainScript: (span, replaced) => explainWritten(context, span, replaced),
	};
}
