import { lineRef } from "../explain/context.ts";
import { stepsIn } from "../simulate/index-of.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** Arguments that differ with every build: commit, date, number of the build. */
const CHANGING =
	/^(\w+_)?(BUILD_?DATE|BUILD_?NUMBER|BUILD_?ID|BUILD_?TIME|VCS_REF|GIT_?(COMMIT|SHA|HASH|REV(ISION)?)|COMMIT(_?(SHA|HASH|ID))?|REVISION|CREATED|SHA)$/;

/** Values that differ with every build come after all layers, which therefore stay cached. */
export const changingValuesLast: Idiom = {
	*find(simulation) {
		const stage = simulation.stages.at(-1);
		for (const step of stepsOf(simulation, "ARG")) {
			if (!stage || step.stage !== stage || !step.instruction.pairs.some(({ key }) => CHANGING.test(key))) continue;
			const layers = layersOf(simulation, step);
			const { index } = step.instruction;
			const last = layers.at(-1);
			if (layers.length < 2 || !last || last.instruction.index > index) continue;
			const name = step.instruction.pairs.find(({ key }) => CHANGING.test(key))?.key ?? "";
			yield { at: [index], says: [{ at: index, values: { name, line: lineRef(last.instruction.startLine) } }] };
			return;
		}
	},
};

function layersOf(simulation: Simulation, { stage }: Step): Step[] {
	return stepsIn(simulation, stage).filter(({ place }) => /^(RUN|COPY|ADD)$/.test(place.keyword));
}
