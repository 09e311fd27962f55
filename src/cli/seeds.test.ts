import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Language } from "../model/explanation.ts";
import { explain, textAbout } from "./testing.ts";

interface Seed {
	language: Language;
	/** What the seed says wrongly, which is left out of `facts`. */
	wrong: string[];
	/** `line` 0 is the whole file; every expression of `say` must match the text about that line. */
	facts: { line: number; fact: string; say: string[] }[];
}

const folder = "src/cli/seeds";
const names = readdirSync(folder).flatMap((name) => /^(.+)\.facts\.json$/.exec(name)?.[1] ?? []);

describe.each(names)("%s says every fact that a reader was told elsewhere", (name) => {
	const seed: Seed = JSON.parse(readFileSync(`${folder}/${name}.facts.json`, "utf8"));
	const explanation = explain(readFileSync(`${folder}/${name}.Dockerfile`, "utf8"), seed.language);

	test.each(seed.facts.map((fact): [string, Seed["facts"][number]] => [`line ${fact.line}: ${fact.fact}`, fact]))(
		"%s",
		(_, fact) => {
			const text = textAbout(explanation, fact.line);
			for (const expression of fact.say) expect(text).toMatch(new RegExp(expression, "i"));
		},
	);
});
