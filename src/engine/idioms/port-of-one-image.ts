import { lineRef } from "../explain/context.ts";
import { stepsIn } from "../simulate/index-of.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Idiom } from "./idiom.ts";

/** A port of one of several images from the file: the others listen on none. */
export const portOfOneImage: Idiom = {
	*find(simulation) {
		const images = new Set(
			simulation.stages.filter(
				({ usedBy, state, startLine }) =>
					usedBy.length === 0 && [state.cmd, state.entrypoint].some((one) => (one?.from.line ?? 0) > startLine),
			),
		);
		// Those that expose nothing, by the stage that they build on.
		const silent = new Map<Stage, Stage[]>();
		for (const one of images)
			if (one.parent && one.name !== "" && one.state.ports.length === 0)
				silent.set(one.parent, [...(silent.get(one.parent) ?? []), one]);
		for (const { instruction, stage } of simulation.steps) {
			if (instruction.keyword !== "EXPOSE" || !stage || !images.has(stage) || stage.name === "") continue;
			const other = stage.parent && silent.get(stage.parent)?.find((one) => one !== stage);
			if (!other) continue;
			yield {
				at: [instruction.index],
				says: [
					{
						at: instruction.index,
						form: "own",
						values: { name: stage.name, other: other.name, line: lineRef(other.startLine) },
						last: true,
					},
					...stepsIn(simulation, other)
						.filter((step) => step.instruction.keyword === "CMD")
						.map((step) => ({ at: step.instruction.index, form: "other", values: { name: other.name }, last: true })),
				],
			};
		}
	},
};
