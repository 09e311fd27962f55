import { mountCovers } from "./conditions.ts";
import { oncePer, stepsBy } from "./index-of.ts";
import { isWithin } from "./paths.ts";
import type { Simulation, Step } from "./simulation.ts";

/** There images delete what apt downloads right away, and each update fetches the lists anew: nothing of use is hidden. */
const APT = /^\/var\/(lib|cache)\/apt(\/|$)/;

/** By the line that downloads, the later one whose cache mount hides what was downloaded. */
export function hiddenDownloads(simulation: Simulation): Map<Step, Step> {
	return oncePer(simulation, "hidden downloads", () => {
		const found = new Map<Step, Step>();
		for (const step of simulation.steps)
			for (const { type, target } of step.instruction.mounts) {
				const earlier = type === "cache" && target ? hiddenBy(simulation, step, target) : null;
				if (earlier && !found.has(earlier)) found.set(earlier, step);
			}
		return found;
	});
}

/**
 * The earlier line of the stage, or of those below, that puts downloads into a directory of its layer over which this
 * line mounts a cache, so that it does not see them; null where there is none.
 */
export function hiddenBy(simulation: Simulation, { stage, instruction }: Step, target: string): Step | null {
	if (APT.test(target)) return null;
	const filling = stepsBy(simulation, "filling", (step) =>
		step.stage && step.executions.some(({ effects }) => effects.some(({ kind }) => kind === "fills"))
			? [step.stage]
			: [],
	);
	for (let one = stage; one; one = one.parent) {
		const found = filling.get(one)?.findLast(
			(step) =>
				step.place.index < instruction.index &&
				step.executions.some(
					({ effects }) =>
						effects.some(
							(effect) => effect.kind === "fills" && isWithin(effect.path, target) && !isOutside(step, effect.path),
						) &&
						// Tools that a line names (`go install …@v1`) are no downloads that a later line wants again.
						!effects.some(({ kind }) => kind === "installs"),
				),
		);
		if (found) return found;
	}
	return null;
}

/** Whether what a line writes to a path goes into a mount and not into its layer. */
function isOutside({ instruction, before }: Step, path: string): boolean {
	return mountCovers({ instruction, state: before }, path, ["cache", "tmpfs", "bind"]);
}
