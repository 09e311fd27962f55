import { lineRef } from "../explain/context.ts";
import { oncePer } from "../simulate/index-of.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { rootStage } from "../simulate/stage.ts";
import type { Idiom } from "./idiom.ts";

/** The scripts of tonistiigi/xx set compilers and package managers to the target platform. */
export const xxCross: Idiom = {
	rank: 40,
	instead: ["idioms/builder-and-runtime#why"],
	*find(simulation) {
		for (const step of simulation.steps) {
			if (!takesScripts(step) || !onBuilder(step)) continue;
			const users = usersOf(simulation).filter(
				(one) => one.instruction.index > step.instruction.index && one.stage !== null && below(one, step),
			);
			if (users.length === 0) continue;
			const names = [...new Set(users.flatMap(scriptsOf))].slice(0, 4);
			const lines = lineRef(...users.map(({ instruction }) => instruction.startLine));
			yield {
				at: [step.instruction.index, ...users.map(({ instruction }) => instruction.index)],
				says: [{ at: step.instruction.index, values: { programs: names, lines } }],
			};
		}
	},
};

function takesScripts({ transfer }: Step): boolean {
	const from = transfer?.from;
	if (!from) return false;
	if (from.stage) return rootStage(from.stage).image?.id === "xx";
	return from.image !== null && /(^|\/)tonistiigi\/xx([:@]|$)/.test(from.image);
}

/** Whether the stage runs on the platform of the builder, so that compiling for another is what the scripts are for. */
function onBuilder({ stage }: Step): boolean {
	return stage !== null && /BUILDPLATFORM/.test(rootStage(stage).platform ?? "");
}

function usersOf(simulation: Simulation): Step[] {
	return oncePer(simulation, "xx", () =>
		simulation.steps.filter((step) => step.instruction.keyword === "RUN" && scriptsOf(step).length > 0),
	);
}

function scriptsOf({ executions }: Step): string[] {
	return executions.map(({ invocation }) => invocation.name).filter((name) => /^xx-[a-z]+$/.test(name));
}

/** Whether a step belongs to the stage of another or to one that builds on it. */
function below(step: Step, { stage }: Step): boolean {
	for (let one = step.stage; one; one = one.parent) if (one === stage) return true;
	return false;
}
