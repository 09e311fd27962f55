/** A piece of the source text. UTF-16 offsets from 0; `end` is exclusive. */
export interface Span {
	start: number;
	end: number;
}

/**
 * Text that no longer equals the source (continuations and comments removed),
 * with the way back. Each run says: from `at` on in `text`, characters stand in
 * the source from `source` on, one for one, until the next run begins.
 */
export interface MappedText {
	text: string;
	runs: { at: number; source: number }[];
}

/** The source offset of the character at `index` of a mapped text. Binary search over its runs. */
export function sourceOffset(mapped: MappedText, index: number): number {
	const { runs } = mapped;
	let low = 0;
	let high = runs.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((runs[middle]?.at ?? 0) <= index) low = middle;
		else high = middle - 1;
	}
	const run = runs[low];
	return run ? run.source + (index - run.at) : index;
}

/** The source span of `[start, end)` of a mapped text; an empty range stays empty. */
export function sourceSpan(mapped: MappedText, start: number, end: number): Span {
	const from = sourceOffset(mapped, start);
	return { start: from, end: end > start ? sourceOffset(mapped, end - 1) + 1 : from };
}

/** The part of a mapped text that stands in the source within `span`, or null where its ends are not in the text. */
export function mappedWithin(mapped: MappedText, { start, end }: Span): MappedText | null {
	const from = indexAt(mapped, start);
	const last = indexAt(mapped, end - 1);
	if (from === null || last === null || last < from) return null;
	const inside = mapped.runs.filter(({ at }) => at > from && at <= last);
	const runs = [{ at: 0, source: start }, ...inside.map(({ at, source }) => ({ at: at - from, source }))];
	return { text: mapped.text.slice(from, last + 1), runs };
}

/** The index of the character that stands in the source at `offset`, or null where the text lacks it. */
function indexAt({ text, runs }: MappedText, offset: number): number | null {
	for (const [index, { at, source }] of runs.entries()) {
		const length = (runs[index + 1]?.at ?? text.length) - at;
		if (offset >= source && offset < source + length) return at + offset - source;
	}
	return null;
}

/** Whether `inner` lies within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether a span holds no character. */
export function isEmpty(span: Span): boolean {
	return span.end <= span.start;
}
