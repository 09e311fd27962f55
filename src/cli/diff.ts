import { compareFiles } from "../engine/compare-files.ts";
import { resolveComparison } from "../knowledge/resolve/comparison.ts";
import type { BuildOptions } from "../model/build.ts";
import type { Language } from "../model/explanation.ts";
import { type Compared, comparisonToJson, comparisonToMarkdown, comparisonToText } from "../share/export/index.ts";
import { encodeComparison } from "../share/link.ts";
import type { DiffFormat } from "./arguments.ts";
import type { Input } from "./explain.ts";
import type { OwnKnowledge } from "./knowledge.ts";

/**
 * What changing one file into another does, in the format asked for, with a newline at its end. `page`: the address of
 * a Linewise page, which the result then links to. `strict` as in `explainFile`.
 */
export async function diffFiles(
	before: Input,
	after: Input,
	{ format, language, page }: { format: DiffFormat; language: Language; page: string | null },
	knowledge: OwnKnowledge,
	build: BuildOptions = {},
	strict = false,
): Promise<string> {
	const { comparison } = compareFiles(before.source, after.source, knowledge.facts, build);
	const named = ({ file, source }: Input) => ({ name: file === "-" ? "Dockerfile" : file, source });
	const compared: Compared = {
		comparison: resolveComparison(comparison, knowledge.texts[language], language, { strict }),
		language,
		before: named(before),
		after: named(after),
		link: page === null ? null : await linkTo(page, before.source, after.source),
	};
	if (format === "json") return `${JSON.stringify(comparisonToJson(compared), null, "\t")}\n`;
	return format === "markdown" ? comparisonToMarkdown(compared) : comparisonToText(compared);
}

async function linkTo(page: string, before: string, text: string): Promise<string> {
	const address = new URL(page);
	address.hash = await encodeComparison(before, text);
	return address.href;
}
