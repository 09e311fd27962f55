import { lineRef } from "../explain/context.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { isMounted } from "./support/layers.ts";

/** There images delete what apt downloads right away, and each update fetches the lists anew: nothing of use is hidden. */
const APT = /^\/var\/(lib|cache)\/apt(\/|$)/;

/** A cache mount lies over the directory that an earlier line filled in its layer, so that its downloads are not seen. */
export const mountHidesDownload: Rule = {
	aliases: [],
	severity: "warning",
	rank: 24,
	*check(simulation) {
		for (const step of simulation.steps) {
			for (const { type, target, span } of step.instruction.mounts) {
				if (type !== "cache" || !target || !step.stage?.needed || APT.test(target)) continue;
				const earlier = fills(simulation, step, target);
				if (!earlier) continue;
				const line = lineRef(earlier.instruction.startLine);
				yield { at: step.instruction.index, span, values: { target, line } };
			}
		}
	},
};

/** The earlier line of the stage, or of those below, that puts downloads into a directory outside any mount. */
function fills({ steps }: Simulation, { stage, instruction }: Step, target: string): Step | null {
	const chain = new Set<Step["stage"]>();
	for (let one = stage; one; one = one.parent) chain.add(one);
	return (
		steps.findLast(
			(step) =>
				step.instruction.index < instruction.index &&
				chain.has(step.stage) &&
				!isMounted(step, target) &&
				step.executions.some(({ effects }) =>
					effects.some((effect) => effect.kind === "fills" && isWithin(effect.path, target)),
				),
		) ?? null
	);
}
