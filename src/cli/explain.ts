import { basename } from "node:path";
import { analyse } from "../engine/index.ts";
import { resolve } from "../knowledge/resolve/index.ts";
import type { BuildOptions } from "../model/build.ts";
import type { Language } from "../model/explanation.ts";
import { take, toJson } from "../share/export/index.ts";
import type { Format } from "./arguments.ts";
import type { OwnKnowledge } from "./knowledge.ts";

export interface Input {
	/** As the reader named it; `-` is standard input. */
	file: string;
	source: string;
}

/**
 * The explanation of one file in the format asked for, with a newline at its end. `strict`: a sentence or a value that
 * is missing in the knowledge base is an error.
 */
export function explainFile(
	{ file, source }: Input,
	format: Format,
	language: Language,
	knowledge: OwnKnowledge,
	build: BuildOptions = {},
	strict = false,
): string {
	const named = file === "-" ? build : { ...build, file: basename(file) };
	const explanation = resolve(analyse(source, knowledge.facts, named), knowledge.texts[language], language, { strict });
	if (format === "json") return `${JSON.stringify(toJson(explanation, source), null, "\t")}\n`;
	if (format === "jsonl") return `${JSON.stringify(toJson(explanation, source, file))}\n`;
	return take(explanation, source, file === "-" ? "Dockerfile" : file, format);
}
