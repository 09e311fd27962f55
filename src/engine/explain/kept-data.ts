import { stepAt } from "../simulate/index-of.ts";
import { isTemporary, isWithin } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";

/** A directory in which a server that the container starts stores its data, and the line that starts it. */
interface Kept {
	path: string;
	program: string;
	step: Step;
}

/** Where the servers that a container of the stage starts store data that no volume of the image holds. */
export function keptData(simulation: Simulation, { state }: Stage): Kept[] {
	const starts = [stepAt(simulation, state.entrypoint?.from.line), stepAt(simulation, state.cmd?.from.line)];
	const found: Kept[] = [];
	for (const step of starts)
		for (const { effects, invocation } of step?.executions ?? [])
			for (const effect of effects)
				if (step && effect.kind === "keeps") found.push({ path: effect.path, program: invocation.name, step });
	return found.filter(
		({ path }, index) =>
			!isTemporary(path) &&
			!state.volumes.some(({ value }) => isWithin(path, value)) &&
			found.findIndex((other) => other.path === path) === index,
	);
}
