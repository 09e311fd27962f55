import type { Span } from "../../model/span.ts";

/**
 * Makes every node's span hold its children's. Where the parser recovers from an error (a group without its brace) it
 * gives the parent an end before theirs. Here-document bodies lie behind the redirect on purpose and are left alone.
 */
export function repair(value: unknown): Span | null {
	if (Array.isArray(value)) return value.reduce<Span | null>((all, item) => union(all, repair(item)), null);
	if (value === null || typeof value !== "object") return null;
	if (isSpan(value)) return value;
	let all: Span | null = null;
	for (const [key, item] of Object.entries(value)) if (key !== "heredoc") all = union(all, repair(item));
	if ("heredoc" in value) repair(value.heredoc);
	if (all && "span" in value && isSpan(value.span)) {
		value.span.start = Math.min(value.span.start, all.start);
		value.span.end = Math.max(value.span.end, all.end);
	}
	return all;
}

function isSpan(value: unknown): value is Span {
	return (
		typeof value === "object" && value !== null && "start" in value && "end" in value && typeof value.end === "number"
	);
}

function union(left: Span | null, right: Span | null): Span | null {
	if (!left || !right) return left ?? right;
	return { start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) };
}
