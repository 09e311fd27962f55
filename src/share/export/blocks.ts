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
}
