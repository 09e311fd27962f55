import { firstAfter, stagesOn, stepsIn } from "./index-of.ts";
import type { Simulation, Step } from "./simulation.ts";
import type { Stage } from "./stage.ts";

/** A stage and those that it builds on, the nearest first. */
export function chainOf(stage: Stage | null): Stage[] {
	const chain: Stage[] = [];
	for (let one = stage; one; one = one.parent) chain.push(one);
	return chain;
}

/** The instructions of the stages that a stage builds on, and its own, in order: all that made what it holds. */
export function stepsBelow(simulation: Simulation, stage: Stage | null): Step[] {
	return chainOf(stage)
		.reverse()
		.flatMap((one) => stepsIn(simulation, one));
}

/** Those of some steps, which are in order, that belong to a stage. */
export function stepsWithin(steps: Step[], { from, end }: Stage): Step[] {
	return steps.slice(firstAfter(steps, from - 1), firstAfter(steps, end - 1));
}

/** Those of some steps, which are in order, that belong to a stage or to one that builds on it. */
export function stepsWithinHeirs(simulation: Simulation, steps: Step[], stage: Stage): Step[] {
	return stagesOn(simulation, stage).flatMap((one) => stepsWithin(steps, one));
}
