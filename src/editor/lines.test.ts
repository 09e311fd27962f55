import { expect, it } from "vitest";
import { Lines } from "./lines.ts";

it.each([
	["", 1],
	["a", 1],
	["a\n", 2],
	["a\r\nb\rc\nd", 4],
])("%j has %i lines", (text, count) => {
	expect(new Lines(text).count).toBe(count);
});

it("translates offsets and lines in both directions", () => {
	const text = "ab\r\nc\rd\n\ne";
	const lines = new Lines(text);
	expect([...text].map((_, offset) => lines.lineAt(offset))).toEqual([1, 1, 1, 1, 2, 2, 3, 3, 4, 5]);
	expect([1, 2, 3, 4, 5].map((line) => lines.startOf(line))).toEqual([0, 4, 6, 8, 9]);
	expect(lines.startOf(99)).toBe(text.length);
	expect(lines.startOf(0)).toBe(0);
});
