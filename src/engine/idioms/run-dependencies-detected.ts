import { commandsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** The libraries that built programs need are read from the programs themselves and kept when the rest goes. */
export const runDependenciesDetected: Idiom = {
	*find(simulation) {
		let first = true;
		for (const step of runsCalling(simulation, "apk", "apt-mark")) {
			const reader = step.executions.find(({ invocation }) => /^(scanelf|ldd)$/.test(invocation.name));
			const keeps =
				commandsOf(step, ["apk"], ["add"]).at(-1) ?? commandsOf(step, ["apt-mark"], ["manual"]).at(-1) ?? null;
			const goes = [
				...commandsOf(step, ["apk"], ["del"]),
				...commandsOf(step, ["apt-get", "apt"], ["purge", "autoremove", "remove"]),
			];
			if (!reader || !keeps || goes.length === 0) continue;
			if (step.executions.indexOf(keeps) < step.executions.indexOf(reader) && keeps.invocation.id !== "apk") continue;
			const { index } = step.instruction;
			const keeper = keeps.invocation.id === "apk" ? "apk add" : "apt-mark manual";
			// Once in a file: the reason is the same for all.
			const says = first ? [{ at: index, values: { reader: reader.invocation.name, keeper }, last: true }] : [];
			yield { at: [index], says };
			first = false;
		}
	},
};
