import type { Values } from "../../model/message.ts";
import { lineRef } from "../explain/context.ts";
import { baseName } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { processes } from "./process.ts";

/** One container runs several programs under a supervisor, which a configuration file lists. */
export const supervisedProcesses: Idiom = {
	instead: ["commands/supervisord#what", "commands/supervisord#why"],
	*find(simulation) {
		const told = new Set<Step>();
		for (const { main, cmd, stage } of processes(simulation)) {
			const step = [main, cmd].find((one) => one?.executions.some(({ invocation }) => invocation.id === "supervisord"));
			if (!step || told.has(step)) continue;
			told.add(step);
			const { index } = step.instruction;
			const copy = configuration(simulation, stage);
			const values: Values = copy ? { file: copy.file, line: lineRef(copy.step.instruction.startLine) } : {};
			yield {
				at: [...(copy ? [copy.step.instruction.index] : []), index].sort((a, b) => a - b),
				says: [{ at: index, form: copy ? "file" : "plain", values }],
			};
		}
	},
};

function configuration(simulation: Simulation, stage: Step["stage"]): { step: Step; file: string } | null {
	for (const keyword of ["COPY", "ADD"]) {
		for (const step of stepsOf(simulation, keyword)) {
			if (step.stage !== stage) continue;
			const source = step.transfer?.sources.find(({ path }) =>
				/supervisor[^/]*(\.conf|\.ini|\.d)?$/.test(baseName(path)),
			);
			if (source) return { step, file: baseName(source.path) };
		}
	}
	return null;
}
