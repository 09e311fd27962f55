import type { Pair } from "../../model/dockerfile.ts";
import { type MappedText, type Span, sourceSpan } from "../../model/span.ts";
import { type FoundProblem, problem, quote } from "./problems.ts";
import { firstBlanks, splitQuoted } from "./words.ts";

/** BuildKit stops at the first; a few are enough to mend the line. */
const MOST_PROBLEMS = 8;

/** The pairs of ENV and LABEL, or the names and defaults of ARG, from the instruction's arguments. */
export function parsePairs(
	keyword: "ENV" | "LABEL" | "ARG",
	logical: MappedText,
	rest: Span,
	escape: string,
): { pairs: Pair[]; words: Span[]; problems: FoundProblem[] } {
	const { text } = logical;
	const words = splitQuoted(text, rest, escape);
	const first = words[0];
	const problems: FoundProblem[] = [];
	if (!first) return { pairs: [], words, problems };
	const locate = (start: number, end: number) => sourceSpan(logical, start, end);
	if (keyword !== "ARG" && !text.slice(first.start, first.end).includes("=")) {
		const blanks = firstBlanks(text, rest);
		const keyEnd = blanks?.start ?? rest.end;
		const key = text.slice(rest.start, keyEnd);
		if (!blanks)
			problems.push(
				problem("parse", "pair-without-value", { keyword, name: quote(key) }, locate(rest.start, rest.end)),
			);
		const pair: Pair = {
			key,
			value: blanks ? text.slice(blanks.end, rest.end) : null,
			legacy: true,
			span: locate(rest.start, rest.end),
			keySpan: locate(rest.start, keyEnd),
			valueSpan: blanks ? locate(blanks.end, rest.end) : null,
		};
		return { pairs: [pair], words: [rest], problems };
	}
	const pairs = words.map(({ start, end }): Pair => {
		const word = text.slice(start, end);
		const equals = word.indexOf("=");
		if (equals < 0 && keyword !== "ARG" && problems.length < MOST_PROBLEMS) {
			const previous = text.slice(first.start, Math.min(first.end, first.start + 60));
			problems.push(
				problem(
					"parse",
					"pair-without-equals",
					{ keyword, word: quote(word), previous: quote(previous) },
					locate(start, end),
				),
			);
		}
		const keyEnd = equals < 0 ? end : start + equals;
		return {
			key: text.slice(start, keyEnd),
			value: equals < 0 ? null : word.slice(equals + 1),
			legacy: false,
			span: locate(start, end),
			keySpan: locate(start, keyEnd),
			valueSpan: equals < 0 ? null : locate(keyEnd + 1, end),
		};
	});
	return { pairs, words, problems };
}
