import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../model/explanation.ts";
import { sample, source } from "./fixtures/sample.ts";
import { article, articleToMarkdown, articleToText, toJson } from "./index.ts";
import { ranges } from "./positions.ts";

const schema = JSON.parse(readFileSync(new URL("../../../public/schema/linewise-1.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

describe.each(LANGUAGES)("in %s", (language) => {
	const explanation = { ...sample, language };

	it("prints an article as Markdown", async () => {
		const markdown = articleToMarkdown(article(explanation, source, "Dockerfile"));
		await expect(markdown).toMatchFileSnapshot(`golden/sample.${language}.md`);
	});

	it("prints an article as plain text", async () => {
		const text = articleToText(article(explanation, source, "Dockerfile"));
		expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
		await expect(text).toMatchFileSnapshot(`golden/sample.${language}.txt`);
	});

	it("prints the public format as its schema describes it", async () => {
		const json = toJson(explanation, source);
		validate(JSON.parse(JSON.stringify(json)));
		expect(validate.errors).toBeNull();
		if (language === "en") {
			await expect(`${JSON.stringify(json, null, "\t")}\n`).toMatchFileSnapshot("golden/sample.json");
		}
		validate(JSON.parse(JSON.stringify(toJson(explanation, source, "a/Dockerfile"))));
		expect(validate.errors).toBeNull();
	});
});

describe("ranges", () => {
	it("counts lines and columns from 1", () => {
		const range = ranges("ab\r\n\nc😀d");
		expect(range({ start: 1, end: 4 })).toEqual({
			start: { offset: 1, line: 1, column: 2 },
			end: { offset: 4, line: 2, column: 1 },
		});
		expect(range({ start: 5, end: 9 }).end).toEqual({ offset: 9, line: 3, column: 5 });
	});
});
