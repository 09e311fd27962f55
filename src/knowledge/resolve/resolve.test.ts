import { describe, expect, it } from "vitest";
import type { Analysis } from "../../model/analysis.ts";
import type { Texts } from "../text.ts";
import { resolve } from "./index.ts";

const source = "FROM scratch\nCOPY a b\n";
const say = (key: string) => ({ key: `words/a#${key}` });
const texts: Texts = {
	"words/a": { what: "What.", why: "Why.", beware: "Beware.", line: ["See ", { p: "line" }, "."], cache: "Cached." },
};

const analysis: Analysis = {
	source,
	escape: "\\",
	summary: {
		sentences: [say("what"), { ...say("line"), values: { line: { lines: [2] } } }],
		run: [{ command: "docker build .", note: say("what") }],
		compose: "services:\n",
		benefits: [say("why")],
		improvements: [say("beware")],
		image: null,
	},
	directives: [],
	comments: [],
	problems: [
		{ stage: "build", key: "problems/x", values: {}, span: { start: 0, end: 4 }, line: 1, message: say("what") },
	],
	stages: [],
	instructions: [
		{
			index: 0,
			keyword: "COPY",
			stage: 0,
			span: { start: 13, end: 21 },
			keywordSpan: { start: 13, end: 17 },
			startLine: 2,
			endLine: 2,
			flags: [],
			arguments: ["a", "b"],
			json: false,
			heredocs: [],
			what: say("what"),
			why: [say("why")],
			beware: [say("beware")],
			parts: [{ span: { start: 18, end: 19 }, role: "path", known: true, what: say("what"), parts: [] }],
			effect: { phase: "build", layer: true, cache: say("cache") },
			state: null,
			files: [],
			findings: [
				{
					rule: "r",
					aliases: [],
					severity: "info",
					message: say("what"),
					why: say("why"),
					span: { start: 13, end: 17 },
					fix: { title: say("what"), edits: [] },
				},
			],
			questions: [],
		},
	],
	idioms: [],
	findings: [],
	build: { target: null, arguments: [], choices: [], rebuild: null },
};

describe("resolve", () => {
	it("puts every message of an analysis into words and leaves plain data", () => {
		const explanation = resolve(analysis, texts, "en", { strict: true });
		expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
		expect(explanation.summary.text).toEqual(["What.", " ", "See ", { line: 2 }, "."]);
		expect(explanation.problems).toEqual([{ stage: "build", message: ["What."], span: { start: 0, end: 4 }, line: 1 }]);
		const [copy] = explanation.instructions;
		expect(copy).not.toHaveProperty("keywordSpan");
		expect(copy?.effect.cache).toEqual(["Cached."]);
		expect(copy?.parts).toEqual([
			{
				span: { start: 18, end: 19 },
				text: "a",
				key: "words/a#what",
				role: "path",
				known: true,
				what: ["What."],
				why: [],
				beware: [],
				parts: [],
			},
		]);
		expect(copy?.findings[0]?.fix?.title).toEqual(["What."]);
	});

	it("leaves empty what has no sentence, and refuses when strict", () => {
		expect(() => resolve(analysis, {}, "ru", { strict: true })).toThrow("no ru text for words/a#what");
		expect(resolve(analysis, {}, "ru").instructions[0]?.what).toEqual([]);
	});
});
