import { lineRef } from "../explain/context.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { contextCopies, copiesFrom, isManifestCopy } from "./copies.ts";
import type { Idiom, Recognised } from "./idiom.ts";
import { compiles, installsIn } from "./installs.ts";
import { environmentsOf } from "./virtualenv-copied.ts";

/** A stage that installs dependencies and nothing else; other stages copy the finished directory out of it. */
export const dependenciesStage: Idiom = {
	*find(simulation) {
		for (const stage of simulation.stages) {
			const found = stage === simulation.target ? null : ofStage(simulation, stage);
			if (found) yield found;
		}
	},
};

function ofStage(simulation: Simulation, stage: Stage): Recognised | null {
	const installs = installsIn(simulation, stage);
	const [install] = installs;
	if (!install || installs.some(compiles)) return null;
	for (let index = stage.from; index < stage.end; index++)
		if (simulation.steps[index]?.executions.some(({ effects }) => effects.some(({ kind }) => kind === "builds")))
			return null;
	const copies = contextCopies(simulation).get(stage) ?? [];
	if (copies.length === 0 || !copies.every((step) => isManifestCopy(simulation, step))) return null;
	const takers = (copiesFrom(simulation).get(stage) ?? []).filter((step) =>
		step.transfer?.sources.some(
			({ path, origin }) =>
				origin?.event.kind === "dependencies" ||
				environmentsOf(stage, path).length > 0 ||
				installs.some(({ into }) => into !== null && (isWithin(path, into) || isWithin(into, path))),
		),
	);
	if (takers.length === 0) return null;
	const lines = lineRef(...takers.map((step) => step.instruction.startLine));
	return {
		at: [stage.from, install.at, ...takers.map((step) => step.instruction.index)],
		says: [{ at: stage.from, values: { line: lineRef(install.line), lines }, last: true }],
	};
}
