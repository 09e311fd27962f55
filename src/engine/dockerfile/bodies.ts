import type { Heredoc } from "../../model/dockerfile.ts";
import { type MappedText, type Span, sourceSpan } from "../../model/span.ts";
import type { Body } from "./scan.ts";
import { MappedBuilder } from "./text.ts";

/** The body of a heredoc in offsets from the instruction's first character. */
export type RelativeBody = Body;

/** The same bodies, counted from the instruction's first character. */
export function relativeBodies(bodies: readonly Body[], base: number): RelativeBody[] {
	const relative = ({ start, end }: Span) => ({ start: start - base, end: end - base });
	return bodies.map(({ announced, content, terminator }) => ({
		announced,
		content: relative(content),
		terminator: terminator && relative(terminator),
	}));
}

/** Heredocs with their content; `source` is the instruction's own text. */
export function readBodies(source: string, logical: MappedText, bodies: readonly RelativeBody[]): Heredoc[] {
	return bodies.map(({ announced: { range, ...heredoc }, content, terminator }) => {
		const text = source.slice(content.start, content.end);
		return {
			...heredoc,
			content: text,
			span: sourceSpan(logical, range.start, range.end),
			contentSpan: content,
			endSpan: terminator,
			mapped: heredoc.chomp ? withoutTabs(text, content.start) : { text, runs: [{ at: 0, source: content.start }] },
		};
	});
}

/** `<<-` removes the tabs at the beginning of every line. */
function withoutTabs(text: string, base: number): MappedText {
	const builder = new MappedBuilder();
	for (const { 1: tabs = "", 2: line = "", index } of text.matchAll(/(\t*)([^\n]*\n|[^\n]+$)/g)) {
		builder.push(line, base + index + tabs.length);
	}
	return builder.finish(base);
}
