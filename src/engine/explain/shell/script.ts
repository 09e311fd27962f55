import type { PartNote } from "../../../model/message.ts";
import type { Operator, Script, ShellNode } from "../../../model/shell.ts";
import { contains } from "../../../model/span.ts";
import { commandsIn } from "../../shell/index.ts";
import { inOrder } from "../context.ts";
import { explainComment } from "./comments.ts";
import type { ShellExplainContext } from "./context.ts";
import { heredocNotes } from "./heredocs.ts";
import { explainNodes } from "./nodes.ts";
import { explainUnread } from "./unread.ts";

/** Explains a shell body: every word of it lies in exactly one part of the level returned, and so on inward. */
export function explainScript(script: Script, context: ShellExplainContext): PartNote[] {
	const errexitFrom = context.errexitFrom ?? errexitStart(script);
	const inner = errexitFrom === undefined ? context : { ...context, errexitFrom };
	const parts = explainStatements(script.items, script.operators, inner);
	const start = script.items[0]?.span.start ?? Number.POSITIVE_INFINITY;
	for (const [index, comment] of script.comments.entries()) {
		insert(parts, explainComment(comment, index === 0 && comment.span.start < start));
	}
	for (const text of script.leftovers) insert(parts, explainUnread(text));
	return parts;
}

/** Where a script switches `set -e` on for good, if it does. */
function errexitStart(script: Script): number | undefined {
	const found = commandsIn(script).find(({ command, context }) => {
		const [program, ...words] = command.words.map(({ text }) => text);
		if (program !== "set" || context.runs !== "always" || context.subshell || context.function) return false;
		return words.some(
			(word, index) => /^-[a-zA-Z]*e/.test(word) || (word === "errexit" && words[index - 1]?.startsWith("-")),
		);
	});
	return found?.command.span.end;
}

/** The statements of a script or a substitution, with the here-documents that lie between them. */
export function explainStatements(items: ShellNode[], operators: Operator[], context: ShellExplainContext): PartNote[] {
	const parts = explainNodes(items, operators, context);
	for (const body of heredocNotes(items, context)) insert(parts, body);
	return parts;
}

/** Puts a note where it belongs in the text: inside the innermost part that holds it, or between two. */
function insert(parts: PartNote[], added: PartNote): void {
	const holder = parts.find((part) => contains(part.span, added.span));
	if (holder) insert(holder.parts, added);
	else if (!parts.some(({ span }) => span.start < added.span.end && added.span.start < span.end)) {
		parts.push(added);
		inOrder(parts);
	}
}
