import { richToMarkdown } from "../../knowledge/resolve/markdown.ts";
import type {
	Difference,
	ExplainedComparison,
	FindingChange,
	InstructionChange,
	Located,
} from "../../model/comparison.ts";
import type { Language } from "../../model/explanation.ts";
import type { Rich } from "../../model/rich.ts";
import type { Block, Item } from "./blocks.ts";
import { printItems } from "./markdown.ts";
import { articleToText } from "./text.ts";
import { type ExportWords, exportWords, fill } from "./words.ts";

/** What is compared and how it is called. */
export interface Compared {
	comparison: ExplainedComparison;
	language: Language;
	before: { name: string; source: string };
	after: { name: string; source: string };
	/** The page that shows the same, or null. */
	link: string | null;
}

interface Section {
	title: string;
	items: Item[];
}

/** The verdict, then sections from the image to the single line, as they stand in every format. */
export function comparisonParts(compared: Compared): { verdict: Item[]; sections: Section[] } {
	const words = exportWords[compared.language];
	return { verdict: verdictItems(compared, words), sections: sections(compared, words) };
}

/** A comparison as a review comment: the verdict, and all else in sections to unfold. Ends with a newline. */
export function comparisonToMarkdown(compared: Compared): string {
	const words = exportWords[compared.language];
	const { link } = compared;
	const blocks = [
		`### ${title(compared, words)}`,
		printItems(verdictItems(compared, words), ""),
		...sections(compared, words).map(
			({ title: name, items }) =>
				`<details>\n<summary>${name} (${items.length})</summary>\n\n${printItems(items, "")}\n\n</details>`,
		),
		...(link ? [`[${words.compare.open}](${link})`] : []),
	];
	return `${blocks.join("\n\n")}\n`;
}

/** The same for a terminal. */
export function comparisonToText(compared: Compared): string {
	const words = exportWords[compared.language];
	const blocks: Block[] = [
		{ heading: 1, text: [title(compared, words)] },
		{ list: verdictItems(compared, words) },
		...sections(compared, words).flatMap(({ title: name, items }): Block[] => [
			{ heading: 2, text: [name] },
			{ list: items },
		]),
		...(compared.link ? [{ paragraph: [`${words.compare.open}: ${compared.link}`] }] : []),
	];
	return articleToText(blocks);
}

/** The same as data: `linewise-compare/1`, sentences in Markdown. */
export function comparisonToJson({ comparison, language, before, after, link }: Compared): unknown {
	const plain = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(plain);
		if (value === null || typeof value !== "object") return value;
		return Object.fromEntries(
			Object.entries(value).map(([key, inner]) => [key, TEXTS.has(key) ? print(key, inner) : plain(inner)]),
		);
	};
	const print = (key: string, inner: unknown): unknown => {
		if (inner === null || typeof inner === "string") return inner;
		return LISTS.has(key) && Array.isArray(inner) && inner.every((one) => Array.isArray(one))
			? inner.map((one) => richToMarkdown(one as Rich))
			: richToMarkdown(inner as Rich);
	};
	const body = plain(comparison) as object;
	return { format: "linewise-compare/1", language, before: before.name, after: after.name, link, ...body };
}

/** Names of single sentences and of lists of them. */
const TEXTS = new Set(["text", "why", "what", "message", "beware"]);
const LISTS = new Set(["why", "beware"]);

function title({ before, after }: Compared, words: ExportWords): string {
	return before.name === after.name
		? fill(words.compare.title, { file: after.name })
		: fill(words.compare.titleTwo, { before: before.name, after: after.name });
}

function verdictItems({ comparison }: Compared, words: ExportWords): Item[] {
	return comparison.verdict.map((one) => differenceItem(one, words));
}

/** What the change does, from the image to the single line; sections without anything are left out. */
function sections(compared: Compared, words: ExportWords): Section[] {
	const { comparison } = compared;
	const say = words.compare;
	const differences = (list: Difference<Rich>[]) => list.map((one) => differenceItem(one, words));
	const all: Section[] = [
		{ title: say.image, items: differences(comparison.image) },
		{ title: say.run, items: differences(comparison.run) },
		{ title: say.cache, items: differences(comparison.cache) },
		{ title: say.come, items: comparison.come.map((one) => findingItem(one, "after", words)) },
		{ title: say.gone, items: comparison.gone.map((one) => findingItem(one, "before", words)) },
		{ title: say.lines, items: comparison.instructions.map((one) => instructionItem(one, compared, words)) },
	];
	return all.filter(({ items }) => items.length > 0);
}

function differenceItem({ kind, tone, line, text, why }: Difference<Rich>, words: ExportWords): Item {
	const label = kind === "gone" ? words.compare.fixed : words.compare.tones[tone];
	const said: Rich =
		line === undefined
			? [{ strong: [`${label}:`] }, " "]
			: [{ strong: [label] }, " (", ...lineOf(line, kind === "gone" ? "before" : "after", words), "): "];
	return {
		text: label === "" ? text : [...said, ...text],
		items: why.filter((one) => one.length > 0).map((one) => ({ text: one, items: [], side: "after" })),
		tone,
		...(kind === "gone" && { side: "before" as const }),
	};
}

function findingItem(
	{ rule, aliases, severity, line, message, why }: FindingChange<Rich>,
	side: "before" | "after",
	words: ExportWords,
): Item {
	const names = [rule, ...aliases]
		.filter((name) => name !== "")
		.flatMap((name, index): Rich => (index > 0 ? [", ", { code: name }] : [{ code: name }]));
	const label = rule === "" ? words.problem : words.finding[severity];
	const told: Rich = rule === "" ? message : [...message, " ", ...why, " (", ...names, ")"];
	return {
		text: [{ strong: [label] }, " (", ...lineOf(line, side, words), "): ", ...told],
		items: [],
		side,
	};
}

/** A line of the later file, or of the earlier one. */
function lineOf(line: number, side: "before" | "after", words: ExportWords): Rich {
	const where = lines({ line, endLine: line }, words);
	return side === "before" ? placed(words.compare.oldLine, { where }) : where;
}

function instructionItem(change: InstructionChange<Rich>, compared: Compared, words: ExportWords): Item {
	const say = words.compare;
	const { kind, keyword, before, after, text, what, why, beware } = change;
	const place = after ?? before;
	const where = place ? lines(place, words) : [];
	const old = place && place.line !== place.endLine ? say.oldLines : say.oldLine;
	const label = kind === "removed" ? placed(old, { where }) : where;
	const code = firstLine(change, compared);
	const items: Item[] = [];
	if (text) items.push({ text, items: [] });
	if (what && what.length > 0)
		items.push({
			text: [
				{ strong: [`${kind === "removed" ? say.did : kind === "changed" ? say.now : words.what}:`] },
				" ",
				...what,
			],
			items: [],
		});
	for (const word of change.words) {
		const sign = word.side === "before" ? say.minus : say.plus;
		items.push({
			text: [`${sign} `, { code: word.text }, ...(word.what && word.what.length > 0 ? [" — ", ...word.what] : [])],
			items: [],
			side: word.side,
		});
	}
	for (const [label, all] of [
		[words.why, why],
		[words.beware, beware],
	] as const) {
		const sentences = all.filter((one) => one.length > 0);
		if (sentences.length === 0) continue;
		const told = sentences.flatMap((one, index): Rich => (index > 0 ? [" ", ...one] : one));
		items.push({ text: [{ strong: [`${label}:`] }, " ", ...told], items: [] });
	}
	return {
		text: [{ strong: [say.kinds[kind]] }, " (", ...label, "): ", { code: code || keyword }],
		items,
		...(after === null && { side: "before" as const }),
	};
}

const SHOWN = 80;

/** The instruction as one line, cut where it is long. */
function firstLine({ before, after }: InstructionChange<Rich>, compared: Compared): string {
	const [place, { source }] = after ? [after, compared.after] : [before, compared.before];
	if (!place) return "";
	const text = source
		.split("\n")
		.slice(place.line - 1, place.endLine)
		.join(" ")
		.replace(/[\\`]\s*(\r?\n|\s{2,})/g, " ")
		.replace(/\s+/g, " ")
		.trim();
	return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

/** "line 4", "lines 4–6", with the numbers as links to the lines. */
function lines({ line, endLine }: Pick<Located, "line" | "endLine">, words: ExportWords): Rich {
	return line === endLine
		? placed(words.line.toLowerCase(), { line: [{ line }] })
		: placed(words.lines.toLowerCase(), { from: [{ line }], to: [{ line: endLine }] });
}

/** As `fill`, with formatted values. */
function placed(text: string, values: Record<string, Rich>): Rich {
	return text
		.split(/\{\{(\w+)\}\}/)
		.flatMap((piece, index) => (index % 2 === 1 ? (values[piece] ?? []) : piece ? [piece] : []));
}
