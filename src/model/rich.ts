/** Formatted text as data: never HTML, never parsed from the reader's words. */
export type Rich = Inline[];

export type Inline =
	| string
	| { code: string }
	| { strong: Rich }
	| { em: Rich }
	| { link: string; text: Rich }
	/** A line of the reader's file, from 1. Shown as its number, linked. */
	| { line: number };
