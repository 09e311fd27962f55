import type { ExplainedFinding, ExplainedInstruction, ExplainedNote, Explanation } from "../../model/explanation.ts";
import type { Rich } from "../../model/rich.ts";
import type { Span } from "../../model/span.ts";
import { firstOfKeywords, type ToldPart, toldParts } from "../../model/told.ts";
import type { Block, Item } from "./blocks.ts";
import { summaryBlocks } from "./summary.ts";
import { type ExportWords, exportWords, fill } from "./words.ts";

/**
 * An explanation as one article: what the file is, then stage by stage and instruction by instruction, then how to
 * build it and what could be better. `file` is the name in its title.
 */
export function article(explanation: Explanation, source: string, file: string): Block[] {
	const words = exportWords[explanation.language];
	const blocks: Block[] = [{ heading: 1, text: [fill(words.title, { file })] }];
	if (explanation.summary.text.length > 0) blocks.push({ paragraph: explanation.summary.text });
	if (explanation.problems.length > 0) {
		blocks.push({ heading: 2, text: [words.problems] });
		const items = explanation.problems.map((problem) =>
			item([`${fill(words.line, { line: problem.line })}: `, ...problem.message]),
		);
		blocks.push({ list: items });
	}
	for (const { content } of inOrder(explanation, source, words)) blocks.push(...content);
	return [...blocks, ...summaryBlocks(explanation, words)];
}

/** One stage of an article; null where there is none of this index. */
export function stageArticle(explanation: Explanation, source: string, index: number): Block[] | null {
	const stage = explanation.stages[index];
	if (!stage) return null;
	const next = explanation.stages[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
	return inOrder(explanation, source, exportWords[explanation.language])
		.filter(({ at }) => at >= stage.span.start - 0.5 && at < next - 0.5)
		.flatMap(({ content }) => content);
}

/** What an article says of the instruction or directive on a line, from 1; null where there is none. */
export function lineArticle(explanation: Explanation, source: string, line: number): Block[] | null {
	const found =
		explanation.instructions.find(({ startLine, endLine }) => startLine <= line && line <= endLine) ??
		explanation.directives.find((directive) => directive.line === line);
	if (!found) return null;
	const section = inOrder(explanation, source, exportWords[explanation.language]).find(
		({ at }) => at === found.span.start,
	);
	return section?.content ?? null;
}

/** Directives, comments, stages and instructions as they stand in the file. */
function inOrder(explanation: Explanation, source: string, words: ExportWords): { at: number; content: Block[] }[] {
	const { directives, comments, stages, instructions } = explanation;
	const text = (span: Span) => source.slice(span.start, span.end);
	const first = firstOfKeywords(instructions);
	const sections = [
		...directives.map((directive) => ({
			at: directive.span.start,
			content: [
				...headed(fill(words.line, { line: directive.line }), text(directive.span)),
				{ list: noteItems(directive, words) },
			],
		})),
		...commentGroups(comments).map((group) => ({
			at: group.at,
			content: [{ quote: group.lines }],
		})),
		...stages.map((stage) => ({
			// Before the FROM line, where both begin at the same place.
			at: stage.span.start - 0.5,
			content: [
				...(stages.length > 1 ? [stageHeading(stage.index, stage.name, words)] : []),
				{ paragraph: joined([stage.what, ...stage.why]) },
			],
		})),
		...instructions.map((instruction) => ({
			at: instruction.span.start,
			content: instructionBlocks(
				instruction,
				explanation.idioms.filter(({ at }) => at[0] === instruction.index),
				text(instruction.span),
				first.has(instruction.index),
				words,
			),
		})),
	];
	return sections.sort((a, b) => a.at - b.at);
}

function stageHeading(index: number, name: string, words: ExportWords): Block {
	const title = fill(words.stage, { number: index + 1 });
	return { heading: 2, text: name && name !== String(index) ? [`${title}: `, { code: name }] : [title] };
}

/** Comment lines that follow each other are one comment. */
function commentGroups(comments: Explanation["comments"]): { at: number; lines: string[] }[] {
	const groups: { at: number; last: number; lines: string[] }[] = [];
	for (const { text, span, line, inside } of comments) {
		if (inside !== null || text === "") continue;
		const group = groups.at(-1);
		if (group && group.last === line - 1) {
			group.lines.push(text);
			group.last = line;
		} else groups.push({ at: span.start, last: line, lines: [text] });
	}
	return groups;
}

/** `patterns`: those that begin here, told once; `first`: the article has not yet said what this keyword does. */
function instructionBlocks(
	instruction: ExplainedInstruction,
	patterns: Explanation["idioms"],
	code: string,
	first: boolean,
	words: ExportWords,
): Block[] {
	const { startLine, endLine } = instruction;
	const where =
		startLine === endLine ? fill(words.line, { line: startLine }) : fill(words.lines, { from: startLine, to: endLine });
	const items = noteItems(instruction, words);
	items.push(...patterns.map((idiom) => patternItem(idiom, words)));
	if (instruction.effect.cache) items.push(labelled(words.cache, instruction.effect.cache));
	items.push(...instruction.findings.flatMap((finding) => findingItem(finding, words)));
	const told = toldParts(instruction).filter(({ keyword }) => first || !keyword);
	const parts = told.map((part) => partItem(part, words));
	if (parts.length > 0) items.push({ text: [{ strong: [`${words.parts}:`] }], items: parts });
	return [...headed(where, code, instruction.keyword), { list: items }];
}

/** The code in the heading where it is short, else in a block below. */
function headed(where: string, code: string, keyword?: string): Block[] {
	if (!/[\r\n]/.test(code) && code.length <= 90) return [{ heading: 3, text: [`${where}: `, { code }] }];
	return [
		{ heading: 3, text: keyword ? [`${where}: `, { code: keyword }] : [where] },
		{ code, language: "dockerfile" },
	];
}

function noteItems(note: Pick<ExplainedNote, "what" | "why" | "beware">, words: ExportWords): Item[] {
	return [
		labelled(words.what, note.what.length > 0 ? note.what : [words.unsaid]),
		...(note.why.length > 0 ? [labelled(words.why, joined(note.why))] : []),
		...note.beware.map((beware) => labelled(words.beware, beware)),
	];
}

function patternItem({ title, lines }: Explanation["idioms"][number], words: ExportWords): Item {
	const where = lines.flatMap((line, index): Rich => (index > 0 ? [", ", { line }] : [{ line }]));
	const label = lines.length === 1 ? words.inLine : words.inLines;
	return labelled(words.pattern, [...title, ` (${label} `, ...where, ")"]);
}

const SHOWN = 60;

function partItem({ part, says, beware, parts }: ToldPart, words: ExportWords): Item {
	// A backslash at a line's end only continues it.
	const line = part.text
		.replace(/\\\s*\r?\n/g, " ")
		.replace(/\s+/g, " ")
		.trim();
	const code = line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
	return {
		text: says.length > 0 ? [{ code }, " — ", ...joined(says)] : [{ code }],
		items: [
			...beware.map((sentence) => labelled(words.beware, sentence)),
			...parts.map((inner) => partItem(inner, words)),
		],
	};
}

/** A finding as an item; also used for those of the whole file. */
export function findingItem(finding: ExplainedFinding, words: ExportWords): Item {
	const names = [finding.rule, ...finding.aliases].flatMap(
		(name, index): Rich => (index > 0 ? [", ", { code: name }] : [{ code: name }]),
	);
	const label = words.finding[finding.severity];
	const { fix } = finding;
	return {
		text: [{ strong: [`${label}:`] }, " ", ...joined([finding.message, finding.why]), " (", ...names, ")"],
		items: fix ? [labelled(words.fix, [...fix.title, ...fixCode(fix)])] : [],
	};
}

/** The new text of a fix of one edit, without the backslash that would continue the line before it, unless its title has named it. */
function fixCode({ title, edits }: NonNullable<ExplainedFinding["fix"]>): Rich {
	const [only, ...more] = edits;
	const code = (only?.text.trim() ?? "").replace(/^[\\`]\s*\n\s*/, "");
	if (more.length > 0 || code === "") return [];
	return title.some((inline) => typeof inline === "object" && "code" in inline && inline.code === code)
		? []
		: [": ", { code }];
}

function labelled(label: string, text: Rich): Item {
	return item([{ strong: [`${label}:`] }, " ", ...text]);
}

function item(text: Rich): Item {
	return { text, items: [] };
}

function joined(sentences: Rich[]): Rich {
	return sentences.filter((one) => one.length > 0).flatMap((one, index): Rich => (index > 0 ? [" ", ...one] : one));
}
