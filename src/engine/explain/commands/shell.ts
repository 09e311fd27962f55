import { type ShellKind, shellKind } from "../../shell/index.ts";
import type { Execution } from "../../simulate/simulation.ts";
import type { LineContext } from "../context.ts";

/**
 * Which shell reads a command: the program that is handed its script (`bash -c "…"`), the one that a heredoc begins
 * with, or that of SHELL or the distribution. Undefined where none does, as in exec form.
 */
export function shellReading(context: LineContext, execution: Execution): ShellKind | undefined {
	const { instruction, state, step } = context;
	for (let at: Execution | undefined = execution; at; ) {
		const outer: Execution | undefined = step.executions.find((one) => at && one.inner.includes(at));
		if (outer?.innerScript) return shellKind([outer.invocation.name], state?.distro);
		at = outer;
	}
	if (instruction.json || !state) return undefined;
	const interpreter = /^#!\s*(\S+(?:\s+\S+)?)/.exec(instruction.heredocs[0]?.content ?? "")?.[1];
	return shellKind(interpreter?.split(/\s+/) ?? state.shell.value, state.distro);
}
