import { variableUses } from "../dockerfile/expand.ts";
import { lineRef } from "../explain/context.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Idiom } from "./idiom.ts";

/** Whether the image starts from one that is made for development containers. */
export function isDevelopmentContainer({ resolvedBase, base }: Stage): boolean {
	return IMAGES.test(resolvedBase ?? base);
}

const IMAGES = /^mcr\.microsoft\.com\/(vscode\/devcontainers|devcontainers)\//;

/** The base of a development container, whose variant `devcontainer.json` chooses. */
export const developmentContainer: Idiom = {
	*find(simulation) {
		for (const stage of simulation.stages) {
			const base = stage.resolvedBase ?? stage.base;
			if (!IMAGES.test(base)) continue;
			const form = copiesProject(simulation, stage) ? "base-copied" : "base";
			const names = variableUses({ text: stage.base, runs: [{ at: 0, source: 0 }] }, simulation.file.escape).map(
				(use) => use.name,
			);
			const name = names.find((one) => simulation.globals.has(one));
			const global = name === undefined ? undefined : simulation.globals.get(name);
			if (name !== undefined && global && global.from.line !== null)
				yield {
					at: [global.at, stage.from],
					says: [
						{ at: global.at, form: "variant", values: { name, line: lineRef(stage.startLine) } },
						{ at: stage.from, form, last: true },
					],
				};
			else yield { at: [stage.from], says: [{ at: stage.from, form, last: true }] };
			return;
		}
	},
};

function copiesProject({ steps }: Simulation, stage: Stage): boolean {
	return steps.some(
		(step) =>
			step.stage === stage &&
			step.transfer?.from === null &&
			step.transfer.sources.some(({ kind }) => kind === "everything"),
	);
}
