import type { Dockerfile } from "../../model/dockerfile.ts";
import type { Execution, Step } from "./simulation.ts";

/**
 * How many instructions of two texts are the same at the same place, from the first on, as a `ParseCache` hands them out:
 * with the same knowledge and options the build does the same up to there.
 */
export function sameUntil(before: Dockerfile, after: Dockerfile): number {
	const [old, now] = [before.instructions, after.instructions];
	let same = 0;
	while (same < now.length && now[same] === old[same]) same++;
	return same;
}

/** Gives a step the commands of the same instruction in the simulation before. */
export function readAgain(step: Step, before: Step): void {
	step.script = before.script;
	step.executions = copied(before.executions);
}

/** What is remembered of an execution belongs to its simulation: the next one needs executions of its own. */
function copied(executions: readonly Execution[]): Execution[] {
	const copies = new Map(executions.map((one) => [one, { ...one }]));
	for (const copy of copies.values())
		if (copy.inner.length > 0) copy.inner = copy.inner.map((one) => copies.get(one) ?? one);
	return [...copies.values()];
}
