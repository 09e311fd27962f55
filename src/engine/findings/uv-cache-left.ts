import { variableAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";
import { CACHE_VARIABLES, mountFix } from "./support/cache-mounts.ts";
import { hasOption } from "./support/commands.ts";
import { leaves } from "./support/leftovers.ts";

const VARIABLES: string[] = CACHE_VARIABLES.uv;

/** uv keeps what it downloaded in a layer that somebody keeps. */
export const uvCacheLeft: Rule = {
	aliases: [],
	severity: "info",
	check: leaves({
		programs: ["uv"],
		paths: ["~/.cache/uv"],
		except: (execution, { stage, instruction, executions }) =>
			hasOption(execution, "--no-cache", "--cache-dir") ||
			VARIABLES.some((name) => stage && variableAt(stage, name, instruction.index)) ||
			executions.some(({ command }) => command.assignments.some(({ name }) => VARIABLES.includes(name))),
		fix: ({ step, first }) => mountFix(step, first),
	}),
};
