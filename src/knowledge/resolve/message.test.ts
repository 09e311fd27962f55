import { describe, expect, it } from "vitest";
import type { Values } from "../../model/message.ts";
import { compileTemplate } from "../compile/template.ts";
import type { Text, Texts } from "../text.ts";
import { resolveContext } from "./context.ts";
import { richToMarkdown } from "./markdown.ts";
import { resolveMessage } from "./message.ts";

const template = (source: string): Text => compileTemplate(source).template;

const texts: Texts = {
	"words/a": {
		plain: "Plain.",
		prose: template("From {from} in line {line}."),
		code: template("Installs `{packages}`."),
		inside: template("Runs `apt-get install {packages}` {times} times, code `{times}`."),
		list: template("As {names}."),
		nested: template("Stage: {phrase}"),
		clauses: template("Does this: {steps}."),
		leading: template("{steps}."),
		step1: template("Updates the index."),
		step2: template("APT stays."),
		step3: template("`rm` removes it."),
		step4: template("OpenSSL is built"),
		plural: {
			by: "packages",
			forms: {
				one: template("{n} пакет") as never,
				few: template("{n} пакета") as never,
				many: template("{n} пакетов") as never,
				other: template("{n} пакета") as never,
			},
		},
		either: { first: [template("Copies `{path}`."), template("Copies **all**, [see](https://a.b/).")] },
	},
};

function say(key: string, values: Values = {}, language: "en" | "ru" = "en", strict = true) {
	return resolveMessage({ key: `words/a#${key}`, values }, resolveContext(texts, language, strict));
}

const step = (key: string) => ({ key: `words/a#${key}` });

describe("resolveMessage", () => {
	it("shows values as data", () => {
		expect(say("prose", { from: "**not** `markup` {line}", line: { lines: [3] } })).toEqual([
			"From **not** `markup` {line} in line ",
			{ line: 3 },
			".",
		]);
	});

	it("shows the beginning of a digest, which a sentence would drown in", () => {
		const image = `node:24@sha256:${"8530f76a96d88820".repeat(4)}`;
		const other = `sha256:${"8530f76a96d88820".repeat(4)}`;
		expect(say("code", { packages: [image] })).toEqual(["Installs ", { code: "node:24@sha256:8530f76a96d8…" }, "."]);
		expect(say("code", { packages: [other] })).toEqual(["Installs ", { code: other }, "."]);
	});

	it("joins lists as the locale does, each item a code of its own", () => {
		expect(say("code", { packages: ["a", "b", "c"] })).toEqual([
			"Installs ",
			{ code: "a" },
			", ",
			{ code: "b" },
			" and ",
			{ code: "c" },
			".",
		]);
		expect(richToMarkdown(say("code", { packages: ["a", "b"] }, "ru"))).toBe("Installs `a` и `b`.");
		expect(richToMarkdown(say("prose", { from: "x", line: { lines: [3, 4, 5] } }, "ru"))).toBe(
			"From x in line 3, 4 и 5.",
		);
	});

	it("formats numbers for the locale outside code only", () => {
		expect(say("inside", { packages: ["a", "b"], times: 1234.5 })).toEqual([
			"Runs ",
			{ code: "apt-get install a b" },
			" 1,234.5 times, code ",
			{ code: "1234.5" },
			".",
		]);
	});

	it("turns sentences into clauses", () => {
		const steps = ["step1", "step2", "step3", "step4"].map(step);
		expect(richToMarkdown(say("clauses", { steps }))).toBe(
			"Does this: updates the index; APT stays; `rm` removes it; OpenSSL is built.",
		);
		expect(richToMarkdown(say("leading", { steps: [step("step1"), step("step1")] }))).toBe(
			"Updates the index; updates the index.",
		);
		expect(richToMarkdown(say("nested", { phrase: step("step1") }))).toBe("Stage: Updates the index.");
	});

	it.each([
		[1, "1 пакет"],
		[3, "3 пакета"],
		[5, "5 пакетов"],
		[21, "21 пакет"],
	])("chooses the plural form for %i", (n, expected) => {
		expect(richToMarkdown(say("plural", { packages: n, n }, "ru"))).toBe(expected);
		expect(richToMarkdown(say("plural", { packages: Array<string>(n).fill("x"), n }, "ru"))).toBe(expected);
	});

	it("takes the first alternative whose values are there", () => {
		expect(richToMarkdown(say("either", { path: "/a" }))).toBe("Copies `/a`.");
		expect(richToMarkdown(say("either"))).toBe("Copies **all**, [see](https://a.b/).");
	});

	it("throws for what is missing when strict and shows no code name otherwise", () => {
		expect(() => say("nothing")).toThrow("no en text for words/a#nothing");
		expect(() => say("list", { names: [] })).toThrow("no value for {names} of words/a#list");
		expect(say("nothing", {}, "en", false)).toEqual([]);
		expect(say("list", {}, "en", false)).toEqual(["As …."]);
		expect(() => say("constructor")).toThrow();
	});
});
