import type { TextEdit } from "../../../model/edits.ts";
import type { ShellNode } from "../../../model/shell.ts";
import type { Execution, Simulation, Step } from "../../simulate/simulation.ts";
import type { Found } from "../rule.ts";

/** Puts options right after the program and its subcommands; none where the words are a JSON array. */
export function addOption(step: Step, hits: readonly Execution[], option: string): Found["fix"] {
	if (step.instruction.json) return undefined;
	const edits = hits.map(({ invocation }) => {
		const { end } = (invocation.subcommands.at(-1)?.word ?? invocation.program).span;
		return { span: { start: end, end }, text: ` ${option}` };
	});
	return { edits };
}

/**
 * Puts a command at the end of a RUN, to run if what stands there succeeds, on a line of its own where the RUN has
 * several. None where the end of the script is nothing that `&&` can follow.
 */
export function appendCommand({ file }: Simulation, step: Step, command: string): Found["fix"] {
	const { instruction, script } = step;
	const last = script?.items.at(-1);
	if (!last || !script || script.errors.length > 0 || !canFollow(last)) return undefined;
	if (script.operators.some(({ text, span }) => text === "&" && span.start >= last.span.end)) return undefined;
	const { end } = last.span;
	const lineStart = file.source.lastIndexOf("\n", end - 1) + 1;
	const indent = /^[ \t]*/.exec(file.source.slice(lineStart, end))?.[0] ?? "";
	const within = instruction.heredocs.some(({ contentSpan }) => contentSpan.start <= end && end <= contentSpan.end);
	if (instruction.heredocs.length > 0 && !within) return undefined;
	const text = within
		? `\n${indent}${command}`
		: instruction.startLine === instruction.endLine || indent === ""
			? ` && ${command}`
			: ` ${file.escape}\n${indent}&& ${command}`;
	return { edits: [{ span: { start: end, end }, text }] };
}

/** Whether `&& command` after a node does what it says: not after a list whose end is open, nor after a heredoc. */
function canFollow(node: ShellNode): boolean {
	switch (node.kind) {
		case "command":
			return !node.background && !node.redirects.some(({ heredoc }) => heredoc);
		case "and-or":
		case "pipeline":
			return node.items.every(canFollow);
		case "if":
		case "for":
		case "while":
		case "group":
		case "subshell":
		case "case":
			return node.redirects.length === 0;
		default:
			return false;
	}
}

/** Replaces a text. */
export function replace(start: number, end: number, text: string): TextEdit {
	return { span: { start, end }, text };
}
