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

/**
 * Cuts a piece of the source along its parts, the smallest first. Reads no further than `limit` characters, so that a
 * line of a megabyte costs what it shows. Parts of one level must be in the order of the text.
 */
export function segments(source: string, span: Span, parts: readonly ExplainedPart[], limit: number): Segment[] {
	const end = Math.min(span.end, span.start + limit);
	const result: Segment[] = [];
	const put = (from: number, to: number, part: ExplainedPart | null) => {
		const stop = Math.min(to, end);
		if (stop > from)
			result.push({ text: source.slice(from, stop), span: { start: from, end: stop }, role: part?.role ?? null, part });
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

/** The parts in reading order, outer before inner, with their depth. */
export function flatParts(parts: readonly ExplainedPart[], depth = 0): { part: ExplainedPart; depth: number }[] {
	return parts.flatMap((part) => [{ part, depth }, ...flatParts(part.parts, depth + 1)]);
}

/** The smallest part that covers the whole span, or null. */
export function partAt(parts: readonly ExplainedPart[], span: Span): ExplainedPart | null {
	for (const part of parts) {
		if (part.span.start <= span.start && span.end <= part.span.end) return partAt(part.parts, span) ?? part;
	}
	return null;
}
