import type { PartNote } from "../../model/message.ts";
import type { Command } from "../../model/shell.ts";
import type { Span } from "../../model/span.ts";
import { shellKind } from "../shell/index.ts";
import { executionOf, explainCommandWords } from "./commands.ts";
import { type LineContext, phaseOf } from "./context.ts";
import { noteOfVariable } from "./pairs.ts";
import type { ShellExplainContext } from "./shell/index.ts";
import { explainShellVariable, powershellAround } from "./words/shell-variable.ts";
import { explainWritten } from "./written-scripts.ts";

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
		explainName: (name, value, output) => {
			const note = noteOfVariable(context, name, value);
			// What a command prints is told by that command; the end of the name would only guess.
			return [
				...(note.what && !(output && note.guess) ? [note.what] : []),
				...(note.value ? [note.value] : []),
				...note.why,
			];
		},
		explainVariable: (part) => explainShellVariable(context, part),
		explainScript: (span, replaced) => explainWritten(context, span, replaced),
	};
}
