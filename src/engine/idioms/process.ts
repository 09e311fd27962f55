import { oncePer } from "../simulate/index-of.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { stepAt } from "./asking.ts";

/** What a container of a stage starts, and the lines that say so. */
export interface Process {
	stage: Stage;
	entrypoint: Step | null;
	cmd: Step | null;
	/** The line whose first word is the program: ENTRYPOINT where there is one, else CMD. */
	main: Step;
}

/** The processes that lines of this file set, one for each stage that sets one; inherited settings count as theirs. */
export function processes(simulation: Simulation): Process[] {
	return oncePer(simulation, "processes", () => processesOf(simulation));
}

/** The process of one stage, where a line sets it. */
export function processOf(simulation: Simulation, stage: Stage | null): Process | undefined {
	const byStage = oncePer(
		simulation,
		"processes by stage",
		() => new Map(processes(simulation).map((one) => [one.stage, one])),
	);
	return stage ? byStage.get(stage) : undefined;
}

function processesOf(simulation: Simulation): Process[] {
	return simulation.stages.flatMap((stage) => {
		const { state } = stage;
		const entrypoint = stepAt(simulation, state.entrypoint?.from.line);
		const cmd = stepAt(simulation, state.cmd?.from.line);
		const ofImage = state.entrypoint !== undefined && entrypoint === null;
		const main = entrypoint ?? (ofImage ? null : cmd);
		const own = [entrypoint, cmd].some((step) => step !== null && step.stage === stage);
		return main && own ? [{ stage, entrypoint, cmd, main }] : [];
	});
}

/** The program that an instruction starts in the end: of `sh -c "exec x"` and of wrappers the inner one. */
export function started({ executions }: Step): Execution | null {
	return executions.findLast((one) => one.inner.length === 0 && !one.context.substitution) ?? null;
}
