import type { WordPart } from "../../model/shell.ts";
import { type Reader, runsOf, span, withoutContinuations } from "./reader.ts";

/** Where an unquoted `~` stands for a home directory: at the word's start, after `=` and `:` too, or nowhere. */
type Tilde = "start" | "assignment" | "none";

/** Unquoted text outside expansions, divided at backslashes and tildes. */
export function literalParts(reader: Reader, start: number, end: number, { tilde }: { tilde: Tilde }): WordPart[] {
	const { text } = reader;
	const parts: WordPart[] = [];
	let from = start;
	const flush = (to: number) => {
		if (to > from) parts.push(plain(reader, from, to));
	};
	for (let index = start; index < end; index++) {
		const character = text[index];
		if (character === "\\" && text[index + 1] !== "\n" && index + 1 < end) {
			flush(index);
			parts.push(escaped(reader, index));
			from = index + 2;
			index++;
		} else if (character === "~" && tildeHere(text, index, start, tilde)) {
			const name = /^~[A-Za-z0-9._+-]*/.exec(text.slice(index, end))?.[0] ?? "~";
			const next = text[index + name.length];
			const delimiter = tilde === "assignment" ? "/:" : "/";
			if (index + name.length < end && !delimiter.includes(next ?? "")) continue;
			flush(index);
			parts.push({ span: span(reader, index, index + name.length), kind: "tilde", text: name });
			from = index + name.length;
			index = from - 1;
		}
	}
	flush(end);
	return parts;
}

function tildeHere(text: string, index: number, start: number, tilde: Tilde): boolean {
	if (tilde === "none") return false;
	return index === start || (tilde === "assignment" && (text[index - 1] === ":" || text[index - 1] === "="));
}

/** Text inside double quotes (or an expanded here-document), where a backslash keeps its meaning only before `$` `` ` `` `"` `\`. */
export function quotedLiteralParts(reader: Reader, start: number, end: number, heredoc: boolean): WordPart[] {
	const { text } = reader;
	const special = heredoc ? "$`\\" : '$`"\\';
	const parts: WordPart[] = [];
	let from = start;
	for (let index = start; index < end - 1; index++) {
		if (text[index] !== "\\" || !special.includes(text[index + 1] ?? " ")) continue;
		if (index > from) parts.push(plain(reader, from, index));
		parts.push(escaped(reader, index));
		from = index + 2;
		index++;
	}
	if (end > from) parts.push(plain(reader, from, end));
	return parts;
}

function plain(reader: Reader, start: number, end: number): WordPart {
	const runs = runsOf(reader, start, end);
	const text = withoutContinuations(reader.text.slice(start, end));
	return { span: span(reader, start, end), ...(runs && { runs }), kind: "literal", text };
}

function escaped(reader: Reader, index: number): WordPart {
	return {
		span: span(reader, index, index + 2),
		kind: "escaped",
		text: reader.text.slice(index + 1, index + 2),
		contentSpan: span(reader, index + 1, index + 2),
	};
}
