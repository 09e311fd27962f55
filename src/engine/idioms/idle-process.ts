import type { Step } from "../simulate/simulation.ts";
import { operandsOf, stepAt } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { processes, started } from "./process.ts";

/** The container does nothing of its own: it waits so that people or an editor can work inside. */
export const idleProcess: Idiom = {
	instead: ["commands/sleep#what", "commands/sleep#why", "commands/tail#what", "commands/tail#why"],
	*find(simulation) {
		for (const { stage, main } of processes(simulation)) {
			const step = stepAt(simulation, stage.state.cmd?.from.line) ?? main;
			const execution = started(step);
			if (!execution || execution.context.after !== null) continue;
			const { id } = execution.invocation;
			const [first] = operandsOf(execution);
			const idles =
				(id === "sleep" && first === "infinity") || (id === "tail" && operandsOf(execution).includes("/dev/null"));
			const { index } = step.instruction;
			// A program in the background is what the container is for.
			if (idles && !/[^&>]&(?!&|>)/.test(instructionText(step)))
				yield { at: [index], says: [{ at: index, values: { program: execution.invocation.name } }] };
		}
	},
};

function instructionText({ instruction }: Step): string {
	return instruction.args.map(({ text }) => text).join(" ");
}
