import { describe, expect, it } from "vitest";
import type { ExplainedPart } from "../../model/explanation.ts";
import { explained } from "../fixtures/explained.ts";
import { segments } from "./segments.ts";

const { source, explanation } = explained("en");

describe("segments", () => {
	it.each(explanation.instructions.map((one) => [one.startLine, one] as const))("cover line %d once", (_, one) => {
		const pieces = segments(source, one.span, one.parts, 10_000);
		expect(pieces.map((piece) => piece.text).join("")).toBe(source.slice(one.span.start, one.span.end));
	});

	it("take the smallest part", () => {
		const from = explanation.instructions[0];
		if (!from) throw new Error("no instruction");
		const tag = segments(source, from.span, from.parts, 1000).find((piece) => piece.text === "1.22");
		expect(tag?.role).toBe("tag");
		expect(tag?.part?.text).toBe("1.22");
	});

	it("give comments and continuations their own colours", () => {
		const text = "RUN a \\\n# why\n  b";
		const word = (start: number, end: number) =>
			({ span: { start, end }, text: text.slice(start, end), role: "command", parts: [] }) as unknown as ExplainedPart;
		const pieces = segments(text, { start: 0, end: 17 }, [{ ...word(4, 17), parts: [word(4, 5), word(16, 17)] }], 100, [
			{ span: { start: 8, end: 13 } },
		]);
		expect(pieces.map((piece) => piece.text).join("")).toBe(text);
		expect(pieces.filter(({ role }) => role !== "command").map((piece) => [piece.text, piece.role])).toEqual([
			["RUN ", null],
			["\\", "operator"],
			["# why", "comment"],
		]);
	});

	it("stop at the limit", () => {
		const run = explanation.instructions[3];
		if (!run) throw new Error("no instruction");
		const pieces = segments(source, run.span, run.parts, 10);
		expect(pieces.map((piece) => piece.text).join("")).toBe("RUN apk ad");
	});
});
