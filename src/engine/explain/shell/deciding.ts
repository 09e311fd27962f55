import type { ShellNode } from "../../../model/shell.ts";
import { contains, type Span } from "../../../model/span.ts";
import { isTest } from "./operators.ts";
import { bodyTitle, titleOf } from "./titles.ts";

/** What decides whether a command runs: the condition, and whether it has to hold or to fail. */
export interface Deciding {
	condition: string;
	holds: boolean;
}

/** The innermost `if`, or test before `&&`, that decides alone over the command at `span`; null where there is none. */
export function deciding(nodes: readonly ShellNode[], span: Span): Deciding | null {
	const around = nodes.find((node) => contains(node.span, span));
	if (!around) return null;
	return deciding(insideOf(around), span) ?? decidedBy(around, span);
}

function insideOf(node: ShellNode): ShellNode[] {
	switch (node.kind) {
		case "and-or":
		case "pipeline":
		case "list":
			return node.items;
		case "group":
		case "subshell":
			return node.body;
		case "if":
			return [...node.clauses.flatMap(({ body }) => body), ...(node.otherwise?.body ?? [])];
		default:
			return [];
	}
}

function decidedBy(node: ShellNode, span: Span): Deciding | null {
	if (node.kind === "if") {
		const [only, ...others] = node.clauses;
		if (!only || others.length > 0) return null;
		const condition = bodyTitle(only.condition);
		if (only.body.some((inner) => contains(inner.span, span))) return { condition, holds: true };
		return node.otherwise?.body.some((inner) => contains(inner.span, span)) ? { condition, holds: false } : null;
	}
	if (node.kind !== "and-or" || node.operators.some(({ text }) => text !== "&&")) return null;
	const [first] = node.items;
	return first && isTest(first) && !contains(first.span, span) ? { condition: titleOf(first), holds: true } : null;
}
