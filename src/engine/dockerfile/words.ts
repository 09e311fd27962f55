import type { Span } from "../../model/span.ts";
import { isSpace } from "./text.ts";

/** The words of ENV, LABEL and ARG: quotes and escapes protect blanks and stay in the word. */
export function splitQuoted(text: string, range: Span, escape: string): Span[] {
	const words: Span[] = [];
	let at = range.start;
	while (at < range.end) {
		while (at < range.end && isSpace(text[at])) at++;
		if (at >= range.end) break;
		const start = at;
		let quote = "";
		let end = range.end;
		for (; at < range.end; at++) {
			const char = text[at] as string;
			if (quote === "" && isSpace(char)) break;
			if (char === quote) quote = "";
			else if (quote === "" && (char === "'" || char === '"')) quote = char;
			else if (char === escape && quote !== "'") {
				// An escape character at the very end is dropped.
				if (at + 1 === range.end) end = at;
				else at++;
			}
		}
		end = Math.min(end, at, range.end);
		if (end > start) words.push({ start, end });
	}
	return words;
}

/** Words between blanks, without quoting: FROM, EXPOSE and the shell forms of ADD, COPY and VOLUME. */
export function splitBlanks(text: string, range: Span): Span[] {
	const words: Span[] = [];
	if (range.start === range.end) return words;
	const blank = /[\t\v\f\r ]+/g;
	blank.lastIndex = range.start;
	let start = range.start;
	for (;;) {
		const found = blank.exec(text);
		if (!found || found.index >= range.end) break;
		words.push({ start, end: found.index });
		start = blank.lastIndex;
	}
	words.push({ start, end: range.end });
	return words;
}

/** Where the first run of blanks begins and ends, or null: `ENV name value`. */
export function firstBlanks(text: string, range: Span): Span | null {
	const blank = /[\t\v\f\r ]+/g;
	blank.lastIndex = range.start;
	const found = blank.exec(text);
	return found && found.index < range.end ? { start: found.index, end: blank.lastIndex } : null;
}
