import { describe, expect, it } from "vitest";
import { parseSed } from "./sed.ts";

describe("a script of sed", () => {
	it.each([
		["s/a/b/", [{ edit: { kind: "replace", pattern: "a", text: "b", every: false } }]],
		["s|a/b|c\\|d|gI", [{ edit: { kind: "replace", pattern: "a/b", text: "c|d", every: true } }]],
		["/^#/d", [{ where: { from: { match: "^#" } }, edit: { kind: "delete" } }]],
		["2,$d", [{ where: { from: { line: 2 }, to: { last: true } }, edit: { kind: "delete" } }]],
		["/x/!d", [{ where: { from: { match: "x" } }, not: true, edit: { kind: "delete" } }]],
		["\\,a/b,p", [{ where: { from: { match: "a/b" } }, edit: { kind: "print" } }]],
		["$a\\\nnew line", [{ where: { from: { last: true } }, edit: { kind: "append", text: "new line" } }]],
		["1i #!/bin/sh", [{ where: { from: { line: 1 } }, edit: { kind: "insert", text: "#!/bin/sh" } }]],
		[
			"s/a//; 3q",
			[
				{ edit: { kind: "replace", pattern: "a", text: "", every: false } },
				{ where: { from: { line: 3 } }, edit: { kind: "quit" } },
			],
		],
	])("%j is read", (script, edits) => {
		expect(parseSed(script)).toEqual(edits);
	});

	it.each(["", "s/a/b", "/x/{n;d}", "y/abc/xyz/", ":a;N;ta", "nginx.conf", "d extra", "sabc"])(
		"%j is left alone",
		(script) => {
			expect(parseSed(script)).toBeNull();
		},
	);
});
