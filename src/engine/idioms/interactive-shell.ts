import { baseName } from "../simulate/paths.ts";
import { stepAt } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** The default command is a shell: the image is one to work in, not a service. */
export const interactiveShell: Idiom = {
	instead: ["commands/bash#why", "commands/sh#why", "instructions/entrypoint#why.exec"],
	*find(simulation) {
		const state = simulation.stages.at(-1)?.state;
		const main = state?.entrypoint ?? state?.cmd;
		const step = stepAt(simulation, main?.from.line);
		const words = step?.instruction.json
			? step.instruction.args.map((word) => word.text)
			: step?.instruction.args[0]?.text.trim().split(/\s+/);
		if (!step || !words || !/^(ba|z|a|fi)?sh$/.test(baseName(words[0] ?? ""))) return;
		if (words.slice(1).some((word) => !/^(-[il]+|--login)$/.test(word)) || (state?.entrypoint && state.cmd)) return;
		const { index } = step.instruction;
		yield { at: [index], says: [{ at: index, values: { shell: baseName(words[0] ?? "") } }] };
	},
};
