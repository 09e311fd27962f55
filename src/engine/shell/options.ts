import type { CommandFacts, OptionFacts } from "../../model/facts.ts";
import type { UsedOption } from "../../model/invocation.ts";
import type { ShellWord } from "../../model/shell.ts";
import type { Options } from "./lookup.ts";
import { subWord } from "./word-text.ts";

export interface OptionReader {
	dashes: CommandFacts["dashes"];
	options: Options;
	words: ShellWord[];
	/** Options whose value is a script; it stands in the next word even where letters follow. */
	scripts: string[];
}

/** Options that a word held, and the index of the word after them and their values. */
export interface Taken {
	options: UsedOption[];
	next: number;
}

/** The options in a word; null where it is an operand. An option that the entry lacks is one with `facts: null`. */
export function readOption(word: ShellWord, index: number, reader: OptionReader): Taken | null {
	const { text } = word;
	const { dashes, options } = reader;
	const whole = readWhole(word, index, reader, text);
	if (whole) return whole;
	if (text.length < 2 || dashes === "none" || !/^[-+]/.test(text)) return null;
	if (text.startsWith("+")) return options.get(text.slice(0, 2)) ? readLetters(word, index, reader) : null;
	if (text.startsWith("--") || dashes === "long") return unknown(word, index);
	return readLetters(word, index, reader);
}

/** A spelling as a whole: `--file`, `--file=x`, `-exec`, `-Xmx512m`, or without dashes `if=disk.img`. */
function readWhole(word: ShellWord, index: number, reader: OptionReader, text: string): Taken | null {
	const { options, dashes } = reader;
	if (text === "-" && options.get("-")?.value) return null;
	const equals = text.indexOf("=");
	const head = equals > 0 ? text.slice(0, equals) : text;
	const facts =
		options.get(head) ?? (dashes === "long" && head.startsWith("-") ? options.get(otherDashes(head)) : undefined);
	if (facts && (equals < 0 || facts.value?.separator !== "joined")) {
		if (equals > 0) return { options: [used(word, index, facts, 0, head.length, head.length + 1)], next: index + 1 };
		return takeNext(word, index, reader, facts, 0, text.length);
	}
	const joined = options.joined(text);
	if (!joined) return null;
	const { name } = joined;
	return { options: [used(word, index, joined.facts, 0, name.length, name.length)], next: index + 1 };
}

function otherDashes(name: string): string {
	return name.startsWith("--") ? name.slice(1) : `-${name}`;
}

function unknown(word: ShellWord, index: number): Taken {
	const equals = word.text.indexOf("=");
	const length = equals > 0 ? equals : word.text.length;
	return { options: [used(word, index, null, 0, length, equals > 0 ? equals + 1 : null)], next: index + 1 };
}

/** `-xzf archive`, `-oout`, `-j8`: letters up to the first that takes a value. */
function readLetters(word: ShellWord, index: number, reader: OptionReader): Taken {
	const { text } = word;
	const sign = text.slice(0, 1);
	if (!reader.options.get(text.slice(0, 2))) return unknown(word, index);
	const found: UsedOption[] = [];
	let next = index + 1;
	const literal = literalLength(word);
	for (let at = 1; at < text.length; at++) {
		const from = at === 1 ? 0 : at;
		if (at >= literal) {
			found.push(used(word, index, null, from, text.length, null));
			break;
		}
		const name = sign + text.slice(at, at + 1);
		const facts = reader.options.get(name) ?? null;
		const { value } = facts ?? {};
		const times = value ? 1 : repeats(text, at, literal);
		if (times > 1) {
			// `-qq`, `-vvv`: one option, which may have an entry of its own.
			const written = sign + text.slice(at, at + times);
			const more = reader.options.get(written) ?? facts;
			found.push({ ...used(word, index, more, from, at + times, null), written: more === facts ? name : written });
			at += times - 1;
			continue;
		}
		const last = at + 1 === text.length;
		const equals = text[at + 1] === "=" && value?.separator !== "joined";
		const rest = !last && (equals || value?.separator !== "equals");
		if (facts && value && rest && !reader.scripts.includes(name)) {
			found.push({ ...used(word, index, facts, from, at + 1, at + (equals ? 2 : 1)), written: name });
			break;
		}
		if (facts && takesNext(facts, reader.words[next])) {
			const taken = takeNext(word, index, reader, facts, from, at + 1, next);
			found.push(...taken.options.map((option) => ({ ...option, written: name })));
			next = taken.next;
		} else found.push({ ...used(word, index, facts, from, at + 1, null), written: name });
	}
	return { options: found, next };
}

/** How often the letter at a place follows itself. */
function repeats(text: string, at: number, end: number): number {
	let to = at + 1;
	while (to < end && text[to] === text[at]) to++;
	return to - at;
}

/** `tar xzf archive`: letters without a dash, whose values are the words that follow, in order. */
export function readBundle(word: ShellWord, index: number, options: Options, words: ShellWord[]): Taken | null {
	const letters = [...word.text];
	if (!letters.every((letter) => options.get(`-${letter}`))) return null;
	let next = index + 1;
	const found = letters.map((letter, at) => {
		const facts = options.get(`-${letter}`) ?? null;
		const option = { ...used(word, index, facts, at, at + 1, null), written: `-${letter}` };
		if (!facts?.value || facts.value.optional) return option;
		return withValue(option, words[next++]);
	});
	return { options: found, next: Math.min(next, words.length) };
}

/** An option whose value, if it takes one, is the next word. */
function takeNext(
	word: ShellWord,
	index: number,
	reader: OptionReader,
	facts: OptionFacts,
	from: number,
	to: number,
	next = index + 1,
): Taken {
	const option = used(word, index, facts, from, to, null);
	const follower = takesNext(facts, reader.words[next]) ? reader.words[next] : undefined;
	if (!follower) return { options: [option], next };
	const items = itemsAfter(reader.words, next);
	return {
		options: [{ ...withValue(option, follower), ...(items.length > 0 && { items }) }],
		next: next + 1 + items.length,
	};
}

/** Whether the value stands in the next word; an optional one does if the next word is a number (`make -j 4`). */
function takesNext({ value }: OptionFacts, next: ShellWord | undefined): boolean {
	if (value?.optional && value.kind === "boolean") return next !== undefined && /^(?:true|false)$/i.test(next.text);
	if (!value || value.separator === "equals" || value.separator === "joined") return false;
	if (!value.optional) return true;
	return value.separator === "either" && next !== undefined && /^\d+$|^\$/.test(next.text);
}

/** The words that a comma joins to the one at `index`, as PowerShell reads a list. */
function itemsAfter(words: ShellWord[], index: number): ShellWord[] {
	let end = index;
	const goesOn = (word: ShellWord | undefined) => word?.raw.endsWith(",") && !word.text.endsWith(",");
	while (goesOn(words[end]) && words[end + 1]) end++;
	return words.slice(index + 1, end + 1);
}

function withValue(option: UsedOption, word: ShellWord | undefined): UsedOption {
	return word ? { ...option, value: word.text, valueSpan: word.span, valueWord: word } : option;
}

/** An option whose name is `[from, to)` of the word's text and whose value, if any, begins at `value`. */
function used(
	word: ShellWord,
	index: number,
	facts: OptionFacts | null,
	from: number,
	to: number,
	value: number | null,
): UsedOption {
	const name = subWord(word, from, to);
	const valueWord = value !== null && value < word.text.length ? subWord(word, value) : null;
	return {
		facts,
		written: word.text.slice(from, to),
		// Quotes around the whole word belong to it.
		span: {
			start: from === 0 && value !== null ? word.span.start : name.span.start,
			end: value !== null ? word.span.end : name.span.end,
		},
		nameSpan: name.span,
		value: value !== null ? word.text.slice(value) : null,
		valueSpan: valueWord?.span ?? (value !== null ? { start: word.span.end, end: word.span.end } : null),
		valueWord,
		word: index,
	};
}

/** How many characters of the word's text stand before its first expansion. */
function literalLength(word: ShellWord): number {
	if (word.literal) return word.text.length;
	let length = 0;
	for (const part of word.parts) {
		if (part.kind !== "literal" && part.kind !== "single-quoted" && part.kind !== "escaped") break;
		length += part.text.length;
	}
	return length;
}
