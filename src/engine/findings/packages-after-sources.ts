import type { Values } from "../../model/message.ts";
import { lineRef, say } from "../explain/context.ts";
import { isBroad } from "../idioms/copies.ts";
import { isWithin } from "../simulate/paths.ts";
import { type AppliedEffect, type Simulation, type Step, usesBy } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";

/** Packages that need nothing of the project: of a distribution, extensions of PHP, programs that Cargo compiles by name. */
const SYSTEMS = new Set(["deb", "apk", "rpm", "pacman", "php", "cargo"]);

/** Packages are installed after the whole context was copied, of which they need nothing: each edit repeats them. */
export const packagesAfterSources: Rule = {
	aliases: [],
	severity: "warning",
	rank: 21,
	*check(simulation) {
		for (const stage of simulation.stages) {
			if (!stage.needed) continue;
			const own = simulation.steps.filter((step) => step.stage === stage);
			const building = own.filter(worksOnProject);
			const copy = own.find((step) => isBroad(step) || copiesSources(step, building));
			if (!copy) continue;
			const form = isBroad(copy) ? "everything" : "sources";
			const late = own.filter(
				(step) =>
					step.instruction.index > copy.instruction.index && onlyInstalls(step) && !needs(simulation, step, copy),
			);
			const [first] = late;
			if (!first) continue;
			const packages = late.flatMap(packagesOf);
			const early = own.filter(
				(step) => step.instruction.index < copy.instruction.index && packagesOf(step).length > 0,
			);
			const others = own.filter(
				(step) =>
					step.instruction.index > first.instruction.index &&
					step.executions.some(({ effects }) => effects.some(bringsDependencies)),
			);
			const lines = (steps: Step[]) => lineRef(...steps.map(({ instruction }) => instruction.startLine));
			const values: Values = {
				packages: packages.slice(0, SHOWN),
				copy: lineRef(copy.instruction.startLine),
				install: lines(late),
				sources: copy.transfer?.sources.map(({ written }) => written) ?? [],
				...(early.length > 0 && { early: lines(early), earlier: [say("words/lines#from", { lines: lines(early) })] }),
				...(others.length > 0 && { others: lines(others) }),
			};
			yield { at: first.instruction.index, span: first.instruction.keywordSpan, form, reason: form, values };
		}
	},
};

/** Whether an effect brings what the project itself depends on. */
function bringsDependencies(effect: AppliedEffect): boolean {
	return effect.kind === "dependencies" || (effect.kind === "installs" && !SYSTEMS.has(effect.system));
}

/** How many of the packages are named. */
const SHOWN = 4;

/** Whether a line copies one directory of the project that a later line of the stage builds. */
function copiesSources({ transfer, place }: Step, building: readonly Step[]): boolean {
	const [only, ...others] = transfer?.sources ?? [];
	if (!transfer || transfer.from !== null || !only || others.length > 0) return false;
	if (only.kind !== "context" || !/^(?:\.\/)?[\w-]+(?:\/[\w-]+)*\/?$/.test(only.written)) return false;
	return building.some(
		(step) =>
			step.place.index > place.index &&
			step.executions.some(({ workdir }) => workdir !== null && isWithin(workdir, transfer.target)),
	);
}

/** Whether a line builds the project or fetches what it depends on. */
function worksOnProject({ executions }: Step): boolean {
	return executions.some(({ effects }) =>
		effects.some(({ kind }) => kind === "builds" || kind === "produces" || kind === "dependencies"),
	);
}

function packagesOf({ executions }: Step): string[] {
	return executions.flatMap(({ effects }) =>
		effects.flatMap((effect) => (effect.kind === "installs" && SYSTEMS.has(effect.system) ? effect.packages : [])),
	);
}

/** A RUN without a mount that keeps downloads and without anything that works on the project. */
function onlyInstalls(step: Step): boolean {
	const { instruction, executions } = step;
	if (instruction.keyword !== "RUN" || instruction.mounts.length > 0 || packagesOf(step).length === 0) return false;
	// A package file may come from the project.
	if (packagesOf(step).some((name) => name.includes("/"))) return false;
	return executions.every(({ invocation, effects }) => {
		if (invocation.id === null) return false;
		return effects.every(
			(effect) =>
				effect.kind !== "dependencies" &&
				effect.kind !== "builds" &&
				effect.kind !== "produces" &&
				(effect.kind !== "installs" || SYSTEMS.has(effect.system)),
		);
	});
}

function needs(simulation: Simulation, step: Step, copy: Step): boolean {
	// A cache that both fill is no need.
	const filled = new Set(step.executions.flatMap(({ effects }) => effects.flatMap(fillsOf)));
	return usesBy(simulation, step.instruction.index).some(
		({ of, name }) => of >= copy.instruction.index && !filled.has(name),
	);
}

function fillsOf(effect: AppliedEffect): string[] {
	return effect.kind === "fills" ? [effect.path] : [];
}
