import type { Rule } from "./rule.ts";
import { installsAfterEverything } from "./sources-before-install.ts";

/** One line fetches the dependencies and builds the project, so that every edit fetches them again. */
export const dependenciesWithBuild: Rule = {
	aliases: [],
	severity: "info",
	rank: 22,
	*check(simulation) {
		for (const { reason, ...found } of installsAfterEverything(simulation)) if (found.builds) yield found;
	},
};
