import { parseImageReference } from "../images/reference.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";

/** For stages of the later file the stage of the earlier one that they were: by name, as target, then by their base. */
export function pairStages(before: Simulation, after: Simulation): Map<number, number> {
	const pairs = new Map<number, number>();
	const taken = new Set<number>();
	const join = (old: Stage | undefined | null, now: Stage | undefined | null) => {
		if (!old || !now || taken.has(old.index) || pairs.has(now.index)) return;
		pairs.set(now.index, old.index);
		taken.add(old.index);
	};
	for (const now of after.stages) {
		if (now.name === "") continue;
		join(
			before.stages.find(({ name }) => name.toLowerCase() === now.name.toLowerCase()),
			now,
		);
	}
	join(before.target, after.target);
	for (const key of [written, repository]) {
		for (const now of after.stages) {
			if (pairs.has(now.index)) continue;
			join(
				before.stages.find((old) => !taken.has(old.index) && key(old) === key(now)),
				now,
			);
		}
	}
	return pairs;
}

function written({ resolvedBase, base }: Stage): string {
	return resolvedBase ?? base;
}

function repository(stage: Stage): string {
	return stage.parent ? "" : parseImageReference(written(stage)).repository;
}
