import { optionNames } from "../simulate/values.ts";
import { operandsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** The shared libraries of a build lie in several directories; `find` brings them together for the programs. */
export const sharedLibrariesCollected: Idiom = {
	*find(simulation) {
		for (const step of runsCalling(simulation, "find")) {
			for (const { invocation, inner } of step.executions) {
				if (invocation.id !== "find") continue;
				const pattern = invocation.options.find((option) => optionNames(option).includes("-name"))?.value ?? "";
				const copy = inner.find((one) => one.invocation.id === "cp");
				const target = copy && operandsOf(copy).at(-1);
				if (!/\.so(?:[.*]|$)/.test(pattern) || !target || target.includes("{}")) continue;
				const { index } = step.instruction;
				yield { at: [index], says: [{ at: index, values: { directory: target, pattern } }] };
			}
		}
	},
};
