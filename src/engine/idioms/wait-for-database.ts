import { baseName } from "../simulate/paths.ts";
import { scriptsIn } from "../simulate/scripts.ts";
import type { Execution } from "../simulate/simulation.ts";
import { hasOption, stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

const WAITERS = /^(wait-for-it(\.sh)?|wait_for_it\.sh|wait-for(\.sh)?|wait-for-db(\.sh)?|dockerize)$/;
/** Programs that ask a server whether it answers. */
const PROBES = new Set(["pg_isready", "mysqladmin", "nc", "curl"]);
/** Programs that work with a server, and in the condition of a loop only ask it. */
const CLIENTS = new Set(["psql", "mysql", "mariadb", "redis-cli", "mongosh", "wget"]);

/** The program starts only when another container's server answers. */
export const waitForDatabase: Idiom = {
	instead: ["commands/wait-for-it.sh#why", "commands/wait-for#why"],
	*find(simulation) {
		for (const keyword of ["ENTRYPOINT", "CMD"]) {
			for (const step of stepsOf(simulation, keyword)) {
				const waiter =
					step.executions.find(waits)?.invocation.name ??
					step.instruction.args
						.map((word) => baseName(word.text))
						.find((name) => step.instruction.json && WAITERS.test(name));
				const { index } = step.instruction;
				if (waiter) yield { at: [index], says: [{ at: index, values: { waiter } }] };
			}
		}
		for (const { step, script } of scriptsIn(simulation)) {
			const waiter = script.runs === "build" ? undefined : script.step.executions.find(waits)?.invocation.name;
			const { index } = step.instruction;
			if (waiter) yield { at: [index], says: [{ at: index, values: { waiter } }] };
		}
	},
};

function waits(execution: Execution): boolean {
	const { invocation, context } = execution;
	if (invocation.name === "dockerize")
		return hasOption(execution, "-wait") || invocation.operands.some(({ word }) => word.text === "-wait");
	const id = invocation.id ?? "";
	return WAITERS.test(invocation.name) || (context.loop && (PROBES.has(id) || (context.condition && CLIENTS.has(id))));
}
