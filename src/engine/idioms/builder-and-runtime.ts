import { stageName } from "../explain/stages.ts";
import type { Step } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { shippedStages } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** One stage builds with all its tools, another starts afresh and takes the results alone. */
export const builderAndRuntime: Idiom = {
	rank: 10,
	*find(simulation) {
		const shipped = shippedStages(simulation);
		const copies = simulation.steps.filter(
			(step) => step.stage && shipped.has(step.stage) && takesResults(step, shipped),
		);
		const sources = new Set<Stage>();
		const says = copies.flatMap((step) => {
			const source = step.transfer?.from?.stage;
			if (!source || sources.has(source)) return [];
			sources.add(source);
			return [{ at: step.instruction.index, values: { stage: stageName(source) }, last: true }];
		});
		if (says.length > 0) yield { at: copies.map((step) => step.instruction.index), says };
	},
};

/** Whether a copy takes from a stage that is no part of the image and began elsewhere. */
function takesResults(step: Step, shipped: Set<Stage>): boolean {
	const source = step.transfer?.from?.stage;
	return source != null && step.stage !== null && !shipped.has(source) && rootStage(source) !== rootStage(step.stage);
}
