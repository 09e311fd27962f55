import type { Span } from "../../model/span.ts";
import { parsePattern, replace, trimPrefix, trimSuffix } from "./glob.ts";
import { isSpace } from "./text.ts";
import { type CollectedWord, WordCollector } from "./word-collector.ts";

/** Why a word cannot be expanded. `name` and `detail` are the reader's own text. */
export interface ExpandError {
	code:
		| "single-quote"
		| "double-quote"
		| "missing-brace"
		| "missing-slash"
		| "bad-substitution"
		| "modifier"
		| "unset"
		| "empty"
		| "pattern"
		| "too-deep";
	name?: string;
	detail?: string;
}

export interface Expansion {
	result: string;
	/** The result split at blanks that no quote protects; offsets are of the unexpanded word. */
	words: CollectedWord[];
	/** Variables that were looked up and are not set, each once. */
	unset: string[];
	/** Variables that were looked up and are set. */
	used: string[];
	error?: ExpandError;
}

export interface ExpandOptions {
	/** Quotes stay in the result. */
	rawQuotes?: boolean;
	/** Escape characters stay in the result. */
	rawEscapes?: boolean;
	/** `$unset` stays as it is written; with `plain` only where no default or alternative takes its place. */
	keepUnset?: boolean | "plain";
	/** False in the body of a heredoc, where quotes are ordinary characters. */
	quotes?: boolean;
	/** False where the words are not wanted: then `words` is empty, and nothing is spent on them. */
	words?: boolean;
}

type Environment = (name: string) => string | undefined;

/** Go grows its stack without end; ours does not. Nobody nests substitutions this deep by hand. */
const MAX_DEPTH = 200;

/** A variable that was met; ranges are of the text. One that is cut off by an error has an empty range. */
interface Use {
	range: Span;
	name: Span;
	operator: string | null;
	word: Span | null;
	replacement: Span | null;
}

class Failure {
	readonly error: ExpandError;
	constructor(error: ExpandError) {
		this.error = error;
	}
}

/** Reads one word as BuildKit's shell lexer does. */
export class Lexer {
	readonly uses: Use[] = [];
	private readonly source: string;
	private readonly env: Environment;
	private readonly escape: string;
	private readonly options: ExpandOptions;
	private at = 0;
	private depth = 0;
	private rawEscapes: boolean;
	private readonly unset = new Set<string>();
	private readonly used = new Set<string>();

	constructor(source: string, env: Environment, escape: string, options: ExpandOptions) {
		this.source = source;
		this.env = env;
		this.escape = escape;
		this.options = options;
		this.rawEscapes = options.rawEscapes ?? false;
	}

	run(): Expansion {
		const collector = this.options.words === false ? undefined : new WordCollector();
		const names = () => ({ unset: [...this.unset], used: [...this.used] });
		try {
			const result = this.until(null, this.rawEscapes, collector);
			collector?.finish();
			return { result, words: collector?.words ?? [], ...names() };
		} catch (failure) {
			if (!(failure instanceof Failure)) throw failure;
			return { result: "", words: [], ...names(), error: failure.error };
		}
	}

	private get ended(): boolean {
		return this.at >= this.source.length;
	}

	/** Reads up to `stop` (and past it), or to the end where it is null. */
	private until(stop: string | null, rawEscapes: boolean, collector?: WordCollector): string {
		const before = this.rawEscapes;
		this.rawEscapes = rawEscapes;
		const quotes = this.options.quotes !== false;
		let result = "";
		while (!this.ended) {
			const start = this.at;
			const char = this.source[start] as string;
			if (char === stop) {
				this.at++;
				this.rawEscapes = before;
				return result;
			}
			if (char === "$") {
				const value = this.dollar();
				result += value;
				collector?.add(value, start, this.at);
			} else if (quotes && (char === "'" || char === '"' || char === "<")) {
				const value = char === "<" ? this.angle() : char === "'" ? this.single() : this.double();
				result += value;
				collector?.addRaw(value, start, this.at);
			} else if (char === this.escape) {
				this.at++;
				if (this.rawEscapes) {
					result += char;
					collector?.addRaw(char, start, this.at);
				}
				if (this.ended) break;
				const escaped = this.source[this.at++] as string;
				result += escaped;
				collector?.addRaw(escaped, start, this.at);
			} else {
				this.at++;
				result += char;
				collector?.add(char, start, this.at);
			}
		}
		if (stop !== null) throw new Failure({ code: "missing-brace", detail: stop });
		return result;
	}

	/** `<<` takes the blanks after it along, so that `<< EOF` is one word. */
	private angle(): string {
		const start = this.at++;
		if (this.source[this.at] !== "<") return "<";
		this.at++;
		while (isSpace(this.source[this.at])) this.at++;
		return this.source.slice(start, this.at);
	}

	private single(): string {
		const close = this.source.indexOf("'", this.at + 1);
		if (close < 0) {
			this.at = this.source.length;
			throw new Failure({ code: "single-quote" });
		}
		const raw = this.options.rawQuotes;
		const text = raw ? this.source.slice(this.at, close + 1) : this.source.slice(this.at + 1, close);
		this.at = close + 1;
		return text;
	}

	private double(): string {
		const quote = this.options.rawQuotes ? '"' : "";
		let result = quote;
		this.at++;
		for (;;) {
			if (this.ended) throw new Failure({ code: "double-quote" });
			let char = this.source[this.at] as string;
			if (char === '"') {
				this.at++;
				return result + quote;
			}
			if (char === "$") {
				result += this.dollar();
				continue;
			}
			this.at++;
			if (char === this.escape) {
				if (this.rawEscapes) result += char;
				const next = this.source[this.at];
				if (next === undefined) continue;
				if (next === '"' || next === "$" || next === this.escape) {
					char = next;
					this.at++;
				}
			}
			result += char;
		}
	}

	private dollar(): string {
		const use: Use = {
			range: { start: this.at, end: 0 },
			name: { start: 0, end: 0 },
			operator: null,
			word: null,
			replacement: null,
		};
		this.uses.push(use);
		this.at++;
		if (this.source[this.at] !== "{") {
			use.name.start = this.at;
			const name = this.name();
			use.name.end = this.at;
			if (name === "") return "$";
			use.range.end = this.at;
			const value = this.lookUp(name);
			return value ?? (this.options.keepUnset ? `$${name}` : "");
		}
		if (++this.depth > MAX_DEPTH) throw new Failure({ code: "too-deep" });
		const value = this.braces(use);
		use.range.end = this.at;
		this.depth--;
		return value;
	}

	private braces(use: Use): string {
		this.at++;
		if (this.ended) throw new Failure({ code: "missing-brace" });
		if ("{}:".includes(this.source[this.at] as string)) throw new Failure({ code: "bad-substitution" });
		use.name.start = this.at;
		const name = this.name();
		use.name.end = this.at;
		let operator = this.next();
		if (operator === "}") return this.lookUp(name) ?? this.unsetText(name);
		if (operator === "/") return this.replacement(name, use);
		let last = operator;
		if (operator === ":") {
			last = this.next();
			operator += last;
		} else if (!"+-?#%".includes(operator) || operator === "") {
			throw new Failure({ code: "modifier", detail: operator });
		}
		const start = this.at;
		const trims = last === "#" || last === "%";
		const word = this.argument("}", trims, "missing-brace");
		const doubled = trims && this.source[start] === last && operator === last;
		use.operator = doubled ? operator + last : operator;
		use.word = { start: doubled ? start + 1 : start, end: this.at - 1 };
		const value = this.lookUp(name);
		const decided = this.options.keepUnset === "plain" && (last === "-" || last === "+");
		if (value === undefined && this.options.keepUnset && !decided) return `\${${name}${operator}${word}}`;
		return this.operate(name, operator, last, word, value);
	}

	/** What stands for `${name}` where nothing sets it. */
	private unsetText(name: string): string {
		const { keepUnset } = this.options;
		return keepUnset === "plain" ? `$${name}` : keepUnset ? `\${${name}}` : "";
	}

	private operate(name: string, operator: string, last: string, word: string, value: string | undefined): string {
		const unset = value === undefined || (operator.length > 1 && value === "");
		if (last === "-") return unset ? word : (value as string);
		if (last === "+") return unset ? "" : word;
		if (last === "?") {
			if (!unset) return value as string;
			throw new Failure({ code: value === undefined ? "unset" : "empty", name, detail: word });
		}
		if (last !== "#" && last !== "%") throw new Failure({ code: "modifier", detail: operator });
		const longest = word.startsWith(last);
		const pattern = this.pattern(longest ? word.slice(1) : word);
		return (last === "#" ? trimPrefix : trimSuffix)(pattern, value ?? "", longest);
	}

	private replacement(name: string, use: Use): string {
		const all = this.source[this.at] === "/";
		if (all) this.at++;
		use.operator = all ? "//" : "/";
		const start = this.at;
		const pattern = this.argument("/", true, "missing-slash");
		use.word = { start, end: this.at - 1 };
		const from = this.at;
		const replacement = this.argument("}", true, "missing-brace");
		use.replacement = { start: from, end: this.at - 1 };
		const value = this.lookUp(name);
		if (value === undefined && this.options.keepUnset) return `\${${name}/${pattern}/${replacement}}`;
		return replace(this.pattern(pattern), value ?? "", replacement, all);
	}

	/** The word after an operator. Whatever goes wrong in it up to the end of the text counts as the missing end. */
	private argument(stop: string, rawEscapes: boolean, code: ExpandError["code"]): string {
		try {
			return this.until(stop, rawEscapes);
		} catch (failure) {
			if (failure instanceof Failure && this.ended && failure.error.code !== "too-deep") throw new Failure({ code });
			throw failure;
		}
	}

	private pattern(text: string) {
		const pattern = parsePattern(text);
		if (!pattern) throw new Failure({ code: "pattern", detail: text });
		return pattern;
	}

	private lookUp(name: string): string | undefined {
		const value = this.env(name);
		(value === undefined ? this.unset : this.used).add(name);
		return value;
	}

	/** The next character, or an empty string at the end. */
	private next(): string {
		const code = this.source.codePointAt(this.at);
		if (code === undefined) return "";
		const char = String.fromCodePoint(code);
		this.at += char.length;
		return char;
	}

	/** A name, a number, or one special character such as `@`; empty where none stands here. */
	private name(): string {
		NAME.lastIndex = this.at;
		const name = NAME.exec(this.source)?.[0] ?? "";
		this.at += name.length;
		return name;
	}
}

const NAME = /\p{Nd}+|[@*#?\-$!]|[\p{L}\p{Nd}_]+/uy;
