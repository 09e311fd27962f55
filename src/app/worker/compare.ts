import { compareFiles } from "../../engine/compare-files.ts";
import { relationsOf, wordsNeeded } from "../../engine/index.ts";
import { COMPARE, type KnowledgeStore } from "../../knowledge/packs.ts";
import { resolveComparison } from "../../knowledge/resolve/comparison.ts";
import type { BuildOptions } from "../../model/build.ts";
import type { ExplainedComparison } from "../../model/comparison.ts";
import type { Language } from "../../model/explanation.ts";

/** What changing one text into another does, in the words of a language; loads what both need. */
export async function compareTexts(
	store: KnowledgeStore,
	before: string,
	after: string,
	language: Language,
	build: BuildOptions,
): Promise<ExplainedComparison> {
	for (const text of [before, after]) await store.ensure(wordsNeeded(text, undefined, build.buildArgs), language);
	const today = new Date().toISOString().slice(0, 10);
	const files = compareFiles(before, after, store.knowledge.facts, { today, ...build });
	const relations = [...relationsOf(files.before), ...relationsOf(files.after)];
	const { texts } = await store.ensurePacks([COMPARE, ...new Set(relations)], language);
	return resolveComparison(files.comparison, texts[language] ?? {}, language);
}
