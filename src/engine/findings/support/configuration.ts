import { stepsBy } from "../../simulate/index-of.ts";
import { chainOf } from "../../simulate/lineage.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";

/** Whether a line of the stage, or of those it builds on, up to this one writes a file whose path matches. */
export function writes(simulation: Simulation, step: Step, path: RegExp): boolean {
	const writers = stepsBy(simulation, `writes ${path}`, (one) => (one.stage && names(one, path) ? [one.stage] : []));
	return chainOf(step.stage).some((stage) => {
		const [first] = writers.get(stage) ?? [];
		return first !== undefined && first.place.index <= step.place.index;
	});
}

function names({ executions, transfer }: Step, path: RegExp): boolean {
	if (transfer && path.test(transfer.target)) return true;
	return executions.some(({ command, effects, invocation }) => {
		const targets = command.redirects.flatMap(({ target }) => target ?? []);
		const words = [...targets, ...invocation.operands.map(({ word }) => word)];
		return (
			words.some(({ text }) => path.test(text)) ||
			effects.some((effect) => effect.kind === "creates" && path.test(effect.path))
		);
	});
}
