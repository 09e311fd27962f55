/** Where the lines of a text begin, so that offsets and lines (from 1) translate in both directions. */
export class Lines {
	#starts: number[] = [0];
	#length: number;

	/** Lines end with LF, CRLF or a lone CR, as in both editors. */
	constructor(text: string) {
		this.#length = text.length;
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
		}
	}

	get count(): number {
		return this.#starts.length;
	}

	/** The line that holds the offset. Binary search. */
	lineAt(offset: number): number {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low + 1;
	}

	/** The offset of a line's first character; of the text's end beyond the last line. */
	startOf(line: number): number {
		return this.#starts[Math.max(line, 1) - 1] ?? this.#length;
	}
}

/** The lines of a selected text that goes over several, unless it is all of the text; its end at a line's start does not count. */
export function severalLines(
	lines: Lines,
	start: number,
	end: number,
	length: number,
): { from: number; to: number } | null {
	if (end - start >= length) return null;
	const from = lines.lineAt(start);
	const last = lines.lineAt(end);
	const to = last > from && lines.startOf(last) === end ? last - 1 : last;
	return last > from ? { from, to } : null;
}
