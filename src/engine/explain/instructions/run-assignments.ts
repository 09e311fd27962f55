import type { Message } from "../../../model/message.ts";
import type { Execution } from "../../simulate/simulation.ts";
import { variableAt } from "../../simulate/variables.ts";
import { type LineContext, say } from "../context.ts";

/** Commands that read no variables of their environment, so that one in front of them was meant for what follows. */
const READS_NOTHING = /^(?:cd|mkdir|echo|true)$/;

/** A variable that stands in front of one command, though only a later one of the same instruction reads it. */
export function lostAssignments({ step, stage, instruction }: LineContext): Message[] {
	const { executions } = step;
	return executions.flatMap((execution, index) => {
		if (execution.context.runs !== "always") return [];
		for (const { name } of execution.command.assignments) {
			const next = meantFor(name, execution, executions.slice(index + 1));
			const given = next?.command.assignments.some((one) => one.name === name);
			if (!next || given || (stage && variableAt(stage, name, instruction.index))) continue;
			return [
				say("instructions/run#beware.assignment-lost", {
					name,
					command: shortTitle(execution),
					next: shortTitle(next),
				}),
			];
		}
		return [];
	});
}

function meantFor(name: string, { invocation }: Execution, later: Execution[]): Execution | undefined {
	if (READS_NOTHING.test(invocation.name)) return later[0];
	// The front end of debconf is asked for while packages are set up.
	const updates = name === "DEBIAN_FRONTEND" && isApt(invocation, "update");
	return updates ? later.find((one) => isApt(one.invocation, "install")) : undefined;
}

function isApt({ id, subcommands }: Execution["invocation"], subcommand: string): boolean {
	return (id === "apt" || id === "apt-get") && subcommands[0]?.name === subcommand;
}

/** A command by its program and subcommand. */
function shortTitle({ invocation }: Execution): string {
	return [invocation.name, ...invocation.subcommands.slice(0, 1).map(({ name }) => name)].join(" ");
}
