import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { isPlatformArgument, variableAt } from "../simulate/variables.ts";
import { assignedNames } from "./shell-assignments.ts";

/**
 * Whether a variable of a RUN is empty because the file declares it as an argument before the first FROM only, where no
 * stage sees it.
 */
export function isDeclaredTooEarly({ globals }: Simulation, step: Step, name: string): boolean {
	const line = isPlatformArgument(name) ? null : (globals.get(name)?.from.line ?? null);
	return (
		line !== null &&
		step.stage !== null &&
		!givesValue(step, step.stage, name) &&
		!readsElsewhere(step) &&
		!refusesUnset(step)
	);
}

/** Whether the stage, a mount or the script of a line gives the name a value. */
export function givesValue(step: Step, stage: Stage, name: string): boolean {
	const { instruction } = step;
	return (
		variableAt(stage, name, instruction.index) !== undefined ||
		assignedNames(step).has(name) ||
		instruction.mounts.some(({ options }) => options.some((one) => one.name === "env" && one.value === name))
	);
}

/** Whether a script is read into the shell, or one that this file does not hold: it may set anything. */
export function readsElsewhere({ executions }: Step): boolean {
	return executions.some(
		({ invocation: { id, name } }) => id === "source" || [".", "source", "eval", "read"].includes(name),
	);
}

/** Whether the shell stops at a variable that is not set, by `set -u` or by SHELL. */
function refusesUnset({ before, executions }: Step): boolean {
	return (
		(before?.shell.value ?? []).some((word) => /^-[a-z]*u[a-z]*$|^nounset$/.test(word)) ||
		executions.some(({ effects }) => effects.some((one) => one.kind === "sets" && one.option === "nounset"))
	);
}
