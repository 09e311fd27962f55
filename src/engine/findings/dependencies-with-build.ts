import type { Rule } from "./rule.ts";
import { installsAfterEverything } from "./sources-before-install.ts";
import { cacheOf, mountFix } from "./support/cache-mounts.ts";

/** One line fetches the dependencies and builds the project, so that every edit fetches them again. */
export const dependenciesWithBuild: Rule = {
	aliases: [],
	severity: "info",
	rank: 22,
	anew: true,
	*check(simulation) {
		for (const { reason, builds, ...found } of installsAfterEverything(simulation)) {
			const step = simulation.steps[found.at ?? -1];
			if (!builds || !step) continue;
			const install = step.executions.find((execution) => cacheOf(execution, step) !== null);
			const fix = install && mountFix(step, install);
			yield { ...found, ...(fix && { fix }) };
		}
	},
};
