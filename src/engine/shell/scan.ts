import type { Operator } from "../../model/shell.ts";
import type { Span } from "../../model/span.ts";
import { operator, type Reader, token } from "./reader.ts";

/** The next offset that is no blank, continuation or comment; with `newlines`, no newline or here-document either. */
export function skipBlanks(reader: Reader, from: number, to: number, newlines: boolean): number {
	const { text } = reader;
	let index = from;
	while (index < to) {
		const character = text[index];
		if (character === " " || character === "\t" || character === "\r") index++;
		else if (character === "\\" && text[index + 1] === "\n") index += 2;
		else if (character === "#" && startsWord(text, index)) {
			while (index < to && text[index] !== "\n") index++;
		} else if (character === "\n" && newlines) index = afterNewline(reader, index);
		else break;
	}
	return Math.min(index, to);
}

function startsWord(text: string, index: number): boolean {
	return index === 0 || /[\s;&|()<>]/.test(text[index - 1] ?? "");
}

/** The start of the next line of commands: behind the here-documents that begin there. */
function afterNewline(reader: Reader, newline: number): number {
	let index = newline + 1;
	for (let end = reader.heredocs.get(index); end !== undefined; end = reader.heredocs.get(index)) {
		index = reader.text[end] === "\n" ? end + 1 : end;
		if (end === reader.text.length) break;
	}
	return index;
}

/** The separator after a statement: `;`, `&` or a newline; null before `;;`, a keyword or the end. */
export function separatorAfter(reader: Reader, from: number, to: number): { operator: Operator; end: number } | null {
	const index = skipBlanks(reader, from, to, false);
	if (index >= to) return null;
	const character = reader.text[index];
	const next = reader.text[index + 1];
	if (character === ";" && (next === ";" || next === "&")) return null;
	if (character === ";" || (character === "&" && next !== "&") || character === "\n")
		return { operator: operator(reader, index, index + 1), end: index + 1 };
	return null;
}

/** `text` as the next token, wherever blanks, newlines and stray separators end; null when something else stands there. */
export function nextToken(reader: Reader, from: number, to: number, text: string): number | null {
	const index = skipBlanks(reader, from, to, true);
	return reader.text.startsWith(text, index) && index + text.length <= to ? index : null;
}

/** The span of the keyword between two nodes. An empty span at `from` where recovery from an error left none. */
export function keyword(reader: Reader, from: number, to: number, text: string): { span: Span; end: number } {
	const at = nextToken(reader, from, to, text);
	if (at === null) return { span: token(reader, from, from), end: from };
	return { span: token(reader, at, at + text.length), end: at + text.length };
}

/** The closing token at the end of a node (`fi`, `}`), or an empty span where it is missing. */
export function closing(reader: Reader, start: number, end: number, text: string): Span {
	const at = end - text.length;
	return at >= start && reader.text.startsWith(text, at) ? token(reader, at, end) : token(reader, end, end);
}
