import { lineRef } from "../explain/context.ts";
import { isRoot } from "../simulate/conditions.ts";
import { commandsOf, operandsOf, stepAt } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** A program may open ports below 1024 although it does not run as root. */
export const lowPortCapability: Idiom = {
	instead: ["commands/setcap#why"],
	*find(simulation) {
		const stage = simulation.stages.at(-1);
		const user = stage?.state.user;
		const line = stepAt(simulation, user?.from.line)?.instruction.startLine;
		for (const step of runsCalling(simulation, "setcap")) {
			const set = commandsOf(step, ["setcap"]).find((one) => /net_bind_service/i.test(operandsOf(one)[0] ?? ""));
			const program = set && operandsOf(set)[1];
			if (!program || !user || isRoot(user.value) || line === undefined) continue;
			const { index } = step.instruction;
			yield { at: [index], says: [{ at: index, values: { program, user: user.value, line: lineRef(line) } }] };
		}
	},
};
