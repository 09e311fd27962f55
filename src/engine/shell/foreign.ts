import type { Command, Operator, Redirect, Script, ShellNode, ShellWord } from "../../model/shell.ts";
import { type MappedText, sourceSpan } from "../../model/span.ts";
import { ForeignWords } from "./foreign-words.ts";

/** What ends a command, longest first. In PowerShell `&` alone calls a program and ends nothing. */
const SEPARATORS = { powershell: /^(?:&&|\|\||\||;|\r?\n)/, cmd: /^(?:&&|\|\||\||&|\r?\n)/ };

/** Blanks, and a newline behind the shell's own continuation character. */
const BLANKS = { powershell: /^(?:[ \t]|`\r?\n)+/, cmd: /^(?:[ \t]|\^\r?\n)+/ };

const COMMENTS = { powershell: /^(?:<#[^]*?(?:#>|$)|#[^\n]*)/, cmd: /^(?:rem(?=\s)|::)[^\n]*/i };

const REDIRECT = /^(?<fd>[\d*])?(?<operator>>>|>|<)(?<target>&\d)?/;

/**
 * A PowerShell or cmd body as simple commands: words, variables, quotes, redirects and separators with their spans.
 * Control flow stays words; what stands in brackets (`{ … }`, `$( … )`) is read in turn, as the body of a substitution.
 */
export function parseForeign(body: MappedText, kind: "powershell" | "cmd"): Script {
	return new ForeignReader(body, kind).script();
}

class ForeignReader {
	readonly #body: MappedText;
	readonly #kind: "powershell" | "cmd";
	readonly #comments: Operator[] = [];
	readonly #words: ForeignWords;

	constructor(body: MappedText, kind: "powershell" | "cmd") {
		this.#body = body;
		this.#kind = kind;
		this.#words = new ForeignWords(body, kind, (from, to) => this.read(from, to));
	}

	script(): Script {
		const { items, operators } = this.read(0, this.#body.text.length);
		const { truncated } = this.#words;
		return { items, operators, comments: this.#comments, leftovers: [], errors: [], truncated };
	}

	/** The statements in `[from, to)`. */
	read(from: number, to: number): { items: ShellNode[]; operators: Operator[] } {
		const items: ShellNode[] = [];
		const operators: Operator[] = [];
		let chain: { items: ShellNode[]; operators: Operator[] } = { items: [], operators: [] };
		const finish = () => {
			const [first] = chain.items;
			const last = chain.items[chain.items.length - 1] ?? chain.operators[chain.operators.length - 1];
			if (chain.operators.length > 0 && last) {
				const start = Math.min(first?.span.start ?? last.span.start, chain.operators[0]?.span.start ?? last.span.start);
				const end = Math.max(last.span.end, chain.operators[chain.operators.length - 1]?.span.end ?? 0);
				items.push({ kind: "and-or", span: { start, end }, ...chain });
			} else if (first) items.push(first);
			chain = { items: [], operators: [] };
		};
		for (let index = from; index < to; ) {
			const rest = this.#body.text.slice(index, to);
			const blank = BLANKS[this.#kind].exec(rest);
			const comment = COMMENTS[this.#kind].exec(rest);
			const separator = SEPARATORS[this.#kind].exec(rest);
			if (blank) index += blank[0].length;
			else if (comment) {
				this.#comments.push(this.#token(index, index + comment[0].trimEnd().length));
				index += comment[0].length;
			} else if (separator) {
				const token = this.#token(index, index + separator[0].length);
				index += separator[0].length;
				if (token.text === ";" || token.text.endsWith("\n")) {
					finish();
					operators.push({ ...token, text: token.text.trim() || "\n" });
				} else chain.operators.push(token);
			} else {
				const { command, end } = this.#command(index, to);
				chain.items.push(command);
				index = end;
			}
		}
		finish();
		return { items, operators };
	}

	#command(from: number, to: number): { command: Command; end: number } {
		const words: ShellWord[] = [];
		const redirects: Redirect[] = [];
		let index = from;
		let end = from;
		while (index < to) {
			const rest = this.#body.text.slice(index, to);
			const blank = BLANKS[this.#kind].exec(rest);
			if (blank) {
				index += blank[0].length;
				continue;
			}
			if (
				SEPARATORS[this.#kind].test(rest) ||
				(words.length > 0 && this.#kind === "powershell" && /^(?:#|<#)/.test(rest))
			)
				break;
			const redirect = REDIRECT.test(rest) ? this.#redirect(index, to) : null;
			const word = redirect ? null : this.#words.word(index, to);
			if (redirect) redirects.push(redirect.redirect);
			if (word) words.push(word.word);
			index = redirect?.end ?? word?.end ?? index + 1;
			end = index;
		}
		return {
			command: { kind: "command", span: sourceSpan(this.#body, from, end), assignments: [], words, redirects },
			end: index,
		};
	}

	#redirect(from: number, to: number): { redirect: Redirect; end: number } {
		const { text } = this.#body;
		const match = REDIRECT.exec(text.slice(from, to));
		const { fd, operator = ">", target } = match?.groups ?? {};
		const start = from + (fd?.length ?? 0);
		const after = start + operator.length + (target ? 1 : 0);
		const blank = /^[ \t]*/.exec(text.slice(after, to))?.[0].length ?? 0;
		const word = after + blank < to ? this.#words.word(after + blank, to) : null;
		const end = word?.end ?? after;
		return {
			redirect: {
				operator: target ? `${operator}&` : operator,
				fd: fd && fd !== "*" ? Number(fd) : null,
				...(fd === "*" && { fdName: fd }),
				target: word?.word ?? null,
				span: sourceSpan(this.#body, from, end),
				operatorSpan: sourceSpan(this.#body, start, after),
			},
			end,
		};
	}

	#token(from: number, to: number): Operator {
		return { text: this.#body.text.slice(from, to), span: sourceSpan(this.#body, from, to) };
	}
}
