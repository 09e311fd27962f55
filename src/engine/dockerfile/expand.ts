import type { VariableUse, Word } from "../../model/dockerfile.ts";
import { type MappedText, type Span, sourceSpan } from "../../model/span.ts";
import { type ExpandOptions, type Expansion, Lexer } from "./lexer.ts";

/**
 * Expands variables and removes quotes as BuildKit's shell lexer does.
 * Never throws: what BuildKit would refuse is `error`, with an empty result.
 */
export function expandWord(
	word: string,
	env: (name: string) => string | undefined,
	escape: string,
	options: ExpandOptions = {},
): Expansion {
	return new Lexer(word, env, escape, options).run();
}

/**
 * Every variable in a word that the builder would look up, nested ones included, outer before inner.
 * Offsets are of the source. In a word whose characters cannot be located, each use has the span of the word.
 */
export function variableUses(word: Word | MappedText, escape: string, options: ExpandOptions = {}): VariableUse[] {
	if (!word.text.includes("$")) return [];
	const mapped = "runs" in word ? word : word.mapped;
	const whole = "runs" in word ? null : word.span;
	const lexer = new Lexer(word.text, () => "x", escape, { ...options, words: false });
	lexer.run();
	const locate = (range: Span): Span => (mapped ? sourceSpan(mapped, range.start, range.end) : { ...(whole as Span) });
	return lexer.uses
		.filter(({ range }) => range.end > range.start)
		.map((use) => ({
			name: word.text.slice(use.name.start, use.name.end),
			operator: use.operator,
			word: use.word ? word.text.slice(use.word.start, use.word.end) : null,
			...(use.replacement ? { replacement: word.text.slice(use.replacement.start, use.replacement.end) } : {}),
			span: locate(use.range),
			nameSpan: locate(use.name),
			wordSpan: use.word ? locate({ start: use.word.start, end: (use.replacement ?? use.word).end }) : null,
		}));
}
