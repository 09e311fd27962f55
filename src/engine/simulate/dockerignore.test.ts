import { describe, expect, it } from "vitest";
import { ignoredBy, parseDockerignore } from "./dockerignore.ts";

/** Patterns, then what they keep out of the context and what they leave in it; as patterns of moby's own tests say. */
const CASES: { patterns: string[]; out: string[]; in: string[] }[] = [
	{
		patterns: ["node_modules"],
		out: ["node_modules", "node_modules/a/b.js"],
		in: ["web/node_modules/a", "node_modules2"],
	},
	{ patterns: ["/node_modules/"], out: ["node_modules/a"], in: ["web/node_modules"] },
	{
		patterns: ["**/node_modules"],
		out: ["node_modules/a", "web/node_modules", "a/b/node_modules/c"],
		in: ["xnode_modules"],
	},
	{ patterns: ["**"], out: ["a", "a/b", ".git/x"], in: [] },
	{ patterns: ["**/"], out: ["a", "a/b"], in: [] },
	{ patterns: ["dir/**"], out: ["dir/a", "dir/a/b"], in: ["dir", "dir2/a"] },
	{ patterns: ["a/**/b"], out: ["a/b", "a/x/b", "a/x/y/b", "a/x/b/c"], in: ["a/xb", "b"] },
	{ patterns: ["**/*.md"], out: ["README.md", "docs/a.md"], in: ["a.mdx"] },
	{ patterns: ["*.md"], out: ["README.md"], in: ["docs/a.md"] },
	{ patterns: ["*/temp*"], out: ["a/temporary.txt", "a/temp/x"], in: ["temp", "a/b/temp"] },
	{ patterns: ["temp?"], out: ["tempa", "tempb/x"], in: ["temp", "tempab"] },
	{ patterns: ["*.md", "!README.md"], out: ["A.md"], in: ["README.md"] },
	{ patterns: ["*.md", "!README*.md", "README-secret.md"], out: ["README-secret.md", "A.md"], in: ["README.md"] },
	{ patterns: ["*.md", "README-secret.md", "!README*.md"], out: ["A.md"], in: ["README-secret.md"] },
	{ patterns: ["!a", "*"], out: ["a"], in: [] },
	{
		patterns: ["*", "!src", "!package*.json"],
		out: ["Makefile", "web/a"],
		in: ["src/a.ts", "package.json", "package-lock.json"],
	},
	{ patterns: ["*", "! src/"], out: ["a"], in: ["src/x"] },
	{ patterns: ["docs", "!docs/README.md"], out: ["docs/a.md"], in: ["docs/README.md"] },
	{ patterns: ["docs/", "!docs/*.md", "docs/x/*"], out: ["docs/a.txt", "docs/x/y.md"], in: ["docs/a.md"] },
	{ patterns: ["# a", " #b"], out: ["#b"], in: ["# a", "a"] },
	{ patterns: ["  spaced  ", "", "\t"], out: ["spaced"], in: [" spaced"] },
	{ patterns: ["\uFEFFbom"], out: ["bom"], in: [] },
	{ patterns: ["./a/../b//c/"], out: ["b/c", "b/c/d"], in: ["a", "b"] },
	{ patterns: ["../x"], out: [], in: ["x"] },
	{ patterns: ["[ab].txt"], out: ["a.txt", "b.txt"], in: ["c.txt"] },
	{ patterns: ["[^a]*"], out: ["b", "bcd/x"], in: ["a", "abc"] },
	{ patterns: ["[a-c]x"], out: ["bx"], in: ["dx"] },
	{ patterns: ["\\*"], out: ["*"], in: ["a"] },
	{ patterns: ["a\\"], out: [], in: ["a"] },
	{ patterns: ["a(b|c){1}+$.txt"], out: ["a(b|c){1}+$.txt"], in: ["ab.txt"] },
	{ patterns: ["a.b"], out: ["a.b"], in: ["axb"] },
	{ patterns: ["["], out: [], in: ["[", "a"] },
	{ patterns: ["!"], out: [], in: ["!", "a"] },
	{ patterns: ["."], out: ["."], in: ["a"] },
	{ patterns: ["**/foo/bar*"], out: ["foo/bar", "x/foo/barx", "foo/barx/y"], in: ["foo/xbar"] },
	{ patterns: ["**foo"], out: ["foo", "xfoo", "a/xfoo"], in: ["foox"] },
	{ patterns: ["b/**x"], out: ["b/x", "b/a/x"], in: ["b/ax", "x"] },
	{ patterns: ["кот*"], out: ["кот", "коты/x"], in: ["кит"] },
];

describe.each(CASES)("$patterns", ({ patterns, out, in: left }) => {
	const ignore = parseDockerignore(patterns.join("\r\n"));

	it.each(out)("keeps %j out", (path) => {
		expect(ignoredBy(ignore, path)).not.toBeNull();
	});

	it.each(left)("leaves %j in", (path) => {
		expect(ignoredBy(ignore, path)).toBeNull();
	});
});

it("tells the line that decides", () => {
	const ignore = parseDockerignore("# all\n*\n!src\nsrc/*.log\n");
	expect(ignoredBy(ignore, "src/a.log")).toMatchObject({ line: 4, written: "src/*.log" });
	expect(ignoredBy(ignore, "a")).toMatchObject({ line: 2 });
});
