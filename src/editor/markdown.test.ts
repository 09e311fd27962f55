import { expect, it } from "vitest";
import type { ExplainedFinding, ExplainedPart } from "../model/explanation.ts";
import { findingMarkdown, hoverMarkdown } from "./markdown.ts";

const part = (values: Partial<ExplainedPart>) =>
	({ text: "x", what: [], why: [], beware: [], ...values }) as ExplainedPart;

it("says what the part is, why it is there and what to beware of", () => {
	const shown = part({
		text: "apt-get",
		what: ["Runs ", { code: "apt-get" }, " in line ", { line: 3 }, { em: [" now"] }],
		why: [["Because."]],
		beware: [[{ strong: ["No"] }, { link: "https://a.b/c d", text: ["see"] }]],
	});
	expect(hoverMarkdown(shown)).toBe(
		"`apt-get`\n\nRuns `apt-get` in line 3* now*\n\nBecause\\.\n\n⚠ **No**[see](<https://a.b/c%20d>)",
	);
});

it("escapes what the reader typed", () => {
	expect(hoverMarkdown(part({ text: "``<b>", what: ["<img src=x> *a* [b](c)"] }))).toBe(
		"``` ``<b> ```\n\n\\<img src=x\\> \\*a\\* \\[b\\]\\(c\\)",
	);
});

it("leaves a long text to the editor, which shows it already", () => {
	expect(hoverMarkdown(part({ text: "x".repeat(200), what: ["Long"] }))).toBe("Long");
});

it("says a finding with a link that makes its fix", () => {
	const finding = {
		severity: "warning",
		message: [{ code: "as" }, " is small."],
		why: ["It reads badly."],
		fix: { title: ["Write [x]"], edits: [] },
	} as unknown as ExplainedFinding;
	expect(findingMarkdown(finding, "command:a?1")).toBe(
		"⚠ **`as` is small\\.**\n\nIt reads badly\\.\n\n[Write \\[x\\]](command:a?1)",
	);
	expect(findingMarkdown({ ...finding, fix: undefined } as unknown as ExplainedFinding, "command:a?1")).not.toContain(
		"](",
	);
});
