import type { Note } from "../model/note.ts";
import { fromBytes, join, toBytes } from "./wtf8.ts";

/** What stands in the packed part of a link. */
export interface Content {
	text: string;
	/** The earlier version of a comparison. */
	before?: string;
	notes?: Note[];
}

/** Whether the bytes begin with a head, in the first packed byte. */
const BARE = 0;
const HEADED = 1;
/** Notes longer than this are cut, here and where they are read: a link is no place for more. */
export const NOTE_LIMIT = 500;

/**
 * A content as bytes: one for the kind; a head, where there is more than a text, as a line of JSON: `n` the notes as
 * pairs of line and words, `b` how many bytes at the end are the earlier version; then the texts.
 */
export function toEnvelope({ text, before, notes = [] }: Content): Uint8Array {
	const now = toBytes(text);
	if (before === undefined && notes.length === 0) return join([Uint8Array.of(BARE), now]);
	const then = before === undefined ? null : toBytes(before);
	const head = {
		...(notes.length > 0 && { n: inOrder(notes).map(({ line, words }) => [line, words]) }),
		...(then && { b: then.length }),
	};
	return join([Uint8Array.of(HEADED), toBytes(`${JSON.stringify(head)}\n`), now, ...(then ? [then] : [])]);
}

/** @throws for bytes that are no envelope. */
export function fromEnvelope(bytes: Uint8Array): Content {
	if (bytes[0] === BARE) return { text: fromBytes(bytes.subarray(1)) };
	const end = bytes.indexOf(10);
	if (bytes[0] !== HEADED || end < 0) throw new Error("no envelope");
	const head: unknown = JSON.parse(fromBytes(bytes.subarray(1, end)));
	const { n = [], b } = head as { n?: unknown; b?: unknown };
	const rest = bytes.subarray(end + 1);
	if (b !== undefined && !(Number.isSafeInteger(b) && (b as number) >= 0 && (b as number) <= rest.length))
		throw new Error("no envelope");
	const split = rest.length - ((b as number | undefined) ?? 0);
	const notes = Array.isArray(n) ? n.flatMap(readNote) : [];
	return {
		text: fromBytes(rest.subarray(0, split)),
		...(b !== undefined && { before: fromBytes(rest.subarray(split)) }),
		...(notes.length > 0 && { notes }),
	};
}

function readNote(pair: unknown): Note[] {
	if (!Array.isArray(pair)) return [];
	const [line, words] = pair as unknown[];
	if (!Number.isSafeInteger(line) || (line as number) < 1 || typeof words !== "string") return [];
	return [{ line: line as number, words: words.slice(0, NOTE_LIMIT) }];
}

function inOrder(notes: Note[]): Note[] {
	return [...notes].sort((a, b) => a.line - b.line);
}
