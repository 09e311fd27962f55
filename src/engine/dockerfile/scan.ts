import type { Comment } from "../../model/dockerfile.ts";
import type { MappedText, Span } from "../../model/span.ts";
import { type Announced, announcedHeredocs } from "./heredocs.ts";
import type { Line } from "./lines.ts";
import { isSpace, MappedBuilder, trim, trimRange } from "./text.ts";

/** Where an instruction stands: everything in offsets of the source. */
export interface Extent {
	/** From the first character that is not blank to the end of the last line. */
	start: number;
	end: number;
	/** From 1. */
	startLine: number;
	endLine: number;
	/** The pieces of the logical line. */
	pieces: Span[];
	bodies: Body[];
	docComments: string[];
}

/** The body of a heredoc; `announced` has its range in the logical line. */
export interface Body {
	announced: Announced;
	content: Span;
	terminator: Span | null;
}

export interface Scan {
	extents: Extent[];
	comments: Comment[];
}

/** Finds the extent of every instruction by BuildKit's line rules. The first lines are directives. */
export function scan(
	source: string,
	lines: readonly Line[],
	escape: string,
	directives: { listed: number; lines: number },
): Scan {
	const extents: Extent[] = [];
	const comments: Comment[] = [];
	const terminators = new Terminators(source, lines);
	let docs: string[] = [];
	let index = 0;
	const addComment = (line: Line, number: number, inside: number | null) => {
		const span = trimRange(source, line.start, line.end);
		comments.push({ text: trim(source.slice(span.start + 1, span.end)), span, line: number + 1, inside });
	};
	while (index < lines.length) {
		const line = lines[index] as Line;
		const start = skipSpace(source, line);
		if (source[start] === "#" && start < line.end) {
			if (index >= directives.listed) addComment(line, index, null);
			if (index >= directives.lines) {
				// BuildKit drops the first character whatever it is: an indented comment keeps its `#`.
				const text = trim(source.slice(line.start + 1, line.end));
				if (text === "") docs = [];
				else docs.push(text);
			}
			index++;
			continue;
		}
		if (start === line.end) {
			index++;
			continue;
		}
		const first = index;
		const pieces: Span[] = [];
		let continued = addPiece(source, { start, end: line.end }, escape, pieces);
		index++;
		while (continued && index < lines.length) {
			const next = lines[index] as Line;
			const text = skipSpace(source, next);
			if (text < next.end && source[text] === "#") addComment(next, index, extents.length);
			else if (text < next.end) continued = addPiece(source, next, escape, pieces);
			index++;
		}
		const found = findBodies(source, lines, pieces, index, terminators);
		index = found.next;
		const last = lines[index - 1] as Line;
		extents.push({
			start,
			end: last.end,
			startLine: first + 1,
			endLine: index,
			pieces,
			bodies: found.bodies,
			docComments: docs,
		});
		docs = [];
	}
	return { extents, comments };
}

/** The logical line of an instruction, mapped to offsets from `base` on. */
export function logicalText(source: string, pieces: readonly Span[], base: number): MappedText {
	const builder = new MappedBuilder();
	for (const { start, end } of pieces) builder.push(source.slice(start, end), start - base);
	return builder.finish((pieces[0]?.start ?? base) - base);
}

function skipSpace(source: string, { start, end }: Span): number {
	let at = start;
	while (at < end && isSpace(source[at])) at++;
	return at;
}

/** Adds a line without its continuation character; tells whether it had one. */
function addPiece(source: string, { start, end }: Span, escape: string, pieces: Span[]): boolean {
	let last = end - 1;
	while (last >= start && (source[last] === " " || source[last] === "\t")) last--;
	const continues = last >= start && source[last] === escape && (last === start || source[last - 1] !== escape);
	pieces.push({ start, end: continues ? last : end });
	return continues;
}

const MAY_HAVE_BODY = /^\s*(?:add|copy|run|onbuild)[\t\v\f\r ]/i;

function findBodies(source: string, lines: readonly Line[], pieces: Span[], from: number, terminators: Terminators) {
	const bodies: Body[] = [];
	let next = from;
	if (!pieces.some(({ start, end }) => source.slice(start, end).includes("<"))) return { bodies, next };
	const logical = logicalText(source, pieces, 0);
	if (!MAY_HAVE_BODY.test(logical.text)) return { bodies, next };
	for (const announced of announcedHeredocs(logical)) {
		const start = lines[next]?.start ?? source.length;
		const at = terminators.find(announced, next);
		const line = lines[at.line];
		// Without its terminator a body ends with the file's last line, whose line feed is no part of the instruction.
		const end = line ? line.start : Math.max(start, lines.at(-1)?.end ?? start);
		bodies.push({
			announced,
			content: { start, end },
			terminator: at.found && line ? trimTabs(source, line, announced.chomp) : null,
		});
		next = at.found ? at.line + 1 : at.line;
	}
	return { bodies, next };
}

function trimTabs(source: string, { start, end }: Span, chomp: boolean): Span {
	let at = start;
	while (chomp && source[at] === "\t") at++;
	return { start: at, end };
}

/** Looks up the lines that end heredocs, in constant time however many of them are missing. */
class Terminators {
	private readonly source: string;
	private readonly lines: readonly Line[];
	private byText: Map<string, number[]> | null = null;
	private keywords: number[] = [];

	constructor(source: string, lines: readonly Line[]) {
		this.source = source;
		this.lines = lines;
	}

	/**
	 * The line that ends a heredoc whose body begins at line `from`. Where it is missing, BuildKit gives up;
	 * here the body ends before the next line that begins like an instruction, so that the rest is still explained.
	 */
	find({ name, chomp }: Announced, from: number): { line: number; found: boolean } {
		const byText = this.byText ?? this.index();
		// With `<<-` any number of tabs may stand before the terminator: the index holds it under one tab.
		const indented = chomp ? firstFrom(byText.get(`\t${name}`) ?? [], from) : undefined;
		const plain = firstFrom(byText.get(name) ?? [], from);
		const nearest = Math.min(indented ?? Infinity, plain ?? Infinity);
		if (nearest < Infinity) return { line: nearest, found: true };
		const bare = /^[\w.-]+/.exec(name)?.[0];
		const meant = bare && bare !== name ? firstFrom(byText.get(bare) ?? [], from) : undefined;
		const next = firstFrom(this.keywords, from) ?? this.lines.length;
		return { line: meant !== undefined && meant < next ? meant + 1 : next, found: false };
	}

	private index(): Map<string, number[]> {
		const byText = new Map<string, number[]>();
		const add = (key: string, index: number) => {
			const list = byText.get(key);
			if (list) list.push(index);
			else byText.set(key, [index]);
		};
		for (const [index, { start, end }] of this.lines.entries()) {
			const text = this.source.slice(start, end);
			if (text.length > 1000) continue;
			add(text, index);
			if (text.startsWith("\t")) add(`\t${text.replace(/^\t+/, "")}`, index);
			if (LOOKS_LIKE_INSTRUCTION.test(text)) this.keywords.push(index);
		}
		this.byText = byText;
		return byText;
	}
}

const LOOKS_LIKE_INSTRUCTION =
	/^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)[ \t]/;

function firstFrom(sorted: readonly number[], from: number): number | undefined {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	return sorted[low];
}
