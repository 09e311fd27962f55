/** A note of a reader to a line. */
export interface Note {
	/** From 1. */
	line: number;
	/** Plain text, at most 500 UTF-16 units. */
	words: string;
}
