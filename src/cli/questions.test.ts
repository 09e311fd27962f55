import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyse } from "../engine/index.ts";
import { allKeys } from "../knowledge/packs.ts";
import { LANGUAGES } from "../model/explanation.ts";
import { listQuestions, printQuestion } from "./questions.ts";
import { explain, knowledge } from "./testing.ts";

const { questions, answers } = knowledge.facts;
const ids = readdirSync("explanations/questions").map((file) => file.replace(/\.yaml$/, ""));

/** The questions that a text raises, by the line that raises them. */
function raised(source: string): { line: number; id: string }[] {
	const { directives, instructions } = analyse(source, knowledge.facts);
	const lines = [...directives, ...instructions.map((one) => ({ ...one, line: one.startLine }))];
	return lines.flatMap(({ line, questions }) =>
		questions.map(({ key }) => ({ line, id: key.replace(/^questions\/|#question$/g, "") })),
	);
}

const keys = [...allKeys(knowledge)];
const beginsWith = (key: string, start: string) => key.startsWith(start) && /[.#]/.test(key.charAt(start.length));

describe("questions that learners ask", () => {
	it("are all read", () => {
		expect(ids.length).toBeGreaterThanOrEqual(40);
		expect(Object.keys(questions).sort()).toEqual([...ids].sort());
		expect(Object.keys(answers).sort()).toEqual([...ids].sort());
	});

	it.each(ids)("%s: its example raises it and builds", (id) => {
		const { example, after } = answers[id] ?? { example: "" };
		expect(raised(example).map((one) => one.id)).toContain(id);
		for (const source of after ? [example, after] : [example]) {
			expect(analyse(source, knowledge.facts).problems).toEqual([]);
			for (const language of LANGUAGES) explain(source, language);
		}
	});

	it.each(ids)("%s: what raises it exists", (id) => {
		const raisers = (questions[id]?.raisedBy ?? []).filter((key) => key.includes("/"));
		const lost = raisers.filter((raiser) => !keys.some((key) => key === raiser || beginsWith(key, raiser)));
		expect(lost).toEqual([]);
	});

	it.each(ids)("%s: has every text in every language", (id) => {
		for (const language of LANGUAGES) {
			const texts = knowledge.texts[language];
			expect(texts[`questions/${id}`]?.question).toBeTruthy();
			const paths = Object.keys(texts[`answers/${id}`] ?? {});
			expect(paths).toHaveLength(1 + (answers[id]?.paragraphs ?? 0));
		}
	});

	it("are listed and printed in both languages", () => {
		for (const language of LANGUAGES) {
			const list = listQuestions(knowledge, language).trimEnd().split("\n");
			expect(list).toHaveLength(ids.length);
			for (const line of list) {
				const [id = "", question = ""] = line.split("\t");
				expect(printQuestion(id, knowledge, language)).toMatch(/\n```dockerfile\n[\s\S]+\n```\n$/);
				expect(printQuestion(id, knowledge, language)?.startsWith(`# ${question}\n\n**`)).toBe(true);
			}
		}
		expect(printQuestion("toString", knowledge, "en")).toBeNull();
	});

	it("are raised once in a file, by at most two of a line", () => {
		for (const { example } of Object.values(answers)) {
			const all = raised(`${example}\n${example.replaceAll(/^FROM (\S+).*$/gm, "FROM $1 AS again")}`);
			expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
			for (const { line } of all) expect(all.filter((one) => one.line === line).length).toBeLessThanOrEqual(2);
		}
	});
});
