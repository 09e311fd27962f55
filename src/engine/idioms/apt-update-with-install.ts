import { lineRef } from "../explain/context.ts";
import { firstAfter, stepsBy } from "../simulate/index-of.ts";
import { chainOf } from "../simulate/lineage.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { commandsOf, effectsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** `apt-get update` stands in the RUN of the installation, so that lists and packages are always of the same age. */
export const aptUpdateWithInstall: Idiom = {
	instead: ["commands/apt-get#subcommands.update.why", "commands/apt#subcommands.update.why"],
	*find(simulation) {
		let first: Step | null = null;
		for (const step of runsCalling(simulation, "apt-get", "apt")) {
			const update = commandsOf(step, ["apt-get", "apt"], ["update"])[0];
			const install = commandsOf(step, ["apt-get", "apt"], ["install"]).findLast(
				(one) => update && step.executions.indexOf(one) > step.executions.indexOf(update),
			);
			if (!update || !install) continue;
			const { index } = step.instruction;
			const values = { update: `${update.invocation.name} update`, install: `${install.invocation.name} install` };
			const cleaned = first ? lastCleaned(simulation, step) : null;
			const before = cleaned ?? first;
			if (!before) yield { at: [index], says: [{ at: index, form: "first", values }] };
			else {
				const line = lineRef(before.instruction.startLine);
				const form = cleaned ? "deleted" : first && isNext(simulation, first, step) ? "one" : "again";
				yield { at: [index], says: [{ at: index, form, values: { ...values, line } }] };
			}
			first ??= step;
		}
	},
};

/** Whether no other RUN and no copy stands between two lines of a stage, which could prepare the second one. */
function isNext(simulation: Simulation, first: Step, next: Step): boolean {
	if (first.stage !== next.stage) return false;
	const between = simulation.steps.slice(first.instruction.index + 1, next.instruction.index);
	return between.every(({ instruction: { keyword } }) => !/^(?:RUN|COPY|ADD|USER|SHELL|FROM)$/.test(keyword));
}

/** The last line before, in the same file system, that deletes apt's lists. */
function lastCleaned(simulation: Simulation, step: Step): Step | null {
	const cleaning = stepsBy(simulation, "apt lists deleted", (one) =>
		one.place.keyword === "RUN" &&
		one.stage &&
		effectsOf(one, "removes").some(({ effect }) => isWithin(effect.path, "/var/lib/apt/lists"))
			? [one.stage]
			: [],
	);
	for (const stage of chainOf(step.stage)) {
		const all = cleaning.get(stage) ?? [];
		const last = all[firstAfter(all, step.place.index - 1) - 1];
		if (last) return last;
	}
	return null;
}
