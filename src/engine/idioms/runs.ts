import type { AppliedEffect, Simulation, Step } from "../simulate/simulation.ts";
import { stepsWith } from "./asking.ts";
import { stepsByProgram } from "./calls.ts";

/** The RUN lines with a command of these programs (ids of their entries), in order: a rule about them need ask no others. */
export function runsCalling(simulation: Simulation, ...programs: string[]): Step[] {
	const index = stepsByProgram(simulation);
	return merged(programs.map((program) => index.get(program)));
}

/** The RUN lines with a command that has effects of these kinds, in order. */
export function runsDoing(simulation: Simulation, ...kinds: AppliedEffect["kind"][]): Step[] {
	return merged(kinds.map((kind) => stepsWith(simulation, kind))).filter(({ place }) => place.keyword === "RUN");
}

/** The steps of several lists in order, each once. */
function merged(lists: (Step[] | undefined)[]): Step[] {
	const [first = [], ...others] = lists.filter((list) => list !== undefined);
	if (others.length === 0) return first;
	return [...new Set([first, ...others].flat())].sort((a, b) => a.place.index - b.place.index);
}
