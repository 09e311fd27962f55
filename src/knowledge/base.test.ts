import { describe, expect, it } from "vitest";
import { compile } from "./compile/compile.ts";
import { formatProblems } from "./compile/problem.ts";
import { readEntries } from "./compile/read-files.ts";
import { allKeys } from "./packs.ts";

describe("the knowledge base", () => {
	const { problems, facts, texts } = compile(readEntries("explanations"));

	it("has no problems", () => expect(formatProblems(problems)).toBe(""));

	it("has the same keys in every language", () => {
		expect([...allKeys({ facts, texts: { ru: texts.ru } })]).toEqual([...allKeys({ facts, texts: { en: texts.en } })]);
	});
});
