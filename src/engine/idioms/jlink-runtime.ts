import { lineRef } from "../explain/context.ts";
import type { Idiom } from "./idiom.ts";

/** A Java runtime of only the modules that the program needs is made in one stage and copied into another. */
export const jlinkRuntime: Idiom = {
	rank: 36,
	instead: ["instructions/copy#why.made.path"],
	*find(simulation) {
		for (const { instruction, stage, transfer } of simulation.steps) {
			const made = transfer?.sources.find(({ origin }) => origin?.exact && origin.event.by === "jlink");
			if (!made?.origin || !stage || !transfer) continue;
			const base = stage.resolvedBase ?? stage.base;
			yield {
				at: [made.origin.event.at, instruction.index],
				says: [
					{
						at: instruction.index,
						values: { path: made.path, line: lineRef(made.origin.event.from.line ?? 0), base },
						last: true,
					},
				],
			};
		}
	},
};
