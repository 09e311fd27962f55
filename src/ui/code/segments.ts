import type { ExplainedPart } from "../../model/explanation.ts";
import type { Role } from "../../model/message.ts";
import type { Span } from "../../model/span.ts";

/** A run of the source in one colour; `part` is the smallest part that covers it, or null between parts. */
export interface Segment {
	text: string;
	span: Span;
	role: Role | null;
	part: ExplainedPart | null;
}

/** What stands between the parts of one word, as in `name:tag@digest` and `key=value`. */
const SEPARATORS = /^[:@,=-]+$/;

/** A character that continues a line, with the blanks after it. */
const CONTINUATION = /[\\`][ \t]*(?=\r?\n)/g;

/**
 * Cuts a piece of the source along its parts, the smallest first; comments and continuations, which lie between the
 * words, get their own colour. Reads no further than `limit` characters, so that a line of a megabyte costs what it
 * shows. Parts of one level, and comments, must be in the order of the text.
 */
export function segments(
	source: string,
	span: Span,
	parts: readonly ExplainedPart[],
	limit: number,
	comments: readonly { span: Span }[] = [],
): Segment[] {
	const end = Math.min(span.end, span.start + limit);
	const result: Segment[] = [];
	const piece = (from: number, to: number, role: Role | null, part: ExplainedPart | null) => {
		const stop = Math.min(to, end);
		if (stop > from) result.push({ text: source.slice(from, stop), span: { start: from, end: stop }, role, part });
	};
	const put = (from: number, to: number, part: ExplainedPart | null) => {
		const text = source.slice(from, Math.min(to, end));
		const separates = part && part.parts.length > 0 && from > part.span.start && SEPARATORS.test(text);
		const role = separates ? "operator" : (part?.role ?? null);
		if (!text.includes("\n")) return piece(from, to, role, part);
		const between = [
			...comments
				.filter((comment) => comment.span.start < to && comment.span.end > from)
				.map((comment) => ({ ...comment.span, role: "comment" as const })),
			...[...text.matchAll(CONTINUATION)].map((match) => ({
				start: from + match.index,
				end: from + match.index + match[0].length,
				role: "operator" as const,
			})),
		].sort((a, b) => a.start - b.start);
		let at = from;
		for (const one of between) {
			if (one.start < at) continue;
			piece(at, one.start, role, part);
			piece(one.start, Math.min(one.end, to), one.role, null);
			at = Math.min(one.end, to);
		}
		piece(at, to, role, part);
	};
	const walk = (inner: readonly ExplainedPart[], from: number, to: number, outer: ExplainedPart | null) => {
		let at = from;
		for (const part of inner) {
			if (part.span.start >= end) break;
			if (part.span.start < at || part.span.end > to) continue;
			put(at, part.span.start, outer);
			walk(part.parts, part.span.start, part.span.end, part);
			at = part.span.end;
		}
		put(at, to, outer);
	};
	walk(parts, span.start, span.end, null);
	return result;
}
