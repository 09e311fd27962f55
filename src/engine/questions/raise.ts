import type { InstructionNote, Note } from "../../model/analysis.ts";
import type { Facts } from "../../model/facts.ts";
import type { Message, PartNote } from "../../model/message.ts";

/** What may raise questions: they are put into `questions` of each. */
interface Notes {
	directives: { note: Note; questions: Message[] }[];
	instructions: InstructionNote[];
	/** The keys that each instruction said before idioms and findings took the place of some. */
	said: Set<string>[];
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
		const keys = new Set(said[index]).add(raiser.keyword);
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

/** What raises questions, by the word or the entry that it begins with. */
type Raised = Map<string, { pattern: string; id: string }[]>;

const known = new WeakMap<Facts["questions"], Raised>();

function byFolder(questions: Facts["questions"]): Raised {
	const before = known.get(questions);
	if (before) return before;
	const raised: Raised = new Map();
	for (const [id, { raisedBy }] of Object.entries(questions)) {
		for (const pattern of raisedBy) {
			const entry = entryOf(pattern);
			raised.set(entry, [...(raised.get(entry) ?? []), { pattern, id }]);
		}
	}
	known.set(questions, raised);
	return raised;
}

const entryOf = (key: string) => key.replace(/#.*/s, "");

function matchesOf(raiser: Raiser, keys: Set<string>, raised: Raised): Match[] {
	const best = new Map<string, Match>();
	for (const key of keys) {
		for (const { pattern, id } of raised.get(entryOf(key)) ?? []) {
			if (key !== pattern && !(key.startsWith(pattern) && /[.#]/.test(key.charAt(pattern.length)))) continue;
			const match = { id, raiser, rank: rankOf(pattern), length: pattern.length };
			const other = best.get(id);
			if (!other || other.rank < match.rank || (other.rank === match.rank && other.length < match.length))
				best.set(id, match);
		}
	}
	return [...best.values()];
}

/** A keyword says least about its line, then what an instruction does, then the things it names; warnings say most. */
function rankOf(pattern: string): number {
	if (!pattern.includes("/")) return 0;
	if (/^(?:findings|idioms)\//.test(pattern) || /#(?:.*\.)?beware\b/.test(pattern)) return 4;
	if (/#(?:.*\.)?why\b/.test(pattern)) return 3;
	return pattern.startsWith("instructions/") ? 1 : 2;
}

/** The keys of all sentences of a note, its parts and the phrases inside them included. */
export function keysOf(note: Note): Set<string> {
	const keys = new Set<string>();
	const part = (one: PartNote): void => {
		collect(one.what, keys);
		for (const message of one.why ?? []) collect(message, keys);
		for (const message of one.beware ?? []) collect(message, keys);
		for (const inner of one.parts) part(inner);
	};
	collect(note.what, keys);
	for (const message of note.why) collect(message, keys);
	for (const message of note.beware) collect(message, keys);
	for (const one of note.parts) part(one);
	return keys;
}

function collect(message: Message, keys: Set<string>): void {
	keys.add(message.key);
	for (const value of Object.values(message.values ?? {})) {
		if (Array.isArray(value)) {
			for (const one of value) if (typeof one === "object") collect(one, keys);
		} else if (typeof value === "object" && "key" in value) collect(value, keys);
	}
}
