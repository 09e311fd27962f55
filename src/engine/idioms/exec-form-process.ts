import { runsItsArguments } from "../simulate/entrypoints.ts";
import { baseName } from "../simulate/paths.ts";
import { GIVES_PLACE, runningOf } from "../simulate/running.ts";
import { stepAt } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** Shells, inits and scripts, for which other sentences hold. */
const OTHERS =
	/^((ba|da|z|a)?sh|tini|tini-static|dumb-init|catatonit|env|gosu|su-exec|sudo|npm|yarn|pnpm)$|\.(sh|bash)$|entrypoint|^(start|run|init)$/;

/** The program of the final image starts without a shell and receives signals itself. */
export const execFormProcess: Idiom = {
	rank: 70,
	*find(simulation) {
		const stage = simulation.stages.at(-1);
		const state = stage?.state;
		// Windows has no such signals.
		if (!stage || !state || state.distro === "windows") return;
		const { entrypoint, cmd } = state;
		const main =
			entrypoint && !(entrypoint.from.line === null && runsItsArguments(entrypoint.value.words)) ? entrypoint : cmd;
		const step = stepAt(simulation, main?.from.line);
		const program = baseName(main?.value.words[0] ?? "");
		if (!main?.value.json || !step || program === "" || OTHERS.test(program) || GIVES_PLACE.has(program)) return;
		if (runningOf(stage, simulation).links.some(({ kind }) => kind === "own-script")) return;
		yield { at: [step.instruction.index], says: [], values: { program } };
	},
};
