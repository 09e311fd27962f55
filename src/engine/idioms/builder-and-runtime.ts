import { stageName } from "../explain/stages.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
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
			const form = builds(simulation, source) ? "built" : "other";
			return [{ at: step.instruction.index, form, values: { stage: stageName(source) }, last: true }];
		});
		if (says.length > 0) yield { at: copies.map((step) => step.instruction.index), says };
	},
};

/** Whether lines of a stage, or of those that it continues, compile something, install for that, or copy sources. */
function builds({ steps }: Simulation, source: Stage): boolean {
	const chain = new Set<Stage>();
	for (let stage: Stage | null = source; stage; stage = stage.parent) chain.add(stage);
	return steps.some(
		({ stage, transfer, executions }) =>
			stage !== null &&
			chain.has(stage) &&
			(transfer?.from === null ||
				executions.some(({ invocation, effects }) =>
					effects.some(
						({ kind }) => /^(?:builds|produces|dependencies|installs)$/.test(kind) || invocation.id === null,
					),
				)),
	);
}

/** Whether a copy takes from a stage that is no part of the image and began elsewhere. */
function takesResults(step: Step, shipped: Set<Stage>): boolean {
	const source = step.transfer?.from?.stage;
	return source != null && step.stage !== null && !shipped.has(source) && rootStage(source) !== rootStage(step.stage);
}
