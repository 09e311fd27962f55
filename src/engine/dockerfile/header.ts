import type { MappedText, Span } from "../../model/span.ts";
import { sourceOffset } from "../../model/span.ts";
import { isSpace, MappedBuilder, sliceMapped, trimRange } from "./text.ts";

/** The keyword, the flags and where the rest of a logical line begins. Ranges are of the logical text. */
export interface Header {
	keyword: Span;
	flags: RawFlag[];
	rest: Span;
}

/** A flag as BuildKit unquotes it, `--` included; its characters are mapped to the source. */
export interface RawFlag {
	mapped: MappedText;
	range: Span;
}

const BLANK = /[\t\v\f\r ]/;

/** Splits an instruction's logical text as BuildKit's `splitCommand` does. */
export function splitHeader(logical: MappedText, range: Span = { start: 0, end: logical.text.length }): Header {
	const { text } = logical;
	const { start, end } = trimRange(text, range.start, range.end);
	let at = start;
	while (at < end && !BLANK.test(text[at] as string)) at++;
	const keyword = { start, end: at };
	while (at < end && BLANK.test(text[at] as string)) at++;
	const flags: RawFlag[] = [];
	while (at < end) {
		while (at < end && isSpace(text[at])) at++;
		if (!text.startsWith("--", at) || at + 2 > end) break;
		const flag = readFlag(logical, at, end);
		at = flag.range.end;
		if (flag.mapped.text === "--") break;
		flags.push(flag);
	}
	return { keyword, flags, rest: trimRange(text, at, end) };
}

/** Flags know quotes and the backslash, whatever the file's escape character is. */
function readFlag(logical: MappedText, start: number, end: number): RawFlag {
	const { text } = logical;
	let plain = start;
	let at = start;
	while (at < end && !isSpace(text[at]) && !"'\"\\".includes(text[at] as string)) at++;
	if (at === end || isSpace(text[at])) {
		return { mapped: sliceMapped(logical, start, at), range: { start, end: at } };
	}
	const builder = new MappedBuilder();
	const flush = (to: number) => {
		for (let index = plain; index < to; index++) builder.push(text[index] as string, sourceOffset(logical, index));
	};
	let quote = "";
	for (; at < end; at++) {
		const char = text[at] as string;
		if (quote === "" && isSpace(char)) break;
		const quotes = char === quote || (quote === "" && (char === "'" || char === '"'));
		if (!quotes && char !== "\\") continue;
		flush(at);
		plain = at + 1;
		if (quotes) quote = quote === "" ? char : "";
		else at++;
	}
	at = Math.min(at, end);
	flush(at);
	return { mapped: builder.finish(sourceOffset(logical, start)), range: { start, end: at } };
}
