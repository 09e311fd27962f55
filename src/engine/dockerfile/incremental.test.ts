import { describe, expect, it } from "vitest";
import { ParseCache, parseDockerfile } from "./index.ts";

const TEXT =
	'# syntax=docker/dockerfile:1\nFROM node:22 AS build\nRUN a \\\n  && b\nCOPY <<EOF /x\nhi\nEOF\nCMD ["x"]\n';

describe("parsing again after a change", () => {
	it("parses only what changed", () => {
		const cache = new ParseCache();
		parseDockerfile(TEXT, cache);
		expect(cache.parsed).toBe(4);
		parseDockerfile(TEXT, cache);
		expect(cache.parsed).toBe(4);
		parseDockerfile(TEXT.replace("&& b", "&& bc"), cache);
		expect(cache.parsed).toBe(5);
	});

	it.each([
		["a line inserted at the top", TEXT.replace("FROM", "# hi\nARG X\n\nFROM")],
		["a changed escape character", `# escape=\`\n${TEXT}`],
		["an opened heredoc", TEXT.replace("RUN a", "RUN <<E")],
		["a deleted instruction", TEXT.replace('CMD ["x"]\n', "")],
		["the same instruction twice", `${TEXT}${TEXT}`],
	])("gives the same as parsing afresh: %s", (_name, changed) => {
		const cache = new ParseCache();
		parseDockerfile(TEXT, cache);
		expect(parseDockerfile(changed, cache)).toEqual(parseDockerfile(changed));
		expect(parseDockerfile(TEXT, cache)).toEqual(parseDockerfile(TEXT));
	});

	it("notices that an instruction moved by as much as its keyword stands behind its beginning", () => {
		const text = "FROM a\nRUN b\n\\\n    rm c\n";
		const changed = text.replace("RUN b", "RUN 12345 b");
		const cache = new ParseCache();
		parseDockerfile(text, cache);
		expect(parseDockerfile(changed, cache)).toEqual(parseDockerfile(changed));
	});

	it("hands out the same objects for what has not moved", () => {
		const cache = new ParseCache();
		const before = parseDockerfile(TEXT, cache);
		const after = parseDockerfile(TEXT.replace("/x", "/yz"), cache);
		expect(after.instructions.map((one, index) => one === before.instructions[index])).toEqual([
			true,
			true,
			false,
			false,
		]);
	});
});
