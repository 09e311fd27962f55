import type { Operator } from "../../model/shell.ts";
import { type Span, sourceSpan } from "../../model/span.ts";
import type { Reader } from "./reader.ts";

/** What no node covers: comments, and text that the parser skipped. Blanks, newlines and continuations are neither. */
export function uncovered(reader: Reader): { comments: Operator[]; leftovers: Operator[] } {
	const comments: Operator[] = [];
	const leftovers: Operator[] = [];
	const { text, mapped } = reader;
	for (const { start, end } of gaps(reader)) {
		let index = start;
		while (index < end) {
			const rest = text.slice(index, end);
			const blank = /^(?:\s|\\\n)+/.exec(rest);
			if (blank) {
				index += blank[0].length;
				continue;
			}
			const comment = /^#[^\n]*/.exec(rest);
			const piece = (comment ?? /^(?:\\\n|[^\n])+/.exec(rest) ?? [rest])[0];
			const found = { text: piece.trimEnd(), span: sourceSpan(mapped, index, index + piece.trimEnd().length) };
			(comment ? comments : leftovers).push(found);
			index += piece.length;
		}
	}
	return { comments, leftovers };
}

/** Stretches of the body's text whose source offsets lie in no covered span. */
function gaps(reader: Reader): Span[] {
	const covered = [...reader.progress.covered].sort((a, b) => a.start - b.start);
	const result: Span[] = [];
	let next = 0;
	let end = -1;
	let open: Span | null = null;
	const { runs } = reader.mapped;
	let run = 0;
	for (let index = 0; index < reader.text.length; index++) {
		while ((runs[run + 1]?.at ?? Number.POSITIVE_INFINITY) <= index) run++;
		const offset = index + (runs[run]?.source ?? 0) - (runs[run]?.at ?? 0);
		for (let span = covered[next]; span && span.start <= offset; span = covered[++next]) end = Math.max(end, span.end);
		if (offset < end) open = null;
		else if (open) open.end = index + 1;
		else {
			open = { start: index, end: index + 1 };
			result.push(open);
		}
	}
	return result;
}
