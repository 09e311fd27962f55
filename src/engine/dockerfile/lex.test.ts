import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expandWord, variableUses } from "./expand.ts";
import type { ExpandError } from "./lexer.ts";

const FILE = new URL("../../../../shared/conformance/lex.jsonl", import.meta.url);

interface Case {
	word: string;
	env: Record<string, string>;
	escape: string;
	expected: { result?: string; error?: string; unset?: string[] };
}

/** The reference's own words, so that the right error is found and not only some error. */
function words({ code, name, detail = "" }: ExpandError): string {
	const isNot = (what: string) => `${name}: ${detail || `is not allowed to be ${what}`}`;
	return {
		"single-quote": "unexpected end of statement while looking for matching single-quote",
		"double-quote": "unexpected end of statement while looking for matching double-quote",
		"missing-brace": "syntax error: missing '}'",
		"missing-slash": "syntax error: missing '/' in ${}",
		"bad-substitution": "syntax error: bad substitution",
		modifier: `unsupported modifier (${detail || "\ufffd"}) in substitution`,
		unset: isNot("unset"),
		empty: isNot("empty"),
		pattern: "invalid pattern",
		"too-deep": "",
	}[code];
}

describe.runIf(existsSync(FILE))("word expansion of the reference", () => {
	it("agrees in at least 99%", () => {
		const cases = readFileSync(FILE, "utf8")
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line) as Case);
		const failures = cases.filter(({ word, env, escape, expected }) => {
			const actual = expandWord(word, (name) => (Object.hasOwn(env, name) ? env[name] : undefined), escape);
			const message = actual.error && words(actual.error);
			const right = expected.error
				? message && expected.error.endsWith(message)
				: !message && actual.result === expected.result;
			return !(right && (expected.error || String(actual.unset.sort()) === String([...(expected.unset ?? [])].sort())));
		});
		console.log(`lex: ${cases.length - failures.length} of ${cases.length}`);
		for (const { word, expected } of failures.slice(0, 12)) console.log(word, expected);
		expect(failures.length).toBeLessThanOrEqual(cases.length * 0.01);
	});
});

describe("variableUses", () => {
	const uses = (text: string) => variableUses({ text, runs: [{ at: 0, source: 10 }] }, "\\");

	it("locates name, operator and word", () => {
		expect(uses("a${B:-c}d")).toEqual([
			{
				name: "B",
				operator: ":-",
				word: "c",
				span: { start: 11, end: 18 },
				nameSpan: { start: 13, end: 14 },
				wordSpan: { start: 16, end: 17 },
			},
		]);
	});

	it("finds nested ones, outer first, and leaves single quotes and escapes alone", () => {
		expect(uses("$A'$B'\\$C${D:-${E##x*}}").map((use) => [use.name, use.operator, use.word])).toEqual([
			["A", null, null],
			["D", ":-", "${E##x*}"],
			["E", "##", "x*"],
		]);
	});

	it("splits a replacement", () => {
		expect(uses("${V//./-}")[0]).toMatchObject({
			operator: "//",
			word: ".",
			replacement: "-",
			wordSpan: { start: 15, end: 18 },
		});
	});

	it("keeps what it found before an error", () => {
		expect(uses("$A ${B").map((use) => use.name)).toEqual(["A"]);
	});

	it("survives deep nesting", () => {
		expect(expandWord("${a:-".repeat(50_000), () => undefined, "\\").error?.code).toBe("too-deep");
	});
});
