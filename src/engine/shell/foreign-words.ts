import type { Operator, ShellNode, ShellWord, WordPart } from "../../model/shell.ts";
import { type MappedText, type Span, sourceSpan } from "../../model/span.ts";
import { isLiteral, partText } from "./word-text.ts";

const MAX_DEPTH = 50;

const VARIABLES = {
	powershell: /^\$(?:(?<scope>[A-Za-z]+):(?<scoped>\w+)|\{(?<braced>[^}]*)\}|(?<name>\w+|[?^$_]))/,
	cmd: /^(?:%(?<name>[A-Za-z_][\w()]*)(?:[:~][^%]*)?%|%~?\w*(?<scoped>\d)|!(?<braced>[A-Za-z_]\w*)!)/,
};

const CLOSERS: Record<string, string> = { "(": ")", "{": "}", "[": "]" };

type Inner = (from: number, to: number) => { items: ShellNode[]; operators: Operator[] };

/** Reads the words of PowerShell and cmd. */
export class ForeignWords {
	truncated = false;
	readonly #body: MappedText;
	readonly #kind: "powershell" | "cmd";
	readonly #inner: Inner;
	#depth = 0;

	constructor(body: MappedText, kind: "powershell" | "cmd", inner: Inner) {
		this.#body = body;
		this.#kind = kind;
		this.#inner = inner;
	}

	/**
	 * The word that begins at `from`; at least one character long. With `split` brackets are words of their own even
	 * without a blank around them: `if($x){ exit }`. With `list` each item of a list is one, its comma included.
	 */
	word(from: number, to: number, split = false, list = false): { word: ShellWord; end: number } {
		const parts: WordPart[] = [];
		let index = from;
		let plain = from;
		const flush = () => {
			if (index > plain)
				parts.push({ kind: "literal", span: this.#span(plain, index), text: this.#text(plain, index) });
		};
		while (index < to && (index === from || !this.#ends(index))) {
			if (split && index > from && /[({]/.test(this.#body.text[index] ?? "")) break;
			const found = this.#part(index, to);
			if (!found) {
				if (this.#body.text[index++] === "," && list) break;
				continue;
			}
			flush();
			parts.push(found.part);
			index = found.end;
			plain = index;
			if (split && found.part.kind === "command-substitution") break;
		}
		flush();
		const text = parts.map(partText).join("");
		const word = {
			span: this.#span(from, index),
			raw: this.#text(from, index),
			// In PowerShell a comma joins the word to the next one of a list: `Remove-Item a, b`.
			text: this.#kind === "powershell" && text.length > 1 ? text.replace(/,$/, "") : text,
			literal: parts.every(isLiteral),
			parts,
		};
		return { word, end: index };
	}

	/** Where the word of PowerShell that begins at `from` ends, without reading it. */
	skip(from: number, to: number): number {
		const { text } = this.#body;
		let index = from;
		while (index < to && (index === from || !this.#ends(index))) {
			const character = text[index] ?? "";
			const closer = CLOSERS[character];
			if (character === "`") index += 2;
			else if (closer) index = this.#closing(index + 1, to, closer) + 1;
			else if (character === '"' || character === "'") {
				const end = text.indexOf(character, index + 1);
				index = end < 0 ? index + 1 : end + 1;
			} else index++;
		}
		return Math.min(index, to);
	}

	/** Statements in `[from, to)` as one word, as if they stood in brackets. */
	unbracketed(from: number, to: number): { word: ShellWord; end: number } | null {
		if (this.#depth >= MAX_DEPTH || to <= from) return null;
		this.#depth++;
		const { items, operators } = this.#inner(from, to);
		this.#depth--;
		const [span, text] = [this.#span(from, to), this.#text(from, to)];
		const part: WordPart = { kind: "command-substitution", span, text, backquoted: false, body: items, operators };
		return { word: { span, raw: text, text, literal: false, parts: [part] }, end: to };
	}

	#ends(index: number): boolean {
		return (this.#kind === "powershell" ? /[\s;|]/ : /[\s&|<>]/).test(this.#body.text[index] ?? " ");
	}

	#part(index: number, to: number): { part: WordPart; end: number } | null {
		const { text } = this.#body;
		const character = text[index] ?? "";
		const powershell = this.#kind === "powershell";
		if (character === '"') return this.#doubleQuoted(index, to);
		if (powershell && character === "'") return this.#singleQuoted(index, to);
		if (character === (powershell ? "`" : "^") && index + 1 < to) return this.#escaped(index);
		if (powershell && /^[$@]?[({]/.test(text.slice(index, index + 2))) {
			const variable = /^\$\{/.test(text.slice(index, index + 2)) ? this.#variable(index, to) : null;
			return variable ?? this.#bracketed(index, to);
		}
		if (!powershell && character === "(") return this.#bracketed(index, to);
		return this.#variable(index, to);
	}

	#variable(index: number, to: number): { part: WordPart; end: number } | null {
		const match = VARIABLES[this.#kind].exec(this.#body.text.slice(index, to));
		const name = match?.groups?.name ?? match?.groups?.scoped ?? match?.groups?.braced;
		if (!match || name === undefined) return null;
		const end = index + match[0].length;
		const start = index + match[0].indexOf(name, 1);
		const part: WordPart = {
			kind: "variable",
			span: this.#span(index, end),
			text: match[0],
			name,
			nameSpan: this.#span(start, start + name.length),
			braces: match.groups?.braced !== undefined,
			operator: null,
			operatorSpan: null,
			word: null,
			wordSpan: null,
			parts: [],
		};
		return { part, end };
	}

	#escaped(index: number): { part: WordPart; end: number } {
		const text = this.#text(index + 1, index + 2);
		return {
			part: {
				kind: "escaped",
				span: this.#span(index, index + 2),
				text,
				contentSpan: this.#span(index + 1, index + 2),
			},
			end: index + 2,
		};
	}

	/** `'…'`, in which `''` is one quote. */
	#singleQuoted(index: number, to: number): { part: WordPart; end: number } {
		const content = /^(?:[^']|'')*/.exec(this.#body.text.slice(index + 1, to))?.[0] ?? "";
		const end = Math.min(index + content.length + 2, to);
		const span = this.#span(index, end);
		return {
			part: {
				kind: "single-quoted",
				span,
				text: content,
				contentSpan: this.#span(index + 1, index + 1 + content.length),
			},
			end,
		};
	}

	#doubleQuoted(index: number, to: number): { part: WordPart; end: number } {
		const { text } = this.#body;
		const parts: WordPart[] = [];
		let at = index + 1;
		let plain = at;
		const flush = () => {
			if (at > plain) parts.push({ kind: "literal", span: this.#span(plain, at), text: this.#text(plain, at) });
		};
		while (at < to && (text[at] !== '"' || (this.#kind === "powershell" && text[at + 1] === '"'))) {
			if (text[at] === '"') {
				at += 2;
				continue;
			}
			const nested = this.#kind === "powershell" && text.startsWith("$(", at) ? this.#bracketed(at, to) : null;
			const escape = this.#kind === "powershell" && text[at] === "`" && at + 1 < to ? this.#escaped(at) : null;
			const found = nested ?? escape ?? this.#variable(at, to);
			if (!found) {
				at++;
				continue;
			}
			flush();
			parts.push(found.part);
			at = found.end;
			plain = at;
		}
		flush();
		const end = Math.min(at + 1, to);
		return { part: { kind: "double-quoted", span: this.#span(index, end), parts }, end };
	}

	/** `( … )`, `{ … }`, `$( … )`, `@{ … }`: commands inside, read in turn. */
	#bracketed(index: number, to: number): { part: WordPart; end: number } | null {
		const open = /^[$@]?[({]/.exec(this.#body.text.slice(index, index + 2))?.[0] ?? "";
		const from = index + open.length;
		const close = this.#closing(from, to, CLOSERS[open.slice(-1)] ?? ")");
		if (this.#depth >= MAX_DEPTH) {
			this.truncated = true;
			return null;
		}
		this.#depth++;
		const { items, operators } = this.#inner(from, close);
		this.#depth--;
		const end = Math.min(close + 1, to);
		const part: WordPart = {
			kind: "command-substitution",
			span: this.#span(index, end),
			text: this.#text(index, end),
			backquoted: false,
			body: items,
			operators,
		};
		return { part, end };
	}

	/** Where the bracket closes: quotes and brackets inside are skipped; `to` where it does not. */
	#closing(from: number, to: number, closer: string): number {
		const { text } = this.#body;
		const stack = [closer];
		for (let index = from; index < to; index++) {
			const character = text[index] ?? "";
			if (character === '"' || (character === "'" && this.#kind === "powershell")) {
				const end = text.indexOf(character, index + 1);
				if (end < 0 || end >= to) continue;
				index = end;
			} else if (character === "`" || character === "^") index++;
			else if (character === stack[stack.length - 1]) {
				stack.pop();
				if (stack.length === 0) return index;
			} else if (character === "(" || character === "{") stack.push(CLOSERS[character] ?? ")");
		}
		return to;
	}

	#text(from: number, to: number): string {
		return this.#body.text.slice(from, to);
	}

	#span(from: number, to: number): Span {
		return sourceSpan(this.#body, from, to);
	}
}
