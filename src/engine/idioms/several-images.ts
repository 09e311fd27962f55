import { stageName } from "../explain/overview/stages.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Stages for development and tests, which have reasons of their own. */
const HELPERS = /^(.*[-_])?(dev|devel|development|debug|local|watch|tests?)([-_].*)?$/i;

/** One file makes several images, each from a stage that no other needs. */
export const severalImages: Idiom = {
	*find(simulation) {
		const { target } = simulation;
		const others = otherImages(simulation);
		if (!target || others.length === 0) return;
		const images = simulation.stages.filter((stage) => stage === target || others.includes(stage));
		yield {
			at: images.map(({ from }) => from),
			says: [
				...others.map((stage): Recognised["says"][number] => ({
					at: stage.from,
					...(stage.parent && stage.parent === target.parent && target.name !== ""
						? {
								form: "sibling",
								values: { name: stage.name, other: target.name, parent: stageName(stage.parent) },
							}
						: { form: "other", values: { name: stage.name } }),
					last: true,
				})),
				{ at: target.from, form: "default", values: { names: others.map(({ name }) => name) }, last: true },
			],
		};
	},
};

/** The named stages beside the last one that are images of their own: no other needs them, and they say what runs. */
export function otherImages({ stages, target }: Simulation): Stage[] {
	const images = stages.filter((stage) => stage.usedBy.length === 0 && hasProcess(stage) && !HELPERS.test(stage.name));
	if (!target || !images.includes(target) || target !== stages.at(-1)) return [];
	return images.filter((stage) => stage !== target && stage.name !== "");
}

/** Whether lines of a stage itself say what its container runs. */
function hasProcess({ state, startLine }: Stage): boolean {
	return [state.cmd, state.entrypoint].some((one) => (one?.from.line ?? 0) > startLine);
}
