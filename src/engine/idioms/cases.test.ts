import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explain, knowledge } from "../../cli/testing.ts";
import type { Analysis } from "../../model/analysis.ts";
import { analyse } from "../index.ts";
import { documents, messageLine } from "../testing/relations.ts";
import { IDIOMS } from "./registry.ts";

/**
 * `cases/<idiom>.Dockerfile`: small Dockerfiles, each with the idiom, with `# ----` lines between; `<idiom>.json` says
 * what is recognised. `cases/<idiom>.quiet.Dockerfile`: files that look alike and are not, or where it cannot know.
 */
const FOLDER = new URL("./cases/", import.meta.url);
const read = (name: string) => documents(readFileSync(new URL(name, FOLDER), "utf8"));

describe.each(Object.keys(IDIOMS))("%s", (id) => {
	const cases = read(`${id}.Dockerfile`);

	it("is recognised as the golden file says", () => {
		const seen = cases.map((source) => readable(analyse(source, knowledge.facts), id));
		expect(seen.filter((one) => one.lines.length === 0)).toEqual([]);
		const golden = new URL(`${id}.json`, FOLDER);
		const text = `${JSON.stringify(seen, null, "\t")}\n`;
		if (process.env.UPDATE || !existsSync(golden)) writeFileSync(golden, text);
		expect(text).toBe(readFileSync(golden, "utf8"));
		for (const source of cases) for (const language of ["en", "ru"] as const) explain(source, language);
	});

	it("is not seen where it is not", () => {
		for (const source of read(`${id}.quiet.Dockerfile`))
			expect(readable(analyse(source, knowledge.facts), id).lines, source).toEqual([]);
	});
});

it("has no case without an idiom", () => {
	const known = new Set(Object.keys(IDIOMS));
	expect(readdirSync(FOLDER).filter((name) => !known.has(name.replace(/\..*/, "")))).toEqual([]);
});

function readable({ idioms, instructions, summary }: Analysis, id: string) {
	const own = (key: string) => key.startsWith(`idioms/${id}#`);
	return {
		lines: idioms.filter((one) => one.id === id).map(({ lines }) => lines),
		why: instructions.flatMap(({ startLine, why }) =>
			why.filter(({ key }) => own(key)).map((message) => `${startLine}: ${messageLine(message)}`),
		),
		benefit: summary.benefits.filter(({ key }) => own(key)).map(messageLine),
	};
}
