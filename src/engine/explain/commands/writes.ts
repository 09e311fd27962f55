import type { Message } from "../../../model/message.ts";
import type { Redirect } from "../../../model/shell.ts";
import { outputFile } from "../../simulate/redirect-effects.ts";
import type { Execution, Step } from "../../simulate/simulation.ts";
import { say } from "../context.ts";
import { shownText } from "../shown-text.ts";

/** Programs that only pass text on; with a redirect to a file, writing that file is what they are for. */
const PRINTERS = new Set(["echo", "printf", "cat"]);

/** Longer texts are not repeated in a sentence; they stand in the line. */
const MAX_TEXT = 60;

/**
 * What a command that prints puts into which file: `echo text > file`, `cat > file <<EOF`, `echo text | tee file`. Null
 * where it writes none.
 */
export function writesOf(execution: Execution, step: Step): Message | null {
	const { invocation, command } = execution;
	if (invocation.name === "tee") return teeWrites(execution, step);
	if (!PRINTERS.has(invocation.name)) return null;
	const target = outputFile(command);
	if (!target) return null;
	const form = target.operator.endsWith(">>") ? "append" : "create";
	const file = shownText(step, target.target);
	const lines = linesOf(command.redirects);
	if (invocation.name === "cat") {
		if (lines !== null) return say(`words/writes#${form}.lines`, { file, count: lines });
		return invocation.operands.length > 0
			? say(`words/writes#${form}.files`, { file, files: invocation.operands.map(({ word }) => word.text) })
			: null;
	}
	return textWrites(execution, step, form, [file]);
}

/** A step with the file that its output goes to, where the step does not say so itself. */
export function withOutput(what: Message, { command, invocation }: Execution, step: Step): Message {
	const target = PRINTERS.has(invocation.name) ? null : outputFile(command);
	return target ? say("words/writes#output", { step: [what], file: shownText(step, target.target) }) : what;
}

/** Whether a command that prints is a step of its own, because it writes a file. */
export function isWriter({ invocation, command }: Execution): boolean {
	return PRINTERS.has(invocation.name) && outputFile(command) !== null;
}

/** Commands fewer than these are told one by one. */
const MANY_PIECES = 3;

/** Commands that print a script piece by piece: the first with one clause for all of them, the others with none. */
export function writtenInPieces(executions: Execution[]): Map<Execution, Message[]> {
	const byFile = new Map<string, Execution[]>();
	for (const execution of executions) {
		const file = isWriter(execution) ? outputFile(execution.command)?.target.text : undefined;
		if (file) byFile.set(file, [...(byFile.get(file) ?? []), execution]);
	}
	const clauses = new Map<Execution, Message[]>();
	for (const [file, pieces] of byFile) {
		const [first] = pieces;
		const begins = first?.invocation.operands.some(({ word }) => word.text.startsWith("#!"));
		if (!begins || pieces.length < MANY_PIECES) continue;
		for (const one of pieces) clauses.set(one, one === first ? [say("words/writes#create.pieces", { file })] : []);
	}
	return clauses;
}

/** `echo text | tee file`: what the first command of the pipeline prints goes into the file of the last. */
function teeWrites(execution: Execution, step: Step): Message | null {
	const { pipe } = execution.context;
	const files = execution.invocation.operands.map(({ word }) => shownText(step, word));
	if (pipe?.index !== 1 || pipe.length !== 2 || files.length === 0) return null;
	const at = step.executions.indexOf(execution);
	const source = step.executions.slice(0, at).findLast(({ context }) => context.pipe?.index === 0);
	if (!source || !["echo", "printf"].includes(source.invocation.name)) return null;
	const append = execution.invocation.options.some(({ facts, written }) => (facts?.names ?? [written]).includes("-a"));
	return textWrites(source, step, append ? "append" : "create", files);
}

function textWrites({ invocation, context }: Execution, step: Step, form: string, files: string[]): Message {
	// Where the step depends on a condition, the default may be the very value with which it does not run.
	const certain = context.runs === "always";
	const [only, ...others] = invocation.operands.map(({ word }) => (certain ? shownText(step, word) : word.text));
	const short = only !== undefined && only.length <= MAX_TEXT && !/[\n\\%]/.test(only) && others.length === 0;
	if (short && only !== "") return say(`words/writes#${form}.text`, { file: files, text: only });
	return say(`words/writes#${form}.some`, { file: files });
}

/** How many lines a here-document holds, or null without one. */
function linesOf(redirects: Redirect[]): number | null {
	const heredoc = redirects.find((one) => one.heredoc)?.heredoc;
	return heredoc ? heredoc.content.split("\n").filter((line) => line !== "").length : null;
}
