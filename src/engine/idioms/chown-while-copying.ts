import { lineRef } from "../explain/context.ts";
import { isRoot } from "../simulate/conditions.ts";
import { stagesOn } from "../simulate/index-of.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { stepAt } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Files are given to the container's user while they are copied. */
export const chownWhileCopying: Idiom = {
	instead: [
		"instructions/flags/chown#what.pair",
		"instructions/flags/chown#what.user",
		"instructions/flags/chown#why.root",
		"instructions/flags/chown#why.user",
	],
	*find(simulation) {
		const told = new Map<Stage, number>();
		for (const step of simulation.steps) {
			const owner = step.instruction.flags.find((flag) => flag.name === "chown")?.value;
			const heir = owner && step.stage ? runsAs(simulation, step, owner) : null;
			if (!heir) continue;
			const { index, startLine } = step.instruction;
			const first = told.get(heir.stage);
			told.set(heir.stage, first ?? startLine);
			const { user, line } = heir;
			const says: Recognised["says"] = [
				first === undefined
					? { at: index, form: "first", values: { user, line: lineRef(line) } }
					: { at: index, form: "again", values: { user, first: lineRef(first) } },
			];
			yield { at: [index], says };
		}
	},
};

/** The stage that takes this step's files along and whose process is the owner, with the line that says so. */
function runsAs(
	simulation: Simulation,
	step: Step,
	owner: string,
): { stage: Stage; user: string; line: number } | null {
	const stage = step.stage && stagesOn(simulation, step.stage).findLast((one) => one.state.user);
	const user = stage?.state.user;
	if (!stage || !user || isRoot(user.value) || user.from.line === null) return null;
	if (!stepAt(simulation, user.from.line)) return null;
	const known = new Set([owner.split(":")[0]]);
	for (const one of stage.users) if (known.has(one.name) || known.has(one.uid)) known.add(one.name).add(one.uid);
	return known.has(user.value.split(":")[0])
		? { stage, user: owner.split(":")[0] ?? owner, line: user.from.line }
		: null;
}
