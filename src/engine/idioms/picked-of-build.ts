import { lineRef } from "../explain/context.ts";
import { baseName, hasGlob } from "../simulate/paths.ts";
import type { Stage } from "../simulate/stage.ts";
import { buildOf } from "../simulate/transitions.ts";
import { effectsOf } from "./asking.ts";
import { copiesFrom } from "./copies.ts";
import type { Idiom } from "./idiom.ts";
import { runsDoing } from "./runs.ts";

/** Of what a build leaves behind, some files are set aside for the stage that takes them. */
export const pickedOfBuild: Idiom = {
	*find(simulation) {
		for (const step of runsDoing(simulation, "copies", "moves")) {
			const { stage, instruction } = step;
			if (!stage || !copiesFrom(simulation).has(stage)) continue;
			const picked = [...effectsOf(step, "copies"), ...effectsOf(step, "moves")].flatMap(({ effect: { from } }) => {
				if (hasGlob(from) || /\.\w+$/.test(from)) return [];
				const at = buildOf(stage, from, simulation)?.at ?? leftBy(stage, from, instruction.index);
				return at !== null && at < instruction.index ? [{ from, at }] : [];
			});
			const [first] = picked;
			const line = first && simulation.file.instructions[first.at]?.startLine;
			if (!first || line === undefined) continue;
			const names = [...new Set(picked.map(({ from }) => baseName(from)))];
			yield {
				at: [first.at, instruction.index],
				says: [{ at: instruction.index, values: { names, line: lineRef(line) } }],
			};
		}
	},
};

/** The instruction whose build left a path below a directory of its results, or null. */
function leftBy({ files }: Stage, path: string, before: number): number | null {
	const origin = files.origin(path, before - 1);
	return origin && !origin.exact && origin.event.by !== undefined && origin.event.at >= 0 ? origin.event.at : null;
}
