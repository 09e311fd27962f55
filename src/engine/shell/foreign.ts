import type { Command, Operator, Redirect, Script, ShellNode, ShellWord } from "../../model/shell.ts";
import { type MappedText, sourceSpan } from "../../model/span.ts";
import { ForeignWords } from "./foreign-words.ts";

/** Words that begin control flow of PowerShell; `foreach` and `%` behind a pipe are a command. */
const CONTROL =
	/^(?:if|elseif|else|try|catch|finally|trap|foreach|for|while|do|until|switch|function|filter|param|begin|process|end|return|break|continue)$/i;

/** A command of PowerShell itself, which gets `a,b` as two; a program gets it as one word. */
const CMDLET = /^[A-Za-z]+-[A-Za-z]+$/;

/** Keywords that brackets may follow without a blank. */
const SPLIT = /^(?:if|elseif|else|try|catch|finally|foreach|for|while|do|until|switch|param)[({]/i;

/** What begins a value instead of a command: a variable, a bracket, quotes, a number, a negation. */
const VALUE = /^(?:\$|\(|@[({]|\[|["'{]|\d+(?:\.\d+)?$|!|-not$)/i;

/** Behind a variable: what is assigned or gone through, a command if it begins with a letter. */
const ASSIGNS = /^(?:[-+*/%]?=|in)$/i;

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
			if (chain.items.length > 0) chain = piped(chain);
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
				const { command, end } = this.#command(index, to, chain.operators.length === 0);
				chain.items.push(command);
				index = end;
			}
		}
		finish();
		return { items, operators };
	}

	/** `first`: it begins a statement, where PowerShell expects control flow or a value as well. */
	#command(from: number, to: number, first: boolean): { command: Command; end: number } {
		const words: ShellWord[] = [];
		let statement: Command["statement"];
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
			const split =
				statement === "control" || (first && words.length === 0 && this.#kind === "powershell" && SPLIT.test(rest));
			const list = !statement && this.#kind === "powershell" && CMDLET.test(words[0]?.raw ?? "");
			const word = redirect ? null : (this.#assigned(words, index, to) ?? this.#words.word(index, to, split, list));
			if (word && words.length === 0 && this.#kind === "powershell") statement = statementOf(word.word.raw, first);
			if (redirect) redirects.push(redirect.redirect);
			if (word) words.push(word.word);
			index = redirect?.end ?? word?.end ?? index + 1;
			end = index;
		}
		return {
			command: {
				kind: "command",
				span: sourceSpan(this.#body, from, end),
				assignments: [],
				words,
				redirects,
				...(statement && { statement }),
			},
			end: index,
		};
	}

	/** The command, with all that it is piped to, whose result is assigned: `$p = Start-Process a.exe | …`. */
	#assigned(words: ShellWord[], index: number, to: number): { word: ShellWord; end: number } | null {
		const [variable, sign] = words;
		const { text } = this.#body;
		if (this.#kind !== "powershell" || words.length !== 2 || !variable?.raw.startsWith("$")) return null;
		if (!ASSIGNS.test(sign?.raw ?? "") || !/[A-Za-z&]/.test(text[index] ?? "")) return null;
		return this.#words.unbracketed(index, this.#endOfStatement(index, to));
	}

	/** Where the statement at `from` ends: before `;`, a newline or `to`. */
	#endOfStatement(from: number, to: number): number {
		let index = from;
		while (index < to) {
			const rest = this.#body.text.slice(index, to);
			const skipped = BLANKS.powershell.exec(rest) ?? /^[|]+/.exec(rest);
			if (/^(?:;|\r?\n|#)/.test(rest)) break;
			index = skipped ? index + skipped[0].length : this.#words.skip(index, to);
		}
		return from + this.#body.text.slice(from, index).trimEnd().length;
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

/** What a statement is by its first word, if it is no command. */
function statementOf(raw: string, first: boolean): Command["statement"] {
	if (first && CONTROL.test(raw)) return "control";
	return VALUE.test(raw) ? "value" : undefined;
}

/** Commands with `|` between them as pipelines, in a chain of what `&&` and `||` leave. */
function piped(chain: { items: ShellNode[]; operators: Operator[] }): { items: ShellNode[]; operators: Operator[] } {
	const items: ShellNode[] = [];
	const operators: Operator[] = [];
	let run: { items: ShellNode[]; operators: Operator[] } = { items: [], operators: [] };
	const flush = () => {
		const [first] = run.items;
		const last = run.items[run.items.length - 1];
		if (first && last && run.operators.length > 0) {
			const span = { start: first.span.start, end: Math.max(last.span.end, run.operators.at(-1)?.span.end ?? 0) };
			items.push({ kind: "pipeline", span, negated: null, prefixes: [], ...run });
		} else items.push(...run.items);
		run = { items: [], operators: [] };
	};
	const ordered = [...chain.items, ...chain.operators].sort((a, b) => a.span.start - b.span.start);
	for (const one of ordered) {
		if ("kind" in one) run.items.push(one);
		else if (one.text === "|" && run.items.length > run.operators.length) run.operators.push(one);
		else {
			flush();
			operators.push(one);
		}
	}
	flush();
	return { items, operators };
}
