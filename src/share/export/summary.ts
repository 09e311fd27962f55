import { argvLine } from "../../model/argv.ts";
import type { ExplainedImage, ExplainedStage, Explanation } from "../../model/explanation.ts";
import { packageGroups } from "../../model/packages.ts";
import type { Rich } from "../../model/rich.ts";
import { findingItem } from "./article.ts";
import type { Block, Item } from "./blocks.ts";
import { type ExportWords, fill } from "./words.ts";

/** What stands after the instructions: the final image, how to build and run it, what is good and what could be better. */
export function summaryBlocks(explanation: Explanation, words: ExportWords): Block[] {
	const { summary, findings } = explanation;
	const section = (title: string, list: Item[]): Block[] =>
		list.length > 0 ? [{ heading: 2, text: [title] }, { list }] : [];
	const items = (texts: Rich[]): Item[] => texts.map((text) => ({ text, items: [] }));
	return [
		...section(words.image, summary.image ? imageItems(summary.image, explanation.stages, words) : []),
		...(summary.run.length > 0 ? [{ heading: 2, text: [words.run] } satisfies Block] : []),
		...summary.run.flatMap(({ command, text }): Block[] => [{ paragraph: text }, { code: command, language: "sh" }]),
		...(summary.compose
			? [{ paragraph: [words.compose] }, { code: summary.compose, language: "yaml" } satisfies Block]
			: []),
		...section(words.benefits, items(summary.benefits)),
		...section(words.improvements, items(summary.improvements)),
		...section(
			words.findings,
			findings.map((finding) => findingItem(finding, words)),
		),
	];
}

function imageItems(image: ExplainedImage, stages: ExplainedStage[], words: ExportWords): Item[] {
	const item = (label: string, codes: string[], unknown?: string, notes: Rich[] = []): Item[] => {
		if (codes.length === 0 && unknown === undefined) return [];
		const text: Rich =
			codes.length > 0
				? codes.flatMap((code, index): Rich => (index > 0 ? [", ", { code }] : [{ code }]))
				: [unknown ?? ""];
		return [
			{ text: [{ strong: [`${label}:`] }, " ", ...text], items: notes.map((note) => ({ text: note, items: [] })) },
		];
	};
	const places = image.contents.map(({ path, source, stage, image: other, line }) => {
		const giver = stage === undefined ? other : stages[stage]?.name || stage;
		const whence: Rich = source ? [" ← ", { code: giver === undefined ? source : `${giver}:${source}` }] : [];
		return { text: [{ code: path }, ...whence, ` (${fill(words.line, { line }).toLowerCase()})`], items: [] };
	});
	const nested = (label: string, items: Item[]): Item[] =>
		items.length > 0 ? [{ text: [{ strong: [`${label}:`] }], items }] : [];
	return [
		...item(words.base, [image.base]),
		...nested(words.contents, places),
		...packageGroups(image.packages.filter(({ maybe }) => !maybe)).flatMap(({ of, names }) => {
			if (of === null) return item(words.packages, names);
			return item(of === "PHP" ? words.extensions : fill(words.packagesOf, { of }), names);
		}),
		...item(
			words.packagesMaybe,
			image.packages.flatMap(({ name, maybe }) => (maybe ? [name] : [])),
		),
		...item(
			words.fromSource,
			image.fromSource.map(({ name }) => name),
		),
		...item(
			words.users,
			image.users.map(({ name }) => name),
		),
		...nested(
			words.left,
			image.left.map((text) => ({ text, items: [] })),
		),
		...item(words.user, image.user === null ? [] : [image.user], words.unknown),
		...item(words.workdir, [image.workdir]),
		...item(words.ports, image.ports),
		...item(words.volumes, image.volumes),
		...item(
			words.env,
			image.env.map(({ name, value }) => `${name}=${value}`),
		),
		...item(words.process, image.process === null ? [] : [argvLine(image.process)], words.unknown, image.runs.note),
	];
}
