import { baseName } from "../simulate/paths.ts";
import type { Step } from "../simulate/simulation.ts";
import type { Idiom, Recognised } from "./idiom.ts";
import { processes } from "./process.ts";

/** Programs that stay PID 1, hand signals on and clear up ended processes. */
const INIT = /^(tini|tini-static|dumb-init|catatonit)$/;

/** A small init is PID 1 and the program its child. */
export const initProcess: Idiom = {
	rank: 55,
	instead: [
		"instructions/entrypoint#why.exec",
		"instructions/entrypoint#why.exec-plain",
		"commands/tini#what",
		"commands/tini#why",
		"commands/dumb-init#what",
		"commands/dumb-init#why",
	],
	*find(simulation) {
		const told = new Set<Step>();
		for (const { main, cmd } of processes(simulation)) {
			const words = main.instruction.args.map((word) => word.text);
			const init = baseName(words[0] ?? "");
			if (!main.instruction.json || !INIT.test(init) || told.has(main)) continue;
			told.add(main);
			const rest = words.slice(1).filter((word) => !word.startsWith("-"));
			const program = rest[0] ?? cmd?.instruction.args[0]?.text;
			const { index } = main.instruction;
			const says: Recognised["says"] = [
				program === undefined || (rest.length === 0 && !cmd?.instruction.json)
					? { at: index, form: "any", values: { init } }
					: { at: index, form: "program", values: { init, program: baseName(program) } },
			];
			yield { at: [index], says, values: { init } };
		}
	},
};
