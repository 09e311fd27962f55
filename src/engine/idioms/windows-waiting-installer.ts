import { commandsOf, hasOption } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** An installer of Windows is started so that the build waits for its end. */
export const windowsWaitingInstaller: Idiom = {
	instead: ["commands/Start-Process#why"],
	*find(simulation) {
		for (const step of runsCalling(simulation, "Start-Process")) {
			const start = commandsOf(step, ["Start-Process"]).find((one) => hasOption(one, "-Wait"));
			const { index } = step.instruction;
			if (start) yield { at: [index], says: [{ at: index }] };
		}
	},
};
