import { baseFacts } from "../simulate/stage.ts";
import { stepAt } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** CMD says once more what the base image sets already, word for word. */
export const repeatedCommand: Idiom = {
	*find(simulation) {
		for (const stage of simulation.stages) {
			const { cmd, entrypoint } = stage.state;
			const step = stepAt(simulation, cmd?.from.line);
			// An ENTRYPOINT of the file takes the image's CMD away, so that it has to be said again.
			if (!cmd?.value.json || step?.stage !== stage || (entrypoint && entrypoint.from.line !== null)) continue;
			const inherited = baseFacts(stage)?.defaults?.cmd;
			if (!inherited || JSON.stringify(inherited) !== JSON.stringify(cmd.value.words)) continue;
			const { index } = step.instruction;
			yield { at: [index], says: [{ at: index, values: { image: stage.base }, last: true }] };
		}
	},
};
