import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "../../model/explanation.ts";
import type { Texts, TextsByLanguage } from "../text.ts";
import type { Compiled } from "./compile.ts";

/** Reads what `writeKnowledge` wrote. */
export function readKnowledge(folder: string, languages: readonly Language[] = LANGUAGES): Compiled {
	const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
	const texts = LANGUAGES.map((language): [Language, Texts] => [
		language,
		languages.includes(language) ? read(language) : {},
	]);
	return {
		facts: read("facts"),
		texts: Object.fromEntries(texts) as TextsByLanguage,
		examples: read("examples"),
		problems: read("problems"),
	};
}
