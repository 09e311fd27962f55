import { lineRef } from "../explain/context.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { contextCopies, isBroad, isManifestCopy } from "./copies.ts";
import type { Idiom } from "./idiom.ts";
import { installsOf } from "./installs.ts";

/** Copies of single paths from which on it is a choice. */
const LEAST = 3;

/** Only the directories that a build needs are copied, one by one, instead of the whole context. */
export const chosenSources: Idiom = {
	instead: ["instructions/copy#why.built", "instructions/copy#why.built-too", "instructions/copy#why.chosen"],
	*find(simulation) {
		for (const [stage, copies] of contextCopies(simulation)) {
			if (!stage.needed || copies.some(isBroad) || stage.usedBy.every(({ how }) => how !== "copy")) continue;
			const build = buildOf(simulation, stage);
			const chosen = copies.filter((step) => !isManifestCopy(simulation, step) && isTree(step));
			const all = chosen.filter((step) => build !== null && step.instruction.index < build.instruction.index);
			const install = installsOf(simulation).findLast(
				(one) => one.stage === stage && build !== null && one.at < build.instruction.index,
			);
			const later = all.filter((step) => step.instruction.index > (install?.at ?? -1));
			const before = later.length >= LEAST ? later : all;
			const [first] = before;
			if (!first || before.length < LEAST || !build) continue;
			const lists = copies.filter((step) => isManifestCopy(simulation, step, build.instruction.index));
			yield {
				at: before.map(({ instruction }) => instruction.index),
				says: [
					{
						at: first.instruction.index,
						values: {
							lines: lineRef(...[...before, ...lists].map(({ instruction }) => instruction.startLine)),
							line: lineRef(build.instruction.startLine),
						},
						last: true,
					},
				],
			};
		}
	},
};

function buildOf({ steps }: Simulation, stage: Stage): Step | null {
	return (
		steps
			.slice(stage.from, stage.end)
			.findLast((step) =>
				step.executions.some(({ effects }) => effects.some(({ kind }) => kind === "builds" || kind === "produces")),
			) ?? null
	);
}

/** Whether a copy brings files of the project under their own path. */
function isTree({ transfer }: Step): boolean {
	return transfer?.sources.every(({ kind }) => kind === "context" || kind === "glob") === true;
}
