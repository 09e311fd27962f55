import { lineRef } from "../explain/context.ts";
import { stageName } from "../explain/overview/stages.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { copiesFrom, shippedStages } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** How many variables one sentence names. */
const SHOWN = 3;

/** The final stage starts from the image of the build stage anew, so that what was set up there stays out. */
export const freshRuntimeStage: Idiom = {
	*find(simulation) {
		const shipped = shippedStages(simulation);
		for (const stage of simulation.stages) {
			if (stage.parent || !shipped.has(stage) || !stage.resolvedBase || stage.resolvedBase === "scratch") continue;
			const earlier = simulation.stages.find(
				(one) => one.index < stage.index && !one.parent && one.resolvedBase === stage.resolvedBase && one.needed,
			);
			const lines = earlier && setUp(simulation, earlier);
			if (!earlier || !lines || lines.length === 0 || !feeds(simulation, earlier, shipped)) continue;
			const names = earlier.changes.env.filter(({ at }) => at >= 0).map(({ name }) => name);
			const variables = [...new Set(names)].filter((name) => name !== "PATH").slice(0, SHOWN);
			const values = {
				stage: stageName(earlier),
				lines: lineRef(...lines),
				...(variables.length > 0 && { variables }),
			};
			yield {
				at: [earlier.from, stage.from],
				says: [{ at: stage.from, form: variables.length > 0 ? "variables" : "files", values, last: true }],
			};
		}
	},
};

/** Lines of a stage that change its files or variables. */
function setUp({ steps }: Simulation, stage: Stage): number[] {
	return steps
		.slice(stage.from + 1, stage.end)
		.filter(({ instruction }) => ["RUN", "ENV", "COPY", "ADD"].includes(instruction.keyword))
		.map(({ instruction }) => instruction.startLine);
}

/** Whether a shipped stage takes files out of a stage, or out of one that builds on it. */
function feeds(simulation: Simulation, base: Stage, shipped: Set<Stage>): boolean {
	return simulation.stages.some((stage) => {
		let cursor: Stage | null = stage;
		while (cursor && cursor !== base) cursor = cursor.parent;
		if (!cursor) return false;
		return (copiesFrom(simulation).get(stage) ?? []).some((step) => step.stage !== null && shipped.has(step.stage));
	});
}
