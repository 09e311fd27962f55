import type { Execution, Simulation, Step } from "../../simulate/simulation.ts";
import type { Found, Rule } from "../rule.ts";
import { headSpan, runsWith } from "./commands.ts";
import { appendCommand } from "./edits.ts";
import { isCleaned, isMounted, ships } from "./layers.ts";

export interface Leftover {
	/** Ids of the programs that leave it. */
	programs: readonly string[];
	/** Where: paths that their entries say they fill. Any of them deleted will do. */
	paths: readonly string[];
	/** Whether this command leaves nothing after all. */
	except?: (execution: Execution, step: Step, simulation: Simulation) => boolean;
	/** What deletes it, put at the end of the RUN. */
	cleaning: (execution: Execution) => string;
}

/** Caches that a command leaves in a layer which somebody keeps. */
export function leaves({ programs, paths, except, cleaning }: Leftover): Rule["check"] {
	return function* (simulation) {
		const wanted = (execution: Execution, step: Step) =>
			programs.includes(execution.invocation.id ?? "") &&
			step.stage !== null &&
			ships(simulation, step.stage) &&
			paths.some((path) => fills(execution, path)) &&
			!paths.some((path) => isMounted(step, path) || isCleaned(step, execution, path)) &&
			!except?.(execution, step, simulation);
		for (const { step, first } of runsWith(simulation, wanted)) {
			const command = cleaning(first);
			const [path = ""] = paths.filter((one) => fills(first, one));
			const values = { path, command, program: first.invocation.name };
			const fix: Found["fix"] = appendCommand(simulation, step, command);
			yield { at: step.instruction.index, span: headSpan(first), values, ...(fix && { fix }) };
		}
	};
}

function fills({ effects }: Execution, path: string): boolean {
	const absolute = path.replace(/^~/, "/root");
	return effects.some((effect) => effect.kind === "fills" && effect.path === absolute);
}
