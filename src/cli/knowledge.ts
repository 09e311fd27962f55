import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { wordsNeeded } from "../engine/index.ts";
import { INDEX, openPacks, type PackedKnowledge } from "../knowledge/compile/pack-files.ts";
import { ANSWERS, COMPARE, CORE, packsFor } from "../knowledge/packs.ts";
import type { Language } from "../model/explanation.ts";

/** What the command line knows of Dockerfiles: all of it, or what a task needs. */
export type OwnKnowledge = PackedKnowledge;

/** What the knowledge is for: texts to explain, or to compare; pages of questions; or anything. */
export type Task =
	| { kind: "explain" | "compare"; sources: string[]; buildArgs?: Record<string, string> }
	| { kind: "questions" }
	| { kind: "anything" };

/**
 * The knowledge base that belongs to this program: packed beside it in a package, of which only what the task needs is
 * read, else the checkout's own. The compiler is loaded only for the latter.
 */
export async function ownKnowledge(language: Language, task: Task): Promise<OwnKnowledge> {
	let folder = dirname(fileURLToPath(import.meta.url));
	const packed = join(folder, "knowledge");
	if (existsSync(join(packed, INDEX))) return readPacked(packed, language, task);
	while (!existsSync(join(folder, "explanations"))) {
		if (dirname(folder) === folder) throw new Error("the knowledge base is missing");
		folder = dirname(folder);
	}
	const { loadKnowledge } = await import("../knowledge/compile/load.ts");
	return loadKnowledge({ root: folder, languages: [language], lenient: true });
}

/** What a task needs of the packs in a folder. */
function readPacked(folder: string, language: Language, task: Task): OwnKnowledge {
	const { index, read } = openPacks(folder);
	if (task.kind === "anything") return read([CORE, ...index.packs], language);
	if (task.kind === "questions") return read([CORE, ANSWERS], language);
	const packs = new Set(
		task.sources.flatMap((source) => packsFor(index, wordsNeeded(source, undefined, task.buildArgs))),
	);
	// Which findings and idioms there are shows only in the analysis, and they are small.
	for (const pack of index.packs) if (/^(?:findings|idioms)\//.test(pack)) packs.add(pack);
	if (task.kind === "compare") packs.add(COMPARE);
	return read([...packs], language);
}
