import type { ExplainedInstruction, ExplainedNote, ExplainedPart } from "./explanation.ts";
import type { Rich } from "./rich.ts";

/** A part as a reader meets it below its instruction: without what was said just above. */
export interface ToldPart {
	part: ExplainedPart;
	/** What and why, in order; empty where everything was said above and only the inner parts add to it. */
	says: Rich[];
	beware: Rich[];
	parts: ToldPart[];
	/** The instruction's own keyword: it says the same in every such line. */
	keyword: boolean;
}

/**
 * The parts of a note for reading from top to bottom. What the note or an outer part is said to do is not said again,
 * nor is a reason or a warning given there; a part that then says nothing is left out. An operator that says the same as
 * one before is told once, and what quotes do. A part whose only inner part covers the same words is one with it. The keyword comes last,
 * since it says the least about the line.
 */
export function toldParts(note: Pick<ExplainedNote, "what" | "why" | "beware" | "parts">): ToldPart[] {
	const said: Said = {
		what: new Set([identity(note.what)]),
		more: new Set([...note.why, ...note.beware].flatMap(identities)),
		operators: new Set(),
	};
	const [first, ...rest] = note.parts;
	if (!first) return [];
	if (first.role !== "keyword") return tellAll(note.parts, said);
	return [...tellAll(rest, said), ...tellAll([first], said).map((one) => ({ ...one, keyword: true }))];
}

/** Indexes of the instructions whose keyword has not occurred before: only there an article says what it does. */
export function firstOfKeywords(instructions: readonly ExplainedInstruction[]): Set<number> {
	const first = new Map<string, number>();
	for (const { keyword, index } of instructions) if (!first.has(keyword)) first.set(keyword, index);
	return new Set(first.values());
}

/** In reading order, outer before inner. */
export function flatTold(parts: readonly ToldPart[]): ToldPart[] {
	return parts.flatMap((told) => [told, ...flatTold(told.parts)]);
}

/** Sentences that only say which place of the line a word fills, which the part around it has said. */
const EMPTY = new Set(["instructions/arg#value", "instructions/env#value", "instructions/label#value"]);

/** Sentences that hold of every such word of a line, whose inner parts tell what is its own. */
const ONCE = new Set(["shell/quoting#double.variables", "shell/quoting#double.plain", "shell/quoting#single.plain"]);

/** What stands above: what things are said to do, and reasons with warnings. */
interface Said {
	what: ReadonlySet<string>;
	more: ReadonlySet<string>;
	/** What operators of the note were said to do so far, and the keys of sentences that are told once. */
	operators: Set<string>;
}

function tellAll(parts: readonly ExplainedPart[], said: Said): ToldPart[] {
	return parts.flatMap((part) => tell(part, said));
}

function tell(part: ExplainedPart, said: Said): ToldPart[] {
	if (part.role === "operator" && part.parts.length === 0) {
		const same = identity(part.what);
		if (said.operators.has(same) && part.why.length + part.beware.length === 0) return [];
		said.operators.add(same);
	}
	const again = ONCE.has(part.key) && said.operators.has(part.key);
	if (ONCE.has(part.key)) said.operators.add(part.key);
	const what = again || EMPTY.has(part.key) ? [] : fresh([part.what], new Set([...said.what, ...said.more]));
	const why = fresh(part.why, new Set([...said.what, ...said.more]));
	const beware = fresh(part.beware, said.more);
	const says = [...what, ...why];
	const parts = tellAll(part.parts, {
		what: new Set([...said.what, ...says.flatMap(identities)]),
		more: new Set([...said.more, ...[...why, ...beware].flatMap(identities)]),
		operators: said.operators,
	});
	const [only] = parts;
	if (only && parts.length === 1 && part.parts.length === 1 && covers(only.part, part)) {
		return [{ ...only, says: [...says, ...only.says], beware: [...beware, ...only.beware] }];
	}
	return says.length + beware.length + parts.length > 0 ? [{ part, says, beware, parts, keyword: false }] : [];
}

const fresh = (sentences: Rich[], said: ReadonlySet<string>) =>
	sentences.filter((one) => one.length > 0 && !said.has(identity(one)));

const covers = (one: ExplainedPart, other: ExplainedPart) =>
	one.span.start === other.span.start && one.span.end === other.span.end;

/** A sentence and what it says of the thing that it names first: "`npm` in the tag means: a …" has said "A …". */
function identities(sentence: Rich): string[] {
	const [name, text, ...rest] = sentence;
	const named = typeof name === "object" && "code" in name && typeof text === "string" ? /^[^.:]*: /.exec(text) : null;
	return named && typeof text === "string"
		? [identity(sentence), identity([text.slice(named[0].length), ...rest])]
		: [identity(sentence)];
}

/** The same for a sentence and for the clause made from it: the first letter small, no full stop. */
function identity(sentence: Rich): string {
	const last = sentence.length - 1;
	const clause = sentence.map((inline, index) => {
		if (typeof inline !== "string") return inline;
		const text = index === last ? inline.replace(/\.$/, "") : inline;
		return index === 0 ? text.charAt(0).toLowerCase() + text.slice(1) : text;
	});
	return JSON.stringify(clause);
}
