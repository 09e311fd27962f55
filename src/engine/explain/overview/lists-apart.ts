import type { Message } from "../../../model/message.ts";
import { stepsOf } from "../../simulate/index-of.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";
import { lineRef, say } from "../context.ts";

/** Updates of apt's lists that stand in a RUN of their own, before lines that install by them: together they would be cached together. */
export function listsApart(simulation: Simulation): Message[] {
	const runs = stepsOf(simulation, "RUN");
	const apart = runs.filter((step) => updates(step) && !installs(step));
	const relying = runs.filter(
		(step) =>
			installs(step) &&
			!updates(step) &&
			step.stage?.needed &&
			apart.some((one) => one.stage === step.stage && one.place.index < step.place.index),
	);
	if (relying.length === 0) return [];
	const before = apart.filter((one) => relying.some(({ stage }) => stage === one.stage));
	const lines = [...before, ...relying].map(({ place }) => place.startLine).sort((a, b) => a - b);
	return [say("summary/improvements#lists-apart", { lines: lineRef(...lines) })];
}

function updates({ executions }: Step): boolean {
	return executions.some(
		({ invocation: { id, subcommands } }) => (id === "apt-get" || id === "apt") && subcommands[0]?.name === "update",
	);
}

function installs({ executions }: Step): boolean {
	return executions.some(({ effects }) => effects.some((one) => one.kind === "installs" && one.system === "deb"));
}
