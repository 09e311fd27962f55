import { diffArrays } from "diff";
import type { InstructionNote } from "../../model/analysis.ts";
import type { WordChange } from "../../model/comparison.ts";
import type { Message, PartNote } from "../../model/message.ts";

/** More words than these are told by the instruction's own sentence. */
const MOST = 12;

interface Side {
	note: InstructionNote;
	source: string;
}

/** The words that only one of two versions of an instruction has, the largest whole ones, in order of the text. */
export function changedWords(before: Side, after: Side): WordChange<Message>[] {
	const changes = between(before.note.parts, after.note.parts, before.source, after.source);
	// The same word in quotes, or at another place of the line, says nothing new.
	const bare = (text: string) => text.replace(/^["']|["',]$/g, "");
	const both = new Set(changes.filter(({ side }) => side === "before").map(({ text }) => bare(text)));
	const kept = new Set(
		changes.filter(({ side, text }) => side === "after" && both.has(bare(text))).map(({ text }) => bare(text)),
	);
	return changes.filter(({ text }) => !kept.has(bare(text))).slice(0, MOST);
}

function between(old: PartNote[], now: PartNote[], oldText: string, nowText: string): WordChange<Message>[] {
	const text = (part: PartNote, source: string) => source.slice(part.span.start, part.span.end);
	const result: WordChange<Message>[] = [];
	const changes = diffArrays(
		old.map((part) => tidy(text(part, oldText))),
		now.map((part) => tidy(text(part, nowText))),
	);
	let a = 0;
	let b = 0;
	let gone: PartNote[] = [];
	let come: PartNote[] = [];
	const settle = () => {
		result.push(...replaced(gone, come, oldText, nowText));
		gone = [];
		come = [];
	};
	for (const { added, removed, value } of changes) {
		if (added) come.push(...now.slice(b, b + value.length));
		else if (removed) gone.push(...old.slice(a, a + value.length));
		else settle();
		if (!added) a += value.length;
		if (!removed) b += value.length;
	}
	settle();
	return result;
}

/** What stands in the place of what: of two of a kind that have parts only the parts that differ are told. */
function replaced(gone: PartNote[], come: PartNote[], oldText: string, nowText: string): WordChange<Message>[] {
	const left = [...come];
	const partners = new Map<PartNote, PartNote>();
	for (const fits of [sameThing, sameWay]) {
		for (const part of gone) {
			if (partners.has(part)) continue;
			const at = left.findIndex((other) => other.role === part.role && fits(part, other, oldText, nowText));
			const other = left[at];
			if (!other) continue;
			left.splice(at, 1);
			partners.set(part, other);
		}
	}
	return [
		...gone.flatMap((part) => {
			const other = partners.get(part);
			if (!other) return told("before", part, oldText);
			if (part.parts.length > 0 && other.parts.length > 0 && sameThing(part, other, oldText, nowText))
				return between(part.parts, other.parts, oldText, nowText);
			return [...told("before", part, oldText), ...told("after", other, nowText)];
		}),
		...left.flatMap((part) => told("after", part, nowText)),
	];
}

/** Whether two parts are one thing with other parts inside: the same command, the same flag with another value. */
function sameThing(a: PartNote, b: PartNote, oldText: string, nowText: string): boolean {
	const [first, other] = [a.parts[0], b.parts[0]];
	if (!first || !other) return false;
	if (oldText.slice(first.span.start, first.span.end) === nowText.slice(other.span.start, other.span.end)) return true;
	return a.what.key === b.what.key && a.parts.length > 1 === b.parts.length > 1 && a.role !== "variable";
}

/** Whether one sentence speaks of both: a package with another version, a port in the place of a port. */
function sameWay(a: PartNote, b: PartNote): boolean {
	return a.what.key === b.what.key;
}

function told(side: WordChange<Message>["side"], part: PartNote, source: string): WordChange<Message>[] {
	const text = tidy(source.slice(part.span.start, part.span.end));
	return text === "" ? [] : [{ side, text, what: part.what }];
}

function tidy(text: string): string {
	return text
		.replace(/\\\r?\n/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}
