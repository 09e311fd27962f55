import { describe, expect, it } from "vitest";
import type { ExplainedStage } from "../../model/explanation.ts";
import { explained } from "../fixtures/explained.ts";
import { edges, laneCells } from "./lanes.ts";

type Use = ExplainedStage["usedBy"][number];

function stages(uses: Use[][]): ExplainedStage[] {
	const [model] = explained("en").explanation.stages;
	if (!model) throw new Error("no stage");
	return uses.map((usedBy, index) => ({ ...model, index, usedBy }));
}

describe("lanes between stages", () => {
	it("joins lines and paths of the same pair", () => {
		const [edge, ...rest] = edges(
			stages([
				[
					{ stage: 1, line: 7, how: "copy", path: "/a" },
					{ stage: 1, line: 8, how: "copy", path: "/b" },
				],
				[],
			]),
		);
		expect(edge).toMatchObject({ from: 0, to: 1, lines: [7, 8], paths: ["/a", "/b"], lane: 0 });
		expect(rest).toEqual([]);
	});

	it("puts edges that overlap in lanes of their own, and reuses a lane after its end", () => {
		const list = edges(
			stages([
				[
					{ stage: 1, line: 4, how: "from" },
					{ stage: 3, line: 9, how: "copy" },
				],
				[{ stage: 2, line: 6, how: "from" }],
				[],
				[],
			]),
		);
		expect(list.map(({ from, to, lane }) => [from, to, lane])).toEqual([
			[0, 1, 0],
			[1, 2, 0],
			[0, 3, 1],
		]);
		expect(laneCells(list, 1, 2).map((cells) => cells.map((cell) => cell.piece))).toEqual([
			["through"],
			["end", "start"],
		]);
	});
});
