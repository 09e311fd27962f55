import { describe, expect, it } from "vitest";
import { explained } from "../fixtures/explained.ts";
import { itemAtLine, outline } from "./outline.ts";

const { explanation } = explained("en");

describe("outline", () => {
	const items = outline(explanation);

	it("keeps the order of the file, comments with what they stand above", () => {
		expect(items.map((item) => item.line)).toEqual([1, 3, 4, 5, 6, 9, 10, 11, 12]);
		expect(items[1]?.above.map((comment) => comment.text)).toEqual(["Build the program"]);
	});

	it("opens each stage at its FROM", () => {
		const opened = items.flatMap((item) => (item.kind === "instruction" && item.opens ? [item.opens.index] : []));
		expect(opened).toEqual([0, 1]);
	});

	it("gives comments at the end an item of their own, and inner ones to their instruction", () => {
		const span = { start: 0, end: 0 };
		const more = outline({
			...explanation,
			comments: [
				{ text: "inner", span, line: 7, inside: 3 },
				{ text: "end", span, line: 14, inside: null },
			],
		});
		expect(more.at(-1)).toMatchObject({ kind: "comments", line: 14 });
		expect(more[4]).toMatchObject({ inside: [{ text: "inner" }], above: [] });
	});

	it("finds the item of a line, its comments and continuations included", () => {
		expect([1, 2, 3, 7, 8, 9, 99].map((line) => itemAtLine(items, line))).toEqual([0, 1, 1, 4, 4, 5, 8]);
		expect(itemAtLine([], 1)).toBe(-1);
	});
});
