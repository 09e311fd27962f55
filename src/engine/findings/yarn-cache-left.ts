import { baseName } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { variableAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";
import { hasOption, isCommand } from "./support/commands.ts";
import { leaves } from "./support/leftovers.ts";

/** Yarn 1 keeps what it downloaded in a layer that somebody keeps. */
export const yarnCacheLeft: Rule = {
	aliases: ["hadolint/DL3060"],
	severity: "warning",
	check: leaves({
		programs: ["yarn"],
		paths: ["/usr/local/share/.cache/yarn"],
		except: (execution, step, simulation) =>
			hasOption(execution, "--immutable", "--cache-folder", "--no-cache") ||
			(step.stage !== null && variableAt(step.stage, "YARN_CACHE_FOLDER", step.instruction.index) !== undefined) ||
			isModern(simulation, step),
		cleaning: () => "yarn cache clean",
	}),
};

/** Signs of Yarn 2 or newer, which keeps its cache elsewhere or in the project. */
export function isModern({ steps }: Simulation, { stage, executions }: Step): boolean {
	return steps.some(
		(step) =>
			step.stage === stage &&
			(step.transfer?.sources.some(({ path }) => /^\.(yarn|yarnrc\.yml|pnp\..*)$/.test(baseName(path))) === true ||
				[...step.executions, ...executions].some(
					(one) => isCommand(one, "corepack") || isCommand(one, "yarn", "set version", "workspaces focus"),
				)),
	);
}
