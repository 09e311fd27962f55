import type { PathEvent } from "../../simulate/file-system.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";
import { buildOf } from "../../simulate/transitions.ts";
import type { LineContext } from "../context.ts";

/**
 * The line of the stage that takes the first part of what a line of another stage copied out of the build context; null
 * where this line is the first to do so.
 */
export function partBefore({ simulation, stage, instruction }: LineContext, made: PathEvent): number | null {
	const parts = stepsBy(simulation, "parts of a copy", partsOf);
	const [first] = (stage && parts.get(`${stage.index} ${made.at}`)) ?? [];
	return first && first.place.index < instruction.index ? first.place.startLine : null;
}

function partsOf({ stage, transfer }: Step, simulation: Simulation): string[] {
	const source = transfer?.from?.stage;
	if (!stage || !source) return [];
	return transfer.sources.flatMap(({ origin, path }) => {
		const inside = origin && !origin.exact && simulation.steps[origin.event.at]?.transfer?.from === null;
		return inside && !buildOf(source, path, simulation) ? [`${stage.index} ${origin.event.at}`] : [];
	});
}
