import { lineRef } from "../explain/context.ts";
import { hiddenBy } from "../simulate/hidden.ts";
import type { Rule } from "./rule.ts";

/** A cache mount lies over the directory that an earlier line filled in its layer, so that its downloads are not seen. */
export const mountHidesDownload: Rule = {
	aliases: [],
	severity: "warning",
	rank: 24,
	*check(simulation) {
		for (const step of simulation.steps) {
			for (const { type, target, span } of step.instruction.mounts) {
				if (type !== "cache" || !target || !step.stage?.needed) continue;
				const earlier = hiddenBy(simulation, step, target);
				if (!earlier) continue;
				const line = lineRef(earlier.instruction.startLine);
				yield { at: step.instruction.index, span, values: { target, line } };
			}
		}
	},
};
