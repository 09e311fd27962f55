import type { PartNote } from "../../../model/message.ts";
import type { Redirect, ShellNode } from "../../../model/shell.ts";
import { say } from "../context.ts";
import { note, type ShellExplainContext } from "./context.ts";
import { titleOf } from "./titles.ts";
import { explainParts } from "./words.ts";

/** The bodies of the here-documents of these statements, which lie behind the line of their command. */
export function heredocNotes(items: ShellNode[], context: ShellExplainContext): PartNote[] {
	const notes: PartNote[] = [];
	const stack = [...items];
	for (let node = stack.pop(); node; node = stack.pop()) {
		if ("redirects" in node)
			for (const redirect of node.redirects) notes.push(...bodyNotes(redirect, titleOf(node), context));
		stack.push(...childrenOf(node));
	}
	return notes;
}

function childrenOf(node: ShellNode): ShellNode[] {
	switch (node.kind) {
		case "and-or":
		case "pipeline":
		case "list":
			return node.items;
		case "if":
			return [
				...node.clauses.flatMap(({ condition, body }) => [...condition, ...body]),
				...(node.otherwise?.body ?? []),
			];
		case "while":
		case "until":
			return [...node.condition, ...node.body];
		case "case":
			return node.items.flatMap(({ body }) => body);
		default:
			return "body" in node ? node.body : [];
	}
}

function bodyNotes({ heredoc }: Redirect, command: string, context: ShellExplainContext): PartNote[] {
	if (!heredoc) return [];
	const notes: PartNote[] = [];
	const delimiter = heredoc.delimiter || "…";
	if (heredoc.span.end > heredoc.span.start) {
		const form = heredoc.expand ? "expanded" : "literal";
		const parts = heredoc.expand ? explainParts(heredoc.parts, context) : [];
		const text = { what: say(`shell/redirects#heredoc-body.${form}`, { command, delimiter }), parts };
		const script = context.explainScript?.(heredoc.span, () => parts);
		notes.push(note({ span: heredoc.span, role: "heredoc", ...(script ?? text) }));
	}
	if (heredoc.endSpan) {
		notes.push(
			note({ span: heredoc.endSpan, role: "heredoc", what: say("shell/redirects#heredoc-end.what", { delimiter }) }),
		);
	}
	return notes;
}
