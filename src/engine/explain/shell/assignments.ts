import type { Message, PartNote } from "../../../model/message.ts";
import type { Assignment, Command, WordPart } from "../../../model/shell.ts";
import { say } from "../context.ts";
import { note, notInDash, type ShellExplainContext } from "./context.ts";
import { bodyTitle, titleOf } from "./titles.ts";
import { explainWordParts } from "./words.ts";

/** `NAME=value` before a command, for that command only, or alone, for the rest of the script. */
export function explainAssignment(assignment: Assignment, command: Command, context: ShellExplainContext): PartNote {
	const { value, array } = assignment;
	const words = array ?? (value ? [value] : []);
	const parts = words.flatMap((word) => explainWordParts(word, context, array ? "word" : "value"));
	const literal = value?.literal ? value.text : null;
	const output = value?.parts.some(isOutput) === true;
	const alone = command.words.length === 0;
	const why = array ? [] : context.explainName(assignment.name, literal, { output, alone });
	const what =
		command.words.length > 0 ? forCommand(assignment, titleOf(command)) : forScript(assignment, context.phase);
	return note({
		span: assignment.span,
		role: "variable",
		what,
		...(why.length > 0 && { why }),
		parts,
		...(array ? notInDash(context, "NAME=(…)") : {}),
	});
}

/** Whether a part of a value is what a command prints, in quotes or not. */
function isOutput(part: WordPart): boolean {
	return part.kind === "command-substitution" || (part.kind === "double-quoted" && part.parts.some(isOutput));
}

function forCommand({ name, value }: Assignment, command: string): Message {
	if (!value || value.text === "") return say("shell/assignments#command.empty", { name, command });
	return say("shell/assignments#command.what", { name, value: value.raw, command });
}

function forScript({ name, value, array, append, index }: Assignment, phase: "build" | "run"): Message {
	if (array?.length === 0) return say("shell/assignments#array.empty", { name });
	if (array)
		return append
			? say("shell/assignments#array.append", { name })
			: say("shell/assignments#array.what", { name, values: array.map(({ raw }) => raw) });
	if (index !== undefined && !value?.text) return say("shell/assignments#element.empty", { name, index });
	if (index !== undefined) return say("shell/assignments#element.what", { name, index, value: value?.raw ?? "" });
	if (!value || value.text === "") return say("shell/assignments#script.empty", { name });
	if (append) return say("shell/assignments#script.append", { name, value: value.raw });
	const [only] = value.parts;
	const inner = only?.kind === "double-quoted" && only.parts.length === 1 ? only.parts[0] : only;
	if (value.parts.length === 1 && inner?.kind === "command-substitution") {
		return say("shell/assignments#script.output", { name, command: bodyTitle(inner.body) });
	}
	return say(`shell/assignments#script.${phase === "run" ? "run" : "what"}`, { name, value: value.raw });
}
