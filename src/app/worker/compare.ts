import { type Stretch, stretches } from "../../editor/parts.ts";
import { compareFiles } from "../../engine/compare-files.ts";
import { relationsOf, wordsNeeded } from "../../engine/index.ts";
import { COMPARE, type KnowledgeStore } from "../../knowledge/packs.ts";
import { resolveComparison } from "../../knowledge/resolve/comparison.ts";
import { resolve } from "../../knowledge/resolve/index.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { BuildOptions } from "../../model/build.ts";
import type { Language } from "../../model/explanation.ts";
import type { ComparisonAnswer } from "./session.ts";

/** What changing one text into another does, in the words of a language; loads what both need. */
export async function compareTexts(
	store: KnowledgeStore,
	before: string,
	after: string,
	language: Language,
	build: BuildOptions,
): Promise<ComparisonAnswer> {
	for (const text of [before, after]) await store.ensure(wordsNeeded(text, undefined, build.buildArgs), language);
	const today = new Date().toISOString().slice(0, 10);
	const files = compareFiles(before, after, store.knowledge.facts, { today, ...build });
	const relations = [...relationsOf(files.before), ...relationsOf(files.after)];
	const { texts } = await store.ensurePacks([COMPARE, ...new Set(relations)], language);
	const words = texts[language] ?? {};
	const coloured = (analysis: Analysis): Stretch[] =>
		stretches(resolve(analysis, words, language), 0, Number.POSITIVE_INFINITY);
	return {
		comparison: resolveComparison(files.comparison, words, language),
		colours: [coloured(files.before), coloured(files.after)],
	};
}
