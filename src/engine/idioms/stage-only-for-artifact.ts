import type { Simulation } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import type { Idiom } from "./idiom.ts";

/** A stage on `scratch` that only collects files, to be written out of the build instead of run. */
export const stageOnlyForArtifact: Idiom = {
	*find(simulation) {
		for (const stage of simulation.stages) {
			if (stage.usedBy.length > 0 || rootStage(stage).resolvedBase !== "scratch" || !collects(simulation, stage))
				continue;
			const target = stage !== simulation.stages.at(-1);
			if (target && stage.name === "") continue;
			const form = target ? "target" : "last";
			yield {
				at: [stage.from],
				says: [{ at: stage.from, form, ...(target && { values: { name: stage.name } }), last: true }],
			};
		}
	},
};

function collects({ steps }: Simulation, stage: Stage): boolean {
	const own = steps.slice(stage.from + 1, stage.end);
	const { cmd, entrypoint } = stage.state;
	return (
		own.length > 0 &&
		!cmd &&
		!entrypoint &&
		own.every(({ instruction, transfer }) => instruction.keyword === "COPY" && transfer?.from?.stage)
	);
}
