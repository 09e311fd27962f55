import { variableUses } from "../dockerfile/expand.ts";
import { lineRef } from "../explain/context.ts";
import { commandsOf, optionValue, stepAt } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** The user's number is a build argument, so that files in mounted directories keep their owner. */
export const hostUserId: Idiom = {
	*find(simulation) {
		for (const step of runsCalling(simulation, "useradd", "adduser", "usermod")) {
			for (const add of commandsOf(step, ["useradd", "adduser", "usermod"])) {
				const value = optionValue(add, "-u") ?? optionValue(add, "--uid");
				const name =
					value && variableUses({ text: value, runs: [{ at: 0, source: 0 }] }, simulation.file.escape)[0]?.name;
				const change = name ? step.stage?.args.get(name, step.instruction.index - 1) : undefined;
				const arg = stepAt(simulation, change?.from.line);
				if (!name || !arg || arg.instruction.keyword !== "ARG") continue;
				const { index } = arg.instruction;
				const values = { name, line: lineRef(step.instruction.startLine) };
				yield { at: [index, step.instruction.index], says: [{ at: index, values }] };
				return;
			}
		}
	},
};
