import { effectsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** The directories that Laravel writes to are made in the image, since repositories leave their contents out. */
export const laravelDirectories: Idiom = {
	*find(simulation) {
		for (const step of runsCalling(simulation, "mkdir")) {
			const { index } = step.instruction;
			const made = effectsOf(step, "creates").some(
				({ execution, effect }) =>
					execution.invocation.id === "mkdir" &&
					/\/(storage\/(framework|logs)|bootstrap\/cache)(\/|$)/.test(effect.path),
			);
			if (!made) continue;
			yield { at: [index], says: [{ at: index }] };
			return;
		}
	},
};
