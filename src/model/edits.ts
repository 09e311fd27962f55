import type { Span } from "./span.ts";

/** A piece of a text and what comes in its place. */
export interface TextEdit {
	span: Span;
	text: string;
}

/** The text after edits, whose spans are those of the text before and do not overlap. */
export function withEdits(source: string, edits: readonly TextEdit[]): string {
	return inOrder(edits).reduceRight(
		(text, { span, text: put }) => text.slice(0, span.start) + put + text.slice(span.end),
		source,
	);
}

/** The one edit that makes `after` of `before` and leaves alone what both begin and end with. */
export function editBetween(before: string, after: string): TextEdit {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) start++;
	let end = 0;
	while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	return { span: { start, end: before.length - end }, text: after.slice(start, after.length - end) };
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
	return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
