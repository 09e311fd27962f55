import type * as Tree from "unbash";
import type { ShellWord, WordPart } from "../../model/shell.ts";
import { arithmeticParts } from "./arithmetic.ts";
import { literalParts, quotedLiteralParts } from "./literal.ts";
import { MAX_DEPTH, type Reader, runsOf, span, token, withoutContinuations } from "./reader.ts";
import { substitution } from "./substitution.ts";
import { variablePart } from "./variable.ts";
import { isLiteral, partText } from "./word-text.ts";

/** A word with its parts. `assignment`: a tilde after `=` or `:` counts too. */
export function convertWord(reader: Reader, word: Tree.Word, assignment = false): ShellWord {
	return wordFrom(reader, word.pos, word.end, partsOf(reader, word, assignment));
}

/** A word of `[start, end)` that consists of `parts`. */
export function wordFrom(reader: Reader, start: number, end: number, parts: WordPart[]): ShellWord {
	return {
		span: token(reader, start, end),
		raw: withoutContinuations(reader.text.slice(start, end)),
		text: parts.map(partText).join(""),
		literal: parts.every(isLiteral),
		parts,
	};
}

/** A word that stands for itself: an operator inside `[[ … ]]`. */
export function plainWord(reader: Reader, start: number, end: number): ShellWord {
	return wordFrom(reader, start, end, literalParts(reader, start, end, { tilde: "none" }));
}

/** The parts of a word; nested deeper than the limit it is one literal. */
export function partsOf(reader: Reader, word: Tree.Word, assignment = false): WordPart[] {
	const { progress } = reader;
	if (progress.depth >= MAX_DEPTH) {
		progress.truncated = true;
		return word.end > word.pos ? [literal(reader, word.pos, word.end)] : [];
	}
	progress.depth++;
	const parts = word.parts;
	const result = parts
		? convertParts(reader, parts, word.pos, assignment)
		: literalParts(reader, word.pos, word.end, { tilde: assignment ? "assignment" : "start" });
	progress.depth--;
	return result;
}

/** Parts outside double quotes. `start` is where the word begins: a tilde counts there alone. */
export function convertParts(
	reader: Reader,
	parts: readonly Tree.WordPart[],
	start: number,
	assignment = false,
): WordPart[] {
	const result: WordPart[] = [];
	for (const part of parts) {
		if (part.type === "Literal") {
			const tilde = assignment ? "assignment" : part.pos === start ? "start" : "none";
			result.push(...literalParts(reader, part.pos, part.end, { tilde }));
		} else result.push(convertPart(reader, part));
	}
	return result;
}

function convertPart(reader: Reader, part: Exclude<Tree.WordPart, Tree.LiteralPart>): WordPart {
	const base = positioned(reader, part.pos, part.end);
	const text = withoutContinuations(part.text);
	switch (part.type) {
		case "SingleQuoted":
			return quoted(reader, "single-quoted", part.pos, part.end, 1, part.value);
		case "AnsiCQuoted":
			return quoted(reader, "ansi-quoted", part.pos, part.end, 2, part.value);
		case "DoubleQuoted":
			return { ...base, kind: "double-quoted", parts: insideQuotes(reader, part.parts) };
		case "LocaleString":
			return { ...base, kind: "double-quoted", parts: insideQuotes(reader, part.parts), locale: true };
		case "SimpleExpansion":
		case "ParameterExpansion":
			return variablePart(reader, part, base);
		case "CommandExpansion":
		case "ProcessSubstitution":
			return substitution(reader, part, base);
		case "ArithmeticExpansion":
			return { ...base, kind: "arithmetic", text, parts: arithmeticParts(reader, part.expression) };
		case "Glob":
		case "ExtendedGlob":
			return withParts(reader, { ...base, kind: "glob", text }, part.parts);
		case "BraceExpansion":
			return withParts(reader, { ...base, kind: "brace", text }, part.parts);
	}
}

function withParts(
	reader: Reader,
	part: WordPart & { kind: "glob" | "brace" | "tilde" },
	parts: readonly Tree.WordPart[] | undefined,
): WordPart {
	const inner = parts ? convertParts(reader, parts, -1).filter((child) => child.kind !== "literal") : [];
	return inner.length ? { ...part, parts: inner } : part;
}

/** Children of double quotes and of an expanded here-document. */
export function insideQuotes(reader: Reader, parts: readonly Tree.WordPart[], heredoc = false): WordPart[] {
	return parts.flatMap((part) =>
		part.type === "Literal" ? quotedLiteralParts(reader, part.pos, part.end, heredoc) : [convertPart(reader, part)],
	);
}

function quoted(
	reader: Reader,
	kind: "single-quoted" | "ansi-quoted",
	start: number,
	end: number,
	open: number,
	text: string,
): WordPart {
	const closed = end - start > open && reader.text[end - 1] === "'";
	const content = span(reader, start + open, closed ? end - 1 : end);
	const runs = kind === "single-quoted" ? runsOf(reader, start + open, start + open + text.length, true) : undefined;
	return { span: span(reader, start, end), ...(runs && { runs }), kind, text, contentSpan: content };
}

export function literal(reader: Reader, start: number, end: number): WordPart {
	return {
		...positioned(reader, start, end),
		kind: "literal",
		text: withoutContinuations(reader.text.slice(start, end)),
	};
}

function positioned(reader: Reader, start: number, end: number) {
	const runs = runsOf(reader, start, end);
	return runs ? { span: span(reader, start, end), runs } : { span: span(reader, start, end) };
}
