import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseDockerfile } from "./index.ts";

const FOLDER = new URL("../../../explanations/problems/", import.meta.url);
const SOURCES = new URL("./", import.meta.url);

const entries = readdirSync(FOLDER)
	.filter((name) => name.endsWith(".yaml"))
	.map((name) => ({
		id: name.replace(".yaml", ""),
		entry: parse(readFileSync(new URL(name, FOLDER), "utf8")) as { example: string | string[]; what: unknown },
	}));

const keysOf = (source: string) => parseDockerfile(source).problems.map(({ key }) => key);

describe("problems", () => {
	// What the findings make of `# check=error=true` is tested with them.
	it.each(entries.filter(({ id }) => id !== "checks-are-errors"))(
		"$id: its examples show it, and nothing else",
		({ id, entry }) => {
			for (const example of [entry.example].flat()) {
				expect([...new Set(keysOf(example))], example.slice(0, 200)).toEqual([`problems/${id}#what`]);
			}
		},
	);

	it("have an entry each", () => {
		const known = new Set(entries.map(({ id }) => id));
		const ids = readdirSync(SOURCES)
			.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
			.flatMap((name) => [
				...readFileSync(new URL(name, SOURCES), "utf8").matchAll(
					/(?:problem\(|add\(|one\(|id: |return |[?:] )[^"\n]*"([a-z]+(?:-[a-z]+)+)"/g,
				),
			])
			.map(([, id]) => id as string);
		expect(ids.length).toBeGreaterThan(60);
		const notProblems = [
			"single-quote",
			"double-quote",
			"missing-brace",
			"missing-slash",
			"bad-substitution",
			"too-deep",
		];
		expect([...new Set(ids)].filter((id) => !known.has(id) && !notProblems.includes(id))).toEqual([]);
	});

	it.each([
		["", "file-empty"],
		[" \n\t\n", "file-empty"],
		["# one\n# two\n", "only-comments"],
		["FROM a\nRUN echo 'x\n", null],
		["FROM a\nRUN [ -f x ] && y\n", null],
		['FROM a\nRUN [ "$x" = y ] || z\n', null],
		["FROM a\nCMD [ 'x', 'y' ]\n", "exec-form-single-quotes"],
		['{"services": {}}', "pasted-json"],
		["version: '3'\nservices:\n  a:\n    image: b\n", "pasted-compose"],
		["- hosts: all\n  tasks:\n    - name: x\n", "pasted-yaml"],
		["apt-get update\napt-get install curl\n", "pasted-script"],
		["<!DOCTYPE html>\n<p>x</p>\n", "pasted-markup"],
		["RUN apt-get update\nrun x\nCOPY a b\n", "from-missing"],
		["FROM a\n<<<<<<< HEAD\nRUN a\n", "merge-conflict"],
	])("%j", (source, id) => {
		expect([...new Set(keysOf(source))]).toEqual(id ? [`problems/${id}#what`] : []);
	});

	it("names the instruction that a mistyped one resembles", () => {
		const resembles = (word: string) => parseDockerfile(`FROM a\n${word} x`).problems[0]?.values.nearest;
		expect(["COPPY", "RUNN", "FORM", "ENTRYPIONT", "enviroment", "WORKDIRS", "xyz", "&&"].map(resembles)).toEqual([
			"COPY",
			"RUN",
			"FROM",
			"ENTRYPOINT",
			undefined,
			"WORKDIR",
			undefined,
			undefined,
		]);
	});

	it("reads on after an unterminated heredoc", () => {
		const { instructions } = parseDockerfile("FROM a\nRUN cat <<EOF; true\nhi\nEOF\nRUN c\n");
		expect(instructions.map(({ keyword, startLine }) => [keyword, startLine])).toEqual([
			["FROM", 1],
			["RUN", 2],
			["RUN", 5],
		]);
	});
});
