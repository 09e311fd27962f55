import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diffFiles } from "../../cli/diff.ts";
import { BUILD_OF_FINDINGS, knowledge } from "../../cli/testing.ts";
import type { Comparison } from "../../model/comparison.ts";
import { LANGUAGES } from "../../model/explanation.ts";
import { compareFiles } from "../compare-files.ts";
import { documents } from "../testing/relations.ts";

/** `cases/<name>.Dockerfile`: two versions with a line `# ----` between; `<name>.<language>.md`: what is said of them. */
const FOLDER = new URL("./cases/", import.meta.url);
const names = readdirSync(FOLDER).flatMap((name) => /^(.+)\.Dockerfile$/.exec(name)?.[1] ?? []);

function pair(name: string): [string, string] {
	const [before = "", after = ""] = documents(readFileSync(new URL(`${name}.Dockerfile`, FOLDER), "utf8"));
	return [before, after];
}

function compared(before: string, after: string): Comparison {
	return compareFiles(before, after, knowledge.facts, BUILD_OF_FINDINGS).comparison;
}

describe.each(names)("%s", (name) => {
	const [before, after] = pair(name);

	it.each(LANGUAGES)("is told in %s as before", async (language) => {
		const golden = new URL(`${name}.${language}.md`, FOLDER);
		const file = (source: string) => ({ file: "Dockerfile", source });
		const request = { format: "markdown", language, page: null } as const;
		const text = await diffFiles(file(before), file(after), request, knowledge, BUILD_OF_FINDINGS, true);
		if (process.env.UPDATE || !existsSync(golden)) writeFileSync(golden, text);
		expect(text).toBe(readFileSync(golden, "utf8"));
	});

	it("is no change of itself", () => {
		for (const source of [before, after]) {
			const { verdict, ...rest } = compared(source, source);
			expect(verdict.map(({ text }) => text.key)).toEqual(["compare/verdict#same"]);
			expect([rest.image, rest.run, rest.gone, rest.come, rest.instructions].flat()).toEqual([]);
		}
	});

	it("has the opposite findings the other way round", () => {
		const [there, back] = [compared(before, after), compared(after, before)];
		const rules = (list: { rule: string }[]) => list.map(({ rule }) => rule).sort();
		expect(rules(there.come)).toEqual(rules(back.gone));
		expect(rules(there.gone)).toEqual(rules(back.come));
	});
});

it("says every sentence of the comparison's entries in one case or another", () => {
	const said = new Set<string>();
	for (const name of names) {
		const [before, after] = pair(name);
		for (const one of [compared(before, after), compared(after, before), compared(after, after)]) {
			for (const { text, why } of [one.verdict, one.image, one.run, one.cache].flat())
				for (const { key } of [text, ...why]) said.add(key);
			for (const { text, beware } of one.instructions)
				for (const message of [text, ...beware]) if (message) said.add(message.key);
		}
	}
	const entries = Object.entries(knowledge.texts.en).filter(([entry]) => entry.startsWith("compare/"));
	const written = entries.flatMap(([entry, texts]) => Object.keys(texts).map((path) => `${entry}#${path}`));
	expect(written.filter((key) => !said.has(key))).toEqual([]);
});

it("tells moved, changed, added and removed instructions apart", () => {
	const { instructions } = compared(
		'FROM alpine\nRUN a\nENV A=1\nCOPY x y\nCMD ["a"]\n',
		'FROM alpine\nCOPY x y\nRUN a\nENV A=2\nUSER 5\nCMD ["a"]\n',
	);
	expect(instructions.map(({ kind, keyword, before, after }) => [kind, keyword, before?.line, after?.line])).toEqual([
		["moved", "COPY", 4, 2],
		["changed", "ENV", 3, 4],
		["added", "USER", undefined, 5],
	]);
});

it("compares long files in a moment", () => {
	const lines = (seed: number) =>
		Array.from({ length: 1000 }, (_, index) => `RUN echo ${(index * 7919 * seed) % 10_007}`).join("\n");
	const begin = performance.now();
	compared(`FROM alpine\n${lines(3)}\n`, `FROM alpine\n${lines(5)}\n`);
	expect(performance.now() - begin).toBeLessThan(20_000);
});
