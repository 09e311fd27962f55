import type { Simulation, Step } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";

/** The lines of this file whose words a container of the stage starts with: ENTRYPOINT, then CMD. */
export function processSteps({ steps }: Simulation, { state }: Stage): Step[] {
	const lines = [state.entrypoint?.from.line, state.cmd?.from.line];
	return steps.filter(
		({ instruction }) =>
			(instruction.keyword === "CMD" || instruction.keyword === "ENTRYPOINT") && lines.includes(instruction.startLine),
	);
}
