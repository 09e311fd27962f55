import type { CommandFacts, SubcommandFacts } from "../../model/facts.ts";
import type { Invocation, UsedOption } from "../../model/invocation.ts";
import type { ShellWord } from "../../model/shell.ts";
import { lookUp, Options } from "./lookup.ts";
import { assignOperands } from "./operands.ts";
import { readBundle, readOption } from "./options.ts";

/** A variable that holds options by its name: `java $JAVA_OPTS -jar app.jar`. */
const OPTIONS = /^"?\$\{?\w*(?:OPTS?|OPTIONS|FLAGS|ARGS)\}?"?$/;

const ASSIGNMENT = /^[A-Za-z_]\w*=/;

/** A subcommand that was found, with its path inside the entry. */
type Level = Invocation["subcommands"][number];

/**
 * Sorts the words of a command by what the knowledge base knows of its program: options in all their spellings,
 * subcommands, operands, and the command that it runs in turn. Every word after the program lands in exactly one place.
 * `words` holds the program first; it must not be empty.
 */
export function matchCommand(words: ShellWord[], commands: Record<string, CommandFacts>): Invocation {
	const [program] = words;
	if (!program) throw new RangeError("a command has at least one word");
	const { name, facts } = lookUp(program, commands);
	return new Matcher(program, name, facts, words).run();
}

class Matcher {
	readonly #words: ShellWord[];
	readonly #options = new Options();
	readonly #invocation: Invocation;
	#operands: ShellWord[] = [];
	#assignments: ShellWord[] = [];
	/** Variables that hold options, before the first operand. */
	#optionVariables: ShellWord[] = [];
	#index = 1;
	/** Whether options have ended: by `--`, by an option after which there are none, or by an operand likewise. */
	#ended = false;
	/** Whether an option has taken the place of the program's own operands, and the rest is for what it names. */
	#passedOn = false;

	constructor(program: ShellWord, name: string, facts: CommandFacts | null, words: ShellWord[]) {
		this.#words = [...words];
		this.#invocation = {
			program,
			name,
			id: facts?.id ?? null,
			path: "",
			facts,
			subcommands: [],
			options: [],
			operands: [],
			end: null,
			wrapped: null,
		};
		if (facts) this.#options.enter(facts);
	}

	run(): Invocation {
		const invocation = this.#invocation;
		if (invocation.name === "[") this.#takeBracket();
		while (this.#index < this.#words.length) {
			const word = this.#words[this.#index];
			if (!word || this.#takeWrapped(word)) break;
			if (!this.#takeOption(word) && !this.#takeSubcommand(word)) this.#takeOperand(word);
		}
		const all = invocation.facts?.operands ?? [];
		const places = all.filter(({ unless }) => !unless?.some((name) => this.#has(name)));
		const open = this.#passedOn ? places.filter(({ many }) => many) : places;
		invocation.operands = assignOperands(open, this.#assignments, this.#operands);
		invocation.operands.push(...this.#optionVariables.map((word) => ({ facts: null, word })));
		return invocation;
	}

	get #facts(): SubcommandFacts | null {
		return this.#invocation.facts;
	}

	/** `]` closes `[` and is no operand. */
	#takeBracket(): void {
		const last = this.#words[this.#words.length - 1];
		if (this.#words.length < 2 || last?.text !== "]") return;
		this.#invocation.end = last.span;
		this.#words.pop();
	}

	#takeOption(word: ShellWord): boolean {
		const dashes = this.#facts?.dashes ?? "short";
		const { text } = word;
		if (this.#ended && !this.#isBeforeWrapped(text)) return false;
		if (text === "--" && dashes !== "none") {
			this.#invocation.end ??= word.span;
			this.#ended = true;
			this.#index++;
			return true;
		}
		const first = this.#operands.length === 0 && this.#index === 1;
		const taken =
			first && this.#facts?.bundle && /^[A-Za-z]+$/.test(text)
				? readBundle(word, this.#index, this.#options, this.#words)
				: readOption(word, this.#index, {
						dashes,
						options: this.#options,
						words: this.#words,
						scripts: this.#scripts(),
					});
		if (!taken) return false;
		this.#index = taken.next;
		for (const option of taken.options) {
			this.#invocation.options.push(option);
			if (option.facts?.ends) {
				this.#ended = true;
				this.#passedOn = true;
			}
			this.#wrapOption(option);
		}
		return true;
	}

	/** Options whose value is a script, in the next word even where letters follow (`sh -ce "…"`). */
	#scripts(): string[] {
		const wraps = this.#facts?.wraps;
		return wraps?.script ? (wraps.options ?? []) : [];
	}

	/** `sh -c "script"` and `find -exec cmd {} \;`. */
	#wrapOption(option: UsedOption): void {
		const wraps = this.#facts?.wraps;
		if (!wraps?.options?.some((name) => name === option.written || option.facts?.names.includes(name))) return;
		if (wraps.rest) {
			this.#wrapRest(option);
			return;
		}
		if (wraps.script) {
			if (option.valueWord) this.#invocation.wrapped ??= { script: option.valueWord };
			return;
		}
		const from = option.valueWord === this.#words[this.#index - 1] ? this.#index - 1 : this.#index;
		let to = from;
		while (to < this.#words.length && !isTerminator(this.#words, from, to)) to++;
		const terminator = this.#words[to];
		const words = this.#words.slice(from, to);
		this.#index = Math.min(to + 1, this.#words.length);
		const last = terminator ?? words[words.length - 1];
		const first = words[0] ?? last;
		if (!first || !last) return;
		option.valueWord = null;
		option.value = words.map(({ text }) => text).join(" ");
		option.valueSpan = { start: first.span.start, end: last.span.end };
		option.wrapped = { words, terminator: terminator ?? null };
		this.#invocation.wrapped ??= { words };
	}

	/** `powershell -Command a; b`: the value and all words behind it are one script. */
	#wrapRest(option: UsedOption): void {
		const from = option.valueWord === this.#words[this.#index - 1] ? this.#index - 1 : this.#index;
		const statements = this.#words.slice(from);
		this.#index = this.#words.length;
		option.valueWord = null;
		option.value = null;
		option.valueSpan = null;
		if (statements.length > 0) this.#invocation.wrapped ??= { statements };
	}

	#takeSubcommand(word: ShellWord): boolean {
		if (this.#ended || this.#operands.length || !word.literal) return false;
		const found = findSubcommand(this.#facts, word.text);
		if (!found) return false;
		const [key, facts] = found;
		const path = `${this.#invocation.path && `${this.#invocation.path}.`}subcommands.${key}`;
		const level: Level = { name: key, word, path, facts };
		this.#invocation.subcommands.push(level);
		this.#invocation.path = path;
		this.#invocation.facts = facts;
		this.#options.enter(facts);
		this.#index++;
		return true;
	}

	#takeOperand(word: ShellWord): void {
		if (this.#operands.length === 0 && this.#index < this.#words.length - 1 && OPTIONS.test(word.raw)) {
			this.#optionVariables.push(word);
			this.#index++;
			return;
		}
		const wraps = this.#facts?.wraps?.operand !== undefined;
		const isPlace = wraps ? this.#operands.length === 0 : this.#separatesAssignments();
		if (isPlace && ASSIGNMENT.test(word.text)) this.#assignments.push(word);
		else this.#operands.push(word);
		if (this.#facts?.interspersed === false) this.#ended = true;
		this.#index++;
	}

	/** The words from a certain operand on are a command: `sudo -u x cmd`, `timeout 10 cmd`. */
	#takeWrapped(word: ShellWord): boolean {
		const wraps = this.#facts?.wraps;
		if (wraps?.operand === undefined || this.#operands.length < this.#wrapPosition()) return false;
		if (this.#isBeforeWrapped(word.text) || (!this.#ended && /^[-+]./.test(word.text))) return false;
		if (wraps.only && !wraps.only.includes(word.text.slice(word.text.lastIndexOf("/") + 1))) return false;
		if (wraps.without?.some((name) => this.#has(name))) return false;
		if (this.#operands.length === 0 && ASSIGNMENT.test(word.text)) return false;
		const words = this.#words.slice(this.#index);
		const script = wraps.script && words.length === 1 && /\s/.test(word.text);
		if (wraps.rest) this.#invocation.wrapped = { statements: words };
		else this.#invocation.wrapped = script ? { script: word } : { words };
		this.#index = this.#words.length;
		return true;
	}

	/** Whether a word is the `--` between the operands of a wrapper and its command: `wait-for-it.sh db:5432 -- serve`. */
	#isBeforeWrapped(text: string): boolean {
		const { wraps, dashes } = this.#facts ?? {};
		return text === "--" && dashes !== "none" && (wraps?.operand ?? 0) > 0 && !this.#invocation.end;
	}

	/** Whether `NAME=value` words may stand between other operands (`make CC=gcc all`). */
	#separatesAssignments(): boolean {
		const { operands = [] } = this.#facts ?? {};
		return operands.length > 1 && operands.some(({ kind, many }) => kind === "assignment" && many);
	}

	/** Leading assignments (`env A=1 cmd`) do not count as operands, however the entry lists them. */
	#wrapPosition(): number {
		const { operands = [], wraps } = this.#facts ?? {};
		const assignments = operands.filter(({ kind, many }) => kind === "assignment" && many).length;
		return Math.max(0, (wraps?.operand ?? 0) - assignments);
	}

	#has(name: string): boolean {
		return this.#invocation.options.some(({ facts, written }) => written === name || facts?.names.includes(name));
	}
}

/** `;` ends the command of `find -exec`, and so does `+` after `{}`. */
function isTerminator(words: ShellWord[], from: number, index: number): boolean {
	const text = words[index]?.text;
	return text === ";" || (text === "+" && index > from && words[index - 1]?.text === "{}");
}

function findSubcommand(facts: SubcommandFacts | null, name: string): [string, SubcommandFacts] | null {
	if (!facts) return null;
	const own = Object.hasOwn(facts.subcommands, name) ? facts.subcommands[name] : undefined;
	if (own) return [name, own];
	return Object.entries(facts.subcommands).find(([, { names }]) => names.includes(name)) ?? null;
}
