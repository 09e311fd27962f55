import type { Word } from "../../model/dockerfile.ts";
import type { ShellWord, WordPart } from "../../model/shell.ts";
import { type MappedText, type Span, sourceOffset, sourceSpan } from "../../model/span.ts";

/**
 * The text of a word without its quotes, every character mapped to the Dockerfile: `parseScript` reads from it what
 * stands inside `sh -c "…"`. A character of `$'…'` that was written as an escape maps into the quotes.
 */
export function scriptOf(word: Pick<ShellWord, "parts" | "span">): MappedText {
	const mapped: MappedText = { text: "", runs: [] };
	for (const part of word.parts) append(mapped, part);
	if (mapped.runs.length === 0) mapped.runs.push({ at: 0, source: word.span.start });
	return mapped;
}

function append(mapped: MappedText, part: WordPart): void {
	if (part.kind === "double-quoted") {
		for (const child of part.parts) append(mapped, child);
		return;
	}
	for (const { at, source } of runsOfPart(part)) addRun(mapped, mapped.text.length + at, source);
	mapped.text += part.text;
}

function runsOfPart(part: Exclude<WordPart, { kind: "double-quoted" }>): MappedText["runs"] {
	if (part.runs) return part.runs;
	if (part.kind !== "ansi-quoted")
		return [{ at: 0, source: "contentSpan" in part ? part.contentSpan.start : part.span.start }];
	const { start, end } = part.contentSpan;
	if (end - start === part.text.length) return [{ at: 0, source: start }];
	return Array.from(part.text, (_, at) => ({ at, source: Math.min(start + at, Math.max(start, end - 1)) }));
}

function addRun(mapped: MappedText, at: number, source: number): void {
	const last = mapped.runs[mapped.runs.length - 1];
	if (!last || last.source + (at - last.at) !== source) mapped.runs.push({ at, source });
}

/** One text after the other. */
export function joinMapped(first: MappedText, second: MappedText): MappedText {
	const joined: MappedText = { text: first.text, runs: first.text === "" ? [] : [...first.runs] };
	for (const { at, source } of second.runs) addRun(joined, first.text.length + at, source);
	joined.text += second.text;
	return joined;
}

/**
 * A text without the escape characters in it: what stands after one is itself or, with `letters`, what they tell for it;
 * there other pairs stay as they are.
 */
export function withoutEscapes(text: MappedText, escape: string, letters?: Record<string, string>): MappedText {
	const plain: MappedText = { text: "", runs: [] };
	for (let at = 0; at < text.text.length; at++) {
		const next = text.text[at + 1];
		const escaped = text.text[at] === escape && next !== undefined ? (letters ? letters[next] : next) : undefined;
		// A line break that two characters stand for begins with the first of them.
		addRun(plain, plain.text.length, sourceOffset(text, at + (escaped === undefined || escaped !== next ? 0 : 1)));
		plain.text += escaped ?? text.text[at];
		if (escaped !== undefined) at++;
	}
	if (plain.runs.length === 0) plain.runs.push({ at: 0, source: sourceOffset(text, 0) });
	return plain;
}

/** A text without what stands in some places of the source. */
export function withoutSpans(text: MappedText, spans: Span[]): MappedText {
	if (spans.length === 0) return text;
	const rest: MappedText = { text: "", runs: [] };
	for (let at = 0; at < text.text.length; at++) {
		const source = sourceOffset(text, at);
		if (spans.some(({ start, end }) => start <= source && source < end)) continue;
		addRun(rest, rest.text.length, source);
		rest.text += text.text[at];
	}
	return rest;
}

/**
 * The characters `[from, to)` of a word's text as a word: the value in `--file=x`, one letter of `-xzf`. Quotes around
 * the piece belong to it.
 */
export function subWord(word: ShellWord, from: number, to = word.text.length): ShellWord {
	if (from <= 0 && to >= word.text.length) return word;
	const parts: WordPart[] = [];
	let at = 0;
	for (const part of word.parts) {
		const length = partText(part).length;
		const start = Math.max(from - at, 0);
		const end = Math.min(to - at, length);
		if (start === 0 && end === length && length > 0) parts.push(part);
		else if (start < end) parts.push(...cutPart(part, start, end));
		at += length;
	}
	const first = parts[0]?.span.start ?? word.span.end;
	const last = parts[parts.length - 1]?.span.end ?? first;
	return {
		span: { start: first, end: last },
		raw: parts.map(rawText).join(""),
		text: word.text.slice(from, to),
		literal: parts.every(isLiteral),
		parts,
	};
}

/** What a part contributes to the word's text: quotes gone, expansions as written. */
export function partText(part: WordPart): string {
	return part.kind === "double-quoted" ? part.parts.map(partText).join("") : part.text;
}

const LITERAL = new Set<WordPart["kind"]>(["literal", "single-quoted", "ansi-quoted", "escaped"]);

/** Whether the shell leaves a part's text as it is. */
export function isLiteral(part: WordPart): boolean {
	return part.kind === "double-quoted" ? part.parts.every(isLiteral) : LITERAL.has(part.kind);
}

function rawText(part: WordPart): string {
	switch (part.kind) {
		case "double-quoted":
			return `"${part.parts.map(rawText).join("")}"`;
		case "single-quoted":
			return `'${part.text}'`;
		case "escaped":
			return `\\${part.text}`;
		default:
			return part.text;
	}
}

/** A piece of a part as literal text, or of the parts inside double quotes. */
function cutPart(part: WordPart, start: number, end: number): WordPart[] {
	const word = { span: part.span, raw: "", text: "x".repeat(partText(part).length), literal: false, parts: [part] };
	if (part.kind === "double-quoted") return subWord({ ...word, parts: part.parts }, start, end).parts;
	const text = part.text.slice(start, end);
	// A word that stands elsewhere, such as one of the entrypoint before the arguments of CMD, has no place here.
	if (part.span.start === part.span.end) return [{ kind: "literal", span: part.span, text }];
	const mapped = scriptOf(word);
	return [{ kind: "literal", span: sourceSpan(mapped, start, end), text }];
}

/** The words of an exec form: no shell reads them, so every character stands for itself. */
export function execWords(words: Word[]): ShellWord[] {
	return words.map(({ text, span, mapped }) => {
		const inner = mapped && text ? sourceSpan(mapped, 0, text.length) : span;
		const runs = mapped && mapped.runs.length > 1 ? { runs: mapped.runs } : {};
		return {
			span,
			raw: text,
			text,
			literal: true,
			parts: text ? [{ kind: "literal", span: inner, ...runs, text }] : [],
		};
	});
}
