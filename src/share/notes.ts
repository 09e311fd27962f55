import { editBetween } from "../model/edits.ts";
import type { Note } from "../model/note.ts";
import { NOTE_LIMIT } from "./envelope.ts";

/** The notes with other words at a line: trimmed and at most `NOTE_LIMIT` long; no words, no note. In order of lines. */
export function withNote(notes: readonly Note[], line: number, words: string): Note[] {
	const trimmed = words.trim().slice(0, NOTE_LIMIT);
	const others = notes.filter((note) => note.line !== line);
	return (trimmed === "" ? others : [...others, { line, words: trimmed }]).sort((a, b) => a.line - b.line);
}

/**
 * The notes after a change of the text. A note stays with its line: it moves along as lines come or go above. Where the
 * line itself was changed the note stays at its place; one whose line is gone, or whose whole file, goes too.
 */
export function moveNotes(notes: readonly Note[], before: string, after: string): Note[] {
	const { span, text } = editBetween(before, after);
	const then = linesOf(before);
	const now = linesOf(after);
	/** The first changed line, from 0, and the first unchanged after it, before and after. */
	let first = linesOf(before.slice(0, span.start)).length - 1;
	let oldEnd = linesOf(before.slice(0, span.end)).length;
	let newEnd = linesOf(after.slice(0, span.start + text.length)).length;
	// A change that begins or ends with whole lines leaves its first or last line as it was.
	while (first < oldEnd && first < newEnd && then[first] === now[first]) first++;
	while (oldEnd > first && newEnd > first && then[oldEnd - 1] === now[newEnd - 1]) {
		oldEnd--;
		newEnd--;
	}
	const kept = [...then.slice(0, first), ...then.slice(oldEnd)].some((line) => line.trim() !== "");
	const replaced = !kept && oldEnd - first > 1;
	const moved = new Map<number, Note>();
	for (const note of notes) {
		const line = placeOf(note.line - 1);
		if (line !== null && !moved.has(line)) moved.set(line, { ...note, line: line + 1 });
	}
	return [...moved.values()].sort((a, b) => a.line - b.line);

	function placeOf(line: number): number | null {
		if (line < first) return line;
		if (line >= oldEnd) return line - oldEnd + newEnd;
		const same = now.slice(first, newEnd).indexOf(then[line] ?? "");
		if (same >= 0) return first + same;
		return newEnd > first && !replaced ? Math.min(line, newEnd - 1) : null;
	}
}

function linesOf(text: string): string[] {
	return text.split(/\r\n|\r|\n/);
}
