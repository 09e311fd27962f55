import { runsCalling } from "../../idioms/runs.ts";
import type { Execution, Simulation, Step } from "../../simulate/simulation.ts";
import type { Found, Rule } from "../rule.ts";
import { type Hits, headSpan, runsWith } from "./commands.ts";
import { appendCommand } from "./edits.ts";
import { isCleaned, isMounted, ships } from "./layers.ts";

export interface Leftover {
	/** Ids of the programs that leave it. */
	programs: readonly string[];
	/** Where: paths that their entries say they fill, `~` for the home of the user. Any of them deleted will do. */
	paths: readonly string[];
	/** Whether this command leaves nothing after all. */
	except?: (execution: Execution, step: Step, simulation: Simulation) => boolean;
	/** What deletes it, put at the end of the RUN. */
	cleaning?: (execution: Execution) => string;
	/** The change, where it is another than to put `cleaning` there. */
	fix?: (hits: Hits) => Found["fix"];
}

/** Caches that a command leaves in a layer which somebody keeps. */
export function leaves({ programs, paths, except, cleaning, fix }: Leftover): Rule["check"] {
	return function* (simulation) {
		const wanted = (execution: Execution, step: Step) =>
			programs.includes(execution.invocation.id ?? "") &&
			step.stage !== null &&
			ships(simulation, step.stage) &&
			paths.some((path) => fills(execution, path)) &&
			!paths.some((path) => isMounted(step, path) || isCleaned(step, execution, absolute(path))) &&
			!except?.(execution, step, simulation);
		for (const hits of runsWith(simulation, wanted, runsCalling(simulation, ...programs))) {
			const { step, first } = hits;
			const command = cleaning?.(first);
			const change = fix ? fix(hits) : command && appendCommand(simulation, step, command);
			yield {
				at: step.instruction.index,
				span: headSpan(first),
				values: { program: first.invocation.name, ...(command && { command }) },
				...(change && { fix: change }),
			};
		}
	};
}

function fills({ effects }: Execution, path: string): boolean {
	return effects.some((effect) => effect.kind === "fills" && effect.path === absolute(path));
}

/** Effects take `~` for the home of root. */
function absolute(path: string): string {
	return path.replace(/^~/, "/root");
}
