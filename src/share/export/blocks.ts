import type { Tone } from "../../model/comparison.ts";
import type { Rich } from "../../model/rich.ts";

/** An article as data: what Markdown and plain text are printed from. */
export type Block =
	| { heading: 1 | 2 | 3; text: Rich }
	| { paragraph: Rich }
	| { quote: string[] }
	/** `language` of the fence: `dockerfile`, `sh`. */
	| { code: string; language: string }
	| { list: Item[] };

export interface Item {
	text: Rich;
	items: Item[];
	/** Whether a change helps or hurts, in a comparison. */
	tone?: Tone;
	/** The file whose lines the words point to, in a comparison: the later one, unless said. */
	side?: "before" | "after";
}
