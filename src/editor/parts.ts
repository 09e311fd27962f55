import type { ExplainedFinding, ExplainedPart, Explanation } from "../model/explanation.ts";
import type { Role } from "../model/message.ts";
import type { Span } from "../model/span.ts";

/** A stretch of one colour. Stretches come in order of the text and do not overlap. */
export interface Stretch extends Span {
	role: Role;
}

/**
 * The colours of all that touches the text between two offsets. A part's own parts stand out from it; what they leave
 * free keeps the part's colour. Comments lie over everything.
 */
export function stretches(explanation: Explanation, from: number, to: number): Stretch[] {
	const touches = ({ start, end }: Span) => start < to && end > from;
	const coloured: Stretch[] = [];
	for (const note of [...explanation.directives, ...explanation.instructions]) {
		if (touches(note.span)) colour(note.parts, coloured);
	}
	const comments = explanation.comments
		.map(({ span }): Stretch => ({ ...span, role: "comment" }))
		.filter(touches)
		.sort(byStart);
	const around = coloured.flatMap((stretch) => without(stretch, comments));
	return [...around, ...comments].filter(touches).sort(byStart);
}

/** The chain of parts at an offset, outermost first; empty where nothing is explained. */
export function partsAt(explanation: Explanation, offset: number): ExplainedPart[] {
	const note = [...explanation.directives, ...explanation.instructions].find(({ span }) => holds(span, offset));
	const chain: ExplainedPart[] = [];
	let parts = note?.parts ?? [];
	for (;;) {
		const part = parts.find(({ span }) => holds(span, offset));
		if (!part) return chain;
		chain.push(part);
		parts = part.parts;
	}
}

/** Findings of the whole file, then those of each instruction. */
export function allFindings({ findings, instructions }: Explanation): ExplainedFinding[] {
	return [...findings, ...instructions.flatMap((instruction) => instruction.findings)];
}

/** The findings at an offset, with their places among all. */
export function findingsAt(explanation: Explanation, offset: number): { finding: ExplainedFinding; index: number }[] {
	return allFindings(explanation)
		.map((finding, index) => ({ finding, index }))
		.filter(({ finding }) => holds(finding.span, offset));
}

function colour(parts: ExplainedPart[], into: Stretch[]): void {
	for (const { span, role, text, parts: inner } of parts) {
		const left = without({ ...span, role }, inner.map((part) => part.span).sort(byStart));
		for (const stretch of left) {
			const between = text.slice(stretch.start - span.start, stretch.end - span.start);
			if (inner.length > 0 && stretch.start > span.start && SEPARATORS.test(between))
				into.push({ ...stretch, role: "operator" });
			else into.push(...words(stretch, between));
		}
		colour(inner, into);
	}
}

/** What continues a line is no word of the command that it stands in, and keeps the colour of plain text. */
function words(stretch: Stretch, text: string): Stretch[] {
	if (!text.includes("\n")) return [stretch];
	return [...text.matchAll(WORDS)].map((word) => {
		const start = stretch.start + word.index;
		return { ...stretch, start, end: start + word[0].length };
	});
}

/** What stands between the parts of one word, as in `name:tag@digest` and `key=value`. */
const SEPARATORS = /^[:@,=-]+$/;

/** Runs of anything but blanks and of what stands at a line's end to continue it. */
const WORDS = /(?:[^\s\\`]|[\\`](?![ \t]*\r?\n))+/g;

/** What the holes, in order of the text, leave of a stretch. */
function without(stretch: Stretch, holes: Span[]): Stretch[] {
	const left: Stretch[] = [];
	let free = stretch.start;
	for (const hole of holes) {
		if (hole.start >= stretch.end) break;
		if (hole.end <= free) continue;
		if (hole.start > free) left.push({ start: free, end: hole.start, role: stretch.role });
		free = hole.end;
	}
	if (free < stretch.end) left.push({ start: free, end: stretch.end, role: stretch.role });
	return left;
}

const byStart = (a: Span, b: Span) => a.start - b.start;
const holds = (span: Span, offset: number) => span.start <= offset && offset < span.end;
