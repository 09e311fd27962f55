import { titleOf } from "../explain/shell/index.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** `set -e` at the start of a script whose commands are separated by `;` or line breaks: each of them counts. */
export const strictShell: Idiom = {
	*find(simulation) {
		for (const step of stepsOf(simulation, "RUN")) {
			const set = step.executions[0];
			if (!set || !setsErrexit(set)) continue;
			const lost = uncheckedAfter(step, set);
			if (!lost) continue;
			const { index } = step.instruction;
			yield { at: [index], says: [{ at: index, values: { set: titleOf(set.command), lost: titleOf(lost.command) } }] };
			// Once in a file: the reason is the same for all.
			return;
		}
	},
};

function setsErrexit({ effects }: Execution): boolean {
	return effects.some((effect) => effect.kind === "sets" && effect.option === "errexit");
}

/** A command whose failure the shell would pass over without `-e`: at the top of the script, not the last one. */
function uncheckedAfter({ script, executions }: Step, set: Execution): Execution | null {
	if (!script) return null;
	for (const item of script.items.slice(0, -1)) {
		if (item.kind !== "command" || item.words.length === 0) continue;
		const found = executions.find(({ command }) => command === item);
		if (found && found !== set && found.invocation.id !== "set" && found.invocation.id !== "echo") return found;
	}
	return null;
}
