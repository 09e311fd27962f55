import { lineRef } from "../explain/context.ts";
import { isRoot } from "../simulate/conditions.ts";
import { stagesOn } from "../simulate/index-of.ts";
import { stepsBelow } from "../simulate/lineage.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { effectsOf, stepAt, stepsWith } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Directories are made and given to the later user while the build is still root. */
export const writableDirectories: Idiom = {
	instead: ["commands/chown#why"],
	*find(simulation) {
		for (const step of stepsWith(simulation, "owns")) {
			if (step.instruction.keyword !== "RUN") continue;
			const found = prepared(simulation, step);
			if (found) yield found;
		}
	},
};

function prepared(simulation: Simulation, step: Step): Recognised | null {
	const { index } = step.instruction;
	const heir = step.stage && stagesOn(simulation, step.stage).findLast(({ state }) => isOther(state.user?.value));
	const user = heir?.state.user;
	const later = stepAt(simulation, user?.from.line);
	if (!heir || !user || !later || later.instruction.index <= index) return null;
	const [id = ""] = user.value.split(":");
	const names = new Set(
		heir.users.flatMap((one) => (one.name === id || one.uid === id ? [one.name, one.uid] : [])).concat(id),
	);
	const made = new Set(
		effectsOf(step, "creates").flatMap(({ execution, effect }) =>
			/^(mkdir|install|useradd|adduser)$/.test(execution.invocation.id ?? "") ? [effect.path] : [],
		),
	);
	const paths = effectsOf(step, "owns")
		.filter(({ effect }) => names.has(effect.owner.split(/[:.]/)[0]) && made.has(effect.path))
		.map(({ effect }) => effect.path);
	const [first] = paths;
	if (first === undefined) return null;
	const shown = heir.users.find((one) => one.uid === id)?.name ?? id;
	const volume = stepsBelow(simulation, heir).find(
		(one) =>
			one.place.keyword === "VOLUME" &&
			one.place.index > index &&
			one.instruction.args.some((word) => paths.some((path) => isWithin(path, word.text) || isWithin(word.text, path))),
	);
	const values = { paths: [...new Set(paths)], user: shown, line: lineRef(later.instruction.startLine) };
	const says: Recognised["says"] = [{ at: index, form: "prepared", values }];
	if (volume)
		says.push({ at: index, form: "volume", values: { line: lineRef(volume.instruction.startLine), user: shown } });
	return { at: [index, later.instruction.index], says };
}

function isOther(user: string | undefined): boolean {
	return user !== undefined && !isRoot(user) && !user.includes("$");
}
