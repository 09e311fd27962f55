import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BUILD_OF_FINDINGS, explain, knowledge } from "../../cli/testing.ts";
import type { Analysis, FindingNote } from "../../model/analysis.ts";
import { withEdits } from "../../model/edits.ts";
import { analyse } from "../index.ts";
import { documents, messageLine } from "../testing/relations.ts";
import { RULES } from "./registry.ts";

/**
 * `cases/<rule>.Dockerfile`: small Dockerfiles, each with the finding, with `# ----` lines between; `<rule>.json` says
 * what is found. `cases/<rule>.quiet.Dockerfile`: files that do it right, or where the rule cannot know.
 */
const FOLDER = new URL("./cases/", import.meta.url);
const read = (name: string) => documents(readFileSync(new URL(name, FOLDER), "utf8"));

const found = ({ findings, instructions }: Analysis, rule: string): FindingNote[] =>
	[...findings, ...instructions.flatMap((one) => one.findings)].filter((one) => one.rule === rule);

describe.each(Object.keys(RULES))("%s", (rule) => {
	const cases = read(`${rule}.Dockerfile`);
	const notes = cases.map((source) => found(analyse(source, knowledge.facts, BUILD_OF_FINDINGS), rule));

	it("finds what the golden file says", () => {
		expect(notes.filter((list) => list.length === 0)).toEqual([]);
		const seen = notes.map((list, index) => list.map((note) => readable(note, cases[index] ?? "")));
		const golden = new URL(`${rule}.json`, FOLDER);
		const text = `${JSON.stringify(seen, null, "\t")}\n`;
		if (process.env.UPDATE || !existsSync(golden)) writeFileSync(golden, text);
		expect(text).toBe(readFileSync(golden, "utf8"));
		for (const source of cases)
			for (const language of ["en", "ru"] as const) explain(source, language, BUILD_OF_FINDINGS);
	});

	it("offers fixes after which the file parses and the finding is gone", () => {
		for (const [index, list] of notes.entries()) {
			for (const note of list) {
				if (!note.fix) continue;
				const fixed = withEdits(cases[index] ?? "", note.fix.edits);
				const after = analyse(fixed, knowledge.facts, BUILD_OF_FINDINGS);
				expect(after.problems, fixed).toEqual([]);
				expect(found(after, rule).length, fixed).toBeLessThan(list.length);
			}
		}
	});

	it("is silent where nothing is wrong or it cannot know", () => {
		for (const source of read(`${rule}.quiet.Dockerfile`))
			expect(found(analyse(source, knowledge.facts, BUILD_OF_FINDINGS), rule), source).toEqual([]);
	});
});

it("has no case without a rule", () => {
	const known = new Set(Object.keys(RULES));
	const others = readdirSync(FOLDER).filter((name) => !known.has(name.replace(/\..*/, "")));
	expect(others).toEqual([]);
});

function readable({ message, why, severity, span, fix }: FindingNote, source: string) {
	const line = source.slice(0, span.start).split("\n").length;
	return {
		line,
		at: source.slice(span.start, span.end),
		severity,
		message: messageLine(message),
		why: messageLine(why),
		...(fix ? { fix: messageLine(fix.title), fixed: changedLines(source, withEdits(source, fix.edits)) } : {}),
	};
}

/** The lines of the fixed text that the original lacks. */
function changedLines(before: string, after: string): string[] {
	const known = new Set(before.split("\n"));
	return after.split("\n").filter((line) => !known.has(line));
}
