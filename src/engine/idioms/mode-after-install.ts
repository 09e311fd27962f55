import { lineRef } from "../explain/context.ts";
import { chainOf } from "../simulate/lineage.ts";
import { buildsOn } from "./asking.ts";
import { shippedStages } from "./copies.ts";
import type { Idiom } from "./idiom.ts";
import { installsIn, productionOption } from "./installs.ts";

/** `NODE_ENV=production` after the install: the tools for building were still installed. */
export const modeAfterInstall: Idiom = {
	*find(simulation) {
		for (const { instruction, stage } of simulation.steps) {
			const sets = instruction.pairs.some(
				({ key, value }) => key === "NODE_ENV" && value?.replace(/["']/g, "") === "production",
			);
			if (!stage || !sets || !["ARG", "ENV"].includes(instruction.keyword)) continue;
			const before = chainOf(stage)
				.reverse()
				.flatMap((one) => installsIn(simulation, one))
				.filter((one) => one.ecosystem === "npm" && one.at < instruction.index);
			const install = before.at(-1);
			const program = install?.name.split(" ", 1)[0];
			if (!install || !program || !["npm", "yarn", "pnpm"].includes(program)) continue;
			if (before.some((one) => productionOption(one) !== null)) continue;
			const build = simulation.steps.find(
				(step) =>
					step.instruction.index > instruction.index &&
					buildsOn(step.stage, stage) &&
					step.executions.some(({ effects }) => effects.some(({ kind }) => kind === "builds")),
			);
			const built = simulation.steps.findLast(
				(step) =>
					step.instruction.index > install.at &&
					step.instruction.index < instruction.index &&
					buildsOn(stage, step.stage) &&
					step.executions.some(({ effects }) => effects.some(({ kind }) => kind === "builds")),
			);
			const ships = shippedStages(simulation).has(stage) && shippedStages(simulation).has(install.stage);
			if (!build && !ships) continue;
			const form = build ? "build" : built ? "built" : "late";
			const values = {
				program,
				line: lineRef(install.line),
				...(build && { build: lineRef(build.instruction.startLine) }),
				...(!build && built && { build: lineRef(built.instruction.startLine) }),
			};
			yield {
				at: [install.at, instruction.index],
				says: [{ at: instruction.index, form, values, last: true }],
			};
		}
	},
};
