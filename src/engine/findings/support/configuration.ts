import type { Simulation, Step } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";

/** Whether a line of the stage, or of those it builds on, up to this one writes a file whose path matches. */
export function writes(simulation: Simulation, step: Step, path: RegExp): boolean {
	for (let stage: Stage | null = step.stage; stage; stage = stage.parent) {
		const until = Math.min(stage.end, step.instruction.index + 1);
		for (const { executions, transfer } of simulation.steps.slice(stage.from, until)) {
			if (transfer && path.test(transfer.target)) return true;
			for (const { command, effects, invocation } of executions) {
				const targets = command.redirects.flatMap(({ target }) => target ?? []);
				const words = [...targets, ...invocation.operands.map(({ word }) => word)];
				if (words.some(({ text }) => path.test(text))) return true;
				if (effects.some((effect) => effect.kind === "creates" && path.test(effect.path))) return true;
			}
		}
	}
	return false;
}
