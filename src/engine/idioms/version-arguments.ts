import { lineRef } from "../explain/context.ts";
import { readersByName } from "../explain/neighbours.ts";
import { stepsWithinHeirs } from "../simulate/lineage.ts";
import { variableAt } from "../simulate/variables.ts";
import type { Idiom } from "./idiom.ts";

/** A version that several lines need stands in one build argument. */
export const versionArguments: Idiom = {
	instead: ["instructions/arg#why.used"],
	*find(simulation) {
		for (const { instruction, stage } of simulation.steps) {
			const [pair] = instruction.pairs;
			if (instruction.keyword !== "ARG" || !stage || instruction.pairs.length !== 1 || !pair) continue;
			if (pair.value === null || !/(^|_)(VERSION|VER|TAG|RELEASE|REVISION|COMMIT)$/i.test(pair.key)) continue;
			const readers = stepsWithinHeirs(simulation, readersByName(simulation, pair.key), stage).filter(
				(step) =>
					step.stage &&
					step.instruction.keyword !== "FROM" &&
					variableAt(step.stage, pair.key, step.instruction.index)?.at === instruction.index,
			);
			if (readers.length < 2) continue;
			const lines = lineRef(...readers.map((step) => step.instruction.startLine));
			yield {
				at: [instruction.index, ...readers.map((step) => step.instruction.index)],
				says: [{ at: instruction.index, values: { name: pair.key, lines } }],
			};
		}
	},
};
