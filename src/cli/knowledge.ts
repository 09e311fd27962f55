import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Compiled } from "../knowledge/compile/compile.ts";
import { readKnowledge } from "../knowledge/compile/read.ts";
import type { Language } from "../model/explanation.ts";

/**
 * The knowledge base that belongs to this program: compiled beside it in a package, else the checkout's own. The
 * compiler is loaded only for the latter.
 */
export async function ownKnowledge(language: Language): Promise<Compiled> {
	let folder = dirname(fileURLToPath(import.meta.url));
	const packed = join(folder, "knowledge");
	if (existsSync(join(packed, "facts.json"))) return readKnowledge(packed, [language]);
	while (!existsSync(join(folder, "explanations"))) {
		if (dirname(folder) === folder) throw new Error("the knowledge base is missing");
		folder = dirname(folder);
	}
	const { loadKnowledge } = await import("../knowledge/compile/load.ts");
	return loadKnowledge({ root: folder, languages: [language], lenient: true });
}
