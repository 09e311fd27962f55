import { variableAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";
import { CACHE_VARIABLES } from "./support/cache-mounts.ts";
import { isCommand } from "./support/commands.ts";
import { addOption } from "./support/edits.ts";
import { leaves } from "./support/leftovers.ts";

const VARIABLES: string[] = CACHE_VARIABLES.pip;

/** pip keeps what it downloaded in a layer that somebody keeps. */
export const pipCacheLeft: Rule = {
	aliases: ["hadolint/DL3042"],
	severity: "warning",
	rank: 65,
	check: leaves({
		programs: ["pip"],
		paths: ["~/.cache/pip"],
		except: ({ command, invocation }, { stage, instruction, executions }, { steps }) =>
			VARIABLES.some((name) => stage && variableAt(stage, name, instruction.index)) ||
			[command, ...executions.map((one) => one.command)].some((one) =>
				one.assignments.some(({ name }) => VARIABLES.includes(name)),
			) ||
			executions.some(({ effects }) =>
				effects.some((effect) => effect.kind === "exports" && VARIABLES.includes(effect.name.replace(/=.*/, ""))),
			) ||
			invocation.options.some(({ written }) => written === "--cache-dir") ||
			steps.some((step) => step.stage === stage && step.executions.some((one) => isCommand(one, "pip", "config set"))),
		fix: ({ step, hits }) => addOption(step, hits, "--no-cache-dir"),
	}),
};
