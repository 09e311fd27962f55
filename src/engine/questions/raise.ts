import type { InstructionNote, Note } from "../../model/analysis.ts";
import type { Facts } from "../../model/facts.ts";
import type { Message, PartNote } from "../../model/message.ts";

/** What may raise questions: they are put into `questions` of each. */
interface Notes {
	directives: { note: Note; questions: Message[] }[];
	instructions: InstructionNote[];
	/** The keys that each instruction said before idioms and findings took the place of some. */
	said: readonly string[][];
}

type Raiser = { questions: Message[] };

/** Questions that one line may raise. More would be a list, not a hint. */
const PER_LINE = 2;

interface Match {
	id: string;
	raiser: Raiser;
	/** How much the sentence is about this line's case: higher is more. */
	rank: number;
	/** Length of what matched: a longer key is about less. */
	length: number;
}

/**
 * Gives lines the questions of learners that their sentences raise: each question once in the file, at the line that
 * raises it most specifically, and at most two to a line. What a keyword alone raises stands alone.
 */
export function raiseQuestions({ directives, instructions, said }: Notes, questions: Facts["questions"]): void {
	const raised = byFolder(questions);
	const matches: Match[] = [];
	for (const raiser of directives) matches.push(...matchesOf(raiser, keysOf(raiser.note), raised));
	for (const [index, raiser] of instructions.entries()) {
		const keys = [...(said[index] ?? []), raiser.keyword];
		for (const message of raiser.why) collect(message, keys);
		for (const finding of raiser.findings) collect(finding.message, keys);
		matches.push(...matchesOf(raiser, keys, raised));
	}
	const done = new Set<string>();
	for (const { id, raiser, rank } of matches.sort((a, b) => b.rank - a.rank || b.length - a.length)) {
		if (done.has(id) || raiser.questions.length >= (rank === 0 ? 1 : PER_LINE)) continue;
		done.add(id);
		raiser.questions.push({ key: `questions/${id}#question` });
	}
}

/** A question and what of a key raises it. */
interface Raising {
	id: string;
	pattern: string;
	rank: number;
}

/** What raises questions: by the word or the entry that it begins with, and by keys that have been asked for. */
interface Raised {
	byEntry: Map<string, Raising[]>;
	byKey: Map<string, Raising[]>;
}

/** Keys kept before they are forgotten. */
const MAX_KEYS = 5000;

const known = new WeakMap<Facts["questions"], Raised>();

function byFolder(questions: Facts["questions"]): Raised {
	const before = known.get(questions);
	if (before) return before;
	const raised: Raised = { byEntry: new Map(), byKey: new Map() };
	for (const [id, { raisedBy }] of Object.entries(questions)) {
		for (const pattern of raisedBy) {
			const entry = entryOf(pattern);
			const one = { id, pattern, rank: rankOf(pattern) };
			raised.byEntry.set(entry, [...(raised.byEntry.get(entry) ?? []), one]);
		}
	}
	known.set(questions, raised);
	return raised;
}

const entryOf = (key: string) => key.replace(/#.*/s, "");

/** The questions that a key raises: the same few keys are asked about line after line. */
function raisedBy(key: string, { byEntry, byKey }: Raised): Raising[] {
	const before = byKey.get(key);
	if (before) return before;
	const found = (byEntry.get(entryOf(key)) ?? []).filter(
		({ pattern }) => key === pattern || (key.startsWith(pattern) && /[.#]/.test(key.charAt(pattern.length))),
	);
	if (byKey.size >= MAX_KEYS) byKey.clear();
	byKey.set(key, found);
	return found;
}

function matchesOf(raiser: Raiser, keys: readonly string[], raised: Raised): Match[] {
	const best: Match[] = [];
	for (const key of keys) {
		for (const { pattern, id, rank } of raisedBy(key, raised)) {
			// A line raises few questions: they are searched faster than looked up.
			const at = best.findIndex((one) => one.id === id);
			const other = best[at];
			if (!other) best.push({ id, raiser, rank, length: pattern.length });
			else if (other.rank < rank || (other.rank === rank && other.length < pattern.length))
				best[at] = { id, raiser, rank, length: pattern.length };
		}
	}
	return best;
}

/** A keyword says least about its line, then what an instruction does, then the things it names; warnings say most. */
function rankOf(pattern: string): number {
	if (!pattern.includes("/")) return 0;
	if (/^(?:findings|idioms)\//.test(pattern) || /#(?:.*\.)?beware\b/.test(pattern)) return 4;
	if (/#(?:.*\.)?why\b/.test(pattern)) return 3;
	return pattern.startsWith("instructions/") ? 1 : 2;
}

/** The keys of all sentences of a note, its parts and the phrases inside them included. */
export function keysOf(note: Note): string[] {
	const keys: string[] = [];
	const part = (one: PartNote): void => {
		collect(one.what, keys);
		if (one.why) for (const message of one.why) collect(message, keys);
		if (one.beware) for (const message of one.beware) collect(message, keys);
		for (const inner of one.parts) part(inner);
	};
	collect(note.what, keys);
	for (const message of note.why) collect(message, keys);
	for (const message of note.beware) collect(message, keys);
	for (const one of note.parts) part(one);
	return keys;
}

function collect({ key, values }: Message, keys: string[]): void {
	keys.push(key);
	for (const name in values) {
		const value = values[name];
		if (Array.isArray(value)) {
			for (const one of value) if (typeof one === "object") collect(one, keys);
		} else if (typeof value === "object" && value !== null && "key" in value) collect(value, keys);
	}
}
