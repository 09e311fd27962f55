import { lineRef } from "../explain/context.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { commandsOf, stepsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

const NAME = "DEBIAN_FRONTEND";

/** debconf asks nothing while packages are installed; how long that holds depends on the form. */
export const noninteractiveApt: Idiom = {
	instead: [
		...[`variables/${NAME}#what`, `variables/${NAME}#values`, `variables/${NAME}#why`],
		"instructions/arg#why.during-build",
		// Nobody gives this one another value.
		"instructions/arg#why.override",
		"instructions/arg#beware.cache",
	],
	*find(simulation) {
		for (const keyword of ["ENV", "ARG"]) {
			for (const step of stepsOf(simulation, keyword)) {
				const pair = step.instruction.pairs.find(({ key }) => key === NAME);
				if (pair?.value?.replace(/["']/g, "") !== "noninteractive" || !step.stage) continue;
				const { index, startLine } = step.instruction;
				const reset = keyword === "ENV" ? resetAfter(simulation, step) : null;
				const installs = stepsOf(simulation, "RUN").filter(
					(one) =>
						one.stage === step.stage &&
						one.instruction.index > index &&
						(!reset || one.instruction.index < reset.instruction.index) &&
						commandsOf(one, ["apt-get", "apt"], ["install"]).length > 0,
				);
				if (installs.length === 0) continue;
				const lines = lineRef(...installs.map((one) => one.instruction.startLine));
				const form = keyword === "ARG" ? "arg" : reset ? "env-reset" : "env";
				const says: Recognised["says"] = [
					{ at: index, form, values: { lines, ...(reset && { reset: lineRef(reset.instruction.startLine) }) } },
				];
				if (reset) says.push({ at: reset.instruction.index, form: "reset", values: { line: lineRef(startLine) } });
				yield { at: says.map(({ at }) => at), says };
			}
		}
	},
};

/** The ENV of the same stage that gives the variable another value. */
function resetAfter(simulation: Simulation, step: Step): Step | null {
	return (
		stepsOf(simulation, "ENV").find(
			(one) =>
				one.stage === step.stage &&
				one.instruction.index > step.instruction.index &&
				one.instruction.pairs.some(({ key, value }) => key === NAME && !/noninteractive/.test(value ?? "")),
		) ?? null
	);
}
