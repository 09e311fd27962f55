import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explainFile } from "../../cli/explain.ts";
import { explain, knowledge } from "../../cli/testing.ts";
import { parseDockerfile } from "../../engine/dockerfile/index.ts";
import { LANGUAGES } from "../../model/explanation.ts";
import { take } from "./take.ts";

const EXAMPLES = new URL("../../app/examples/", import.meta.url);
const sources: [string, string][] = [
	...readdirSync(EXAMPLES)
		.filter((name) => name.endsWith(".Dockerfile"))
		.map((name): [string, string] => [name, readFileSync(new URL(name, EXAMPLES), "utf8")]),
	["directives", "# syntax=docker/dockerfile:1\n# escape=`\nFROM scratch\nCOPY a `\n# inside\n b\n"],
	["without directives", 'FROM scratch\n\n# the author\'s\n# two lines\nCOPY <<EOF /a\nFROM x\nEOF\nCMD ["/a"]'],
	["carriage returns", "\ufeffFROM alpine\r\nRUN a && \\\r\n\r\n  b\r\n"],
	["indented", "  FROM alpine\n\tRUN true\n"],
];

/** All of the instructions that a build sees. */
function seen(source: string) {
	const { directives, instructions, problems } = parseDockerfile(source);
	return {
		directives: directives.map(({ name, value, line }) => [name, value, line]),
		instructions: instructions.map(({ keyword, flags, args, pairs, heredocs, json }) => [
			keyword,
			flags.map(({ name, value }) => [name, value]),
			args.map(({ text }) => text),
			pairs.map(({ key, value }) => [key, value]),
			heredocs.map(({ content }) => content),
			json,
		]),
		problems: problems.map(({ key }) => key),
	};
}

describe("the annotated Dockerfile", () => {
	it.each(sources)("builds the same: %s", (_, source) => {
		for (const language of LANGUAGES) {
			const text = take(explain(source, language), source, "Dockerfile", "dockerfile");
			expect(seen(text)).toEqual(seen(source));
			expect(text.split("\n").filter((line) => line.startsWith("# ")).length).toBeGreaterThan(1);
			const old = source.replace("\ufeff", "").split(/\r?\n/);
			const lines = new Set(old);
			const kept = text
				.replace("\ufeff", "")
				.split(/\r?\n/)
				.filter((line) => line !== "" && lines.has(line));
			expect(kept).toEqual(old.filter((line) => line !== ""));
		}
	});

	it("keeps the author's comment next to its line", () => {
		const source = "FROM alpine\n# hadolint ignore=DL3018\nRUN apk add curl\n";
		const text = take(explain(source, "en"), source, "Dockerfile", "dockerfile");
		expect(text).toContain("\n# hadolint ignore=DL3018\nRUN apk add curl\n");
	});
});

describe("one HTML file", () => {
	const source = `FROM alpine\nENV A="</style><script>alert(1)</script>" B='"&'\n# <b>\nCMD ["sh"]\n`;

	it.each(LANGUAGES)("has no script and lets nothing be read as markup: %s", (language) => {
		const html = take(explain(source, language), source, "a<b>", "html");
		expect(html).toContain(`<html lang="${language}">`);
		expect(html).not.toMatch(/<script|<b>|<link|src=|onload/i);
		expect(html.match(/<\/style>/g)).toHaveLength(1);
		expect(html).toMatch(/prefers-color-scheme:dark/);
		expect(html).toMatch(/@media print/);
	});
});

describe("a piece", () => {
	const source = "FROM alpine AS a\nRUN true\nFROM a\nCOPY --from=a /x /y\n";
	const explanation = explain(source, "en");

	it("is one stage or one line", () => {
		const stage = take(explanation, source, "f", "markdown", { kind: "stage", index: 1 });
		expect(stage).toContain("COPY --from=a");
		expect(stage).not.toContain("RUN true");
		expect(stage).toMatch(/^## Stage 2/);
		const line = take(explanation, source, "f", "text", { kind: "line", line: 2 });
		expect(line).toMatch(/^Line 2: RUN true\n/);
		expect(line).not.toContain("COPY");
	});
});

it("is what the command line prints", () => {
	const [, source] = sources[0] ?? ["", ""];
	for (const format of ["text", "markdown", "html", "dockerfile"] as const) {
		const own = take(explain(source, "ru"), source, "Dockerfile", format);
		expect(explainFile({ file: "Dockerfile", source }, format, "ru", knowledge)).toBe(own);
	}
});
