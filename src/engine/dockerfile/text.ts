import { type MappedText, type Span, sourceOffset } from "../../model/span.ts";

/** White space as Go's `unicode.IsSpace` has it (JavaScript's `\s` differs in U+0085 and U+FEFF). */
export function isSpace(char: string | undefined): boolean {
	if (char === undefined) return false;
	const code = char.charCodeAt(0);
	if (code < 128) return code === 32 || (code >= 9 && code <= 13);
	return /^[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(char);
}

/** The part of `text` in `[start, end)` without white space around it. */
export function trimRange(text: string, start = 0, end = text.length): Span {
	let from = start;
	let to = end;
	while (from < to && isSpace(text[from])) from++;
	while (to > from && isSpace(text[to - 1])) to--;
	return { start: from, end: to };
}

/** `text.trim()` with BuildKit's idea of white space. */
export function trim(text: string): string {
	const { start, end } = trimRange(text);
	return text.slice(start, end);
}

/** A part of a mapped text, still mapped to the source. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
	const text = mapped.text.slice(start, end);
	const runs = [{ at: 0, source: sourceOffset(mapped, start) }];
	for (let index = firstRunAfter(mapped, start); index < mapped.runs.length; index++) {
		const run = mapped.runs[index];
		if (!run || run.at >= end) break;
		runs.push({ at: run.at - start, source: run.source });
	}
	return { text, runs };
}

function firstRunAfter(mapped: MappedText, at: number): number {
	let low = 0;
	let high = mapped.runs.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mapped.runs[middle]?.at ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Puts a mapped text together from pieces that stand in the source. */
export class MappedBuilder {
	private parts: string[] = [];
	private length = 0;
	private runs: MappedText["runs"] = [];
	private expected = -1;

	/** Appends `text`, whose characters stand in the source from `source` on. */
	push(text: string, source: number): void {
		if (text === "") return;
		if (source !== this.expected) this.runs.push({ at: this.length, source });
		this.parts.push(text);
		this.length += text.length;
		this.expected = source + text.length;
	}

	/** The text so far; `at` is the source offset of an empty one. */
	finish(at: number): MappedText {
		return { text: this.parts.join(""), runs: this.runs.length ? this.runs : [{ at: 0, source: at }] };
	}
}

/** The same text, `by` characters further on in the source. */
export function shiftMapped(mapped: MappedText, by: number): MappedText {
	return { text: mapped.text, runs: mapped.runs.map((run) => ({ at: run.at, source: run.source + by })) };
}
