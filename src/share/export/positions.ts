import type { Span } from "../../model/span.ts";

/** A place in the text: offset in UTF-16 units from 0; line and column (in UTF-16 units) from 1. */
interface Position {
	offset: number;
	line: number;
	column: number;
}

/** `end` is exclusive. */
export interface Range {
	start: Position;
	end: Position;
}

/** A function from spans to ranges of this text. Lines end with a line feed. */
export function ranges(source: string): (span: Span) => Range {
	const starts = [0];
	for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
	const position = (offset: number): Position => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] as number) <= offset) low = middle;
			else high = middle - 1;
		}
		return { offset, line: low + 1, column: offset - (starts[low] as number) + 1 };
	};
	return ({ start, end }) => ({ start: position(start), end: position(end) });
}
