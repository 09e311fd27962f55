import { diffArrays } from "diff";
import type { InstructionNote } from "../../model/analysis.ts";
import type { WordChange } from "../../model/comparison.ts";
import type { Message, PartNote } from "../../model/message.ts";
import { overlap } from "./overlap.ts";
import type { Renamed } from "./stages.ts";

/** More words than these are told by the instruction's own sentence. */
const MOST = 12;

interface Side {
	note: InstructionNote;
	source: string;
}

/**
 * The words that only one of two versions of an instruction has, the largest whole ones, in order of the text. Names of
 * stages that were renamed are no difference.
 */
export function changedWords(before: Side, after: Side, renamed: Renamed): WordChange<Message>[] {
	const changes = between(before.note.parts, after.note.parts, before.source, after.source);
	// The same word in quotes, or at another place of the line, says nothing new.
	const [old, now] = [wordsOf(before), wordsOf(after)];
	const stays = ({ side, text }: WordChange<Message>) => (side === "before" ? now : old).has(bare(text));
	const name = ({ side, text }: WordChange<Message>) =>
		side === "after" ? renamed.has(text.toLowerCase()) : [...renamed.values()].includes(text);
	const whats = new Set([JSON.stringify(before.note.what), JSON.stringify(after.note.what)]);
	return changes
		.filter((change) => !stays(change) && !name(change))
		.map((change) => (whats.has(JSON.stringify(change.what)) ? { ...change, what: null } : change))
		.slice(0, MOST);
}

function bare(text: string): string {
	return text.replace(/["'],\s*["']/g, " ").replace(/^["']|["',]$/g, "");
}

/** Every word of an instruction, of any size. */
function wordsOf({ note, source }: Side): Set<string> {
	const all = (parts: PartNote[]): string[] =>
		parts.flatMap(({ span, parts: inner }) => [bare(tidy(source.slice(span.start, span.end))), ...all(inner)]);
	return new Set(all(note.parts));
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
	// `;` in the place of `&&` is a change of its own.
	const joints = [...gone, ...come].every(({ role }) => role === "operator");
	const told = joints ? tell : tellUnlessSilent;
	const partners = new Map<PartNote, PartNote>();
	for (const fits of [sameThing, sameWay]) {
		const found = gone
			.filter((part) => !partners.has(part))
			.flatMap((part) =>
				left
					.filter((other) => other.role === part.role && fits(part, other, oldText, nowText))
					.map((other) => ({ part, other, score: overlap(inside(part, oldText), inside(other, nowText)) })),
			)
			.sort((a, b) => b.score - a.score);
		for (const { part, other } of found) {
			if (partners.has(part) || !left.includes(other)) continue;
			left.splice(left.indexOf(other), 1);
			partners.set(part, other);
		}
	}
	return [
		...gone.flatMap((part) => {
			const other = partners.get(part);
			if (!other) return told("before", part, oldText);
			if (isSplit(part) && isSplit(other) && sameThing(part, other, oldText, nowText))
				return between(part.parts, other.parts, oldText, nowText);
			// One sentence about both: said of the new one.
			const [was] = told("before", part, oldText);
			const said = was && part.what.key === other.what.key ? { ...was, what: null } : was;
			return [...(said ? [said] : []), ...told("after", other, nowText)];
		}),
		...left.flatMap((part) => told("after", part, nowText)),
	];
}

/** A flag with its one value, or an option with it, is shown as one. */
function isSplit({ parts, role }: PartNote): boolean {
	return parts.length > (role === "flag" || role === "option" ? 1 : 0);
}

function inside({ parts }: PartNote, text: string): string[] {
	return parts.map(({ span }) => tidy(text.slice(span.start, span.end)));
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

function tell(side: WordChange<Message>["side"], part: PartNote, source: string): WordChange<Message>[] {
	const text = tidy(source.slice(part.span.start, part.span.end));
	return text === "" ? [] : [{ side, text, what: TRIVIAL.test(part.what.key) ? null : part.what }];
}

function tellUnlessSilent(side: WordChange<Message>["side"], part: PartNote, source: string): WordChange<Message>[] {
	return SILENT.test(part.what.key) ? [] : tell(side, part, source);
}

/** What joins commands that come or go with them, and the end of a heredoc, say nothing of their own. */
const SILENT =
	/^shell\/(operators#(and|then|separator)|redirects#heredoc-end)|^instructions\/(heredoc#end|from#as|healthcheck#type\.command)/;

/** Sentences that only say what kind of word it is, which the instruction's own sentence tells as well. */
const TRIVIAL =
	/^(instructions\/(from#(base\.image|name)|(env|arg|label)#value)|words\/(plain#text|option#unknown|port#what|path#(absolute|relative|own|current)))/;

function tidy(text: string): string {
	return text
		.replace(/\\\r?\n/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}
