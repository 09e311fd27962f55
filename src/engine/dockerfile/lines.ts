/** A physical line: `[start, end)` without its line ending, `next` is where the following one begins. */
export interface Line {
	start: number;
	end: number;
	next: number;
}

/** Splits at line feeds only, as BuildKit does; carriage returns before one belong to the ending. */
export function splitLines(source: string): Line[] {
	const lines: Line[] = [];
	let start = source.startsWith("\ufeff") ? 1 : 0;
	while (start < source.length) {
		const feed = source.indexOf("\n", start);
		const next = feed < 0 ? source.length : feed + 1;
		let end = feed < 0 ? next : feed;
		while (end > start && (source[end - 1] === "\r" || source[end - 1] === "\n")) end--;
		lines.push({ start, end, next });
		start = next;
	}
	return lines;
}

/** The number (from 1) of the line that holds an offset. */
export function lineAt(lines: readonly Line[], offset: number): number {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines[middle]?.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low + 1;
}
