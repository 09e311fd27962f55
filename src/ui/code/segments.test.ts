import { describe, expect, it } from "vitest";
import { explained } from "../fixtures/explained.ts";
import { flatParts, partAt, segments } from "./segments.ts";

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
		expect(partAt(from.parts, tag?.span ?? from.span)).toBe(tag?.part);
		expect(flatParts(from.parts).map(({ depth }) => depth)).toEqual([0, 0, 1, 1, 1, 0]);
	});

	it("stop at the limit", () => {
		const run = explanation.instructions[3];
		if (!run) throw new Error("no instruction");
		const pieces = segments(source, run.span, run.parts, 10);
		expect(pieces.map((piece) => piece.text).join("")).toBe("RUN apk ad");
	});
});
