import { lineRef } from "../explain/context.ts";
import { commandsOf, stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** A locale is generated and chosen, or one that every image has is chosen. */
export const localeSetup: Idiom = {
	instead: ["variables/LANG#values", "variables/LC_ALL#values"],
	*find(simulation) {
		for (const step of stepsOf(simulation, "ENV")) {
			const pair = step.instruction.pairs.find(({ key }) => /^(LANG|LC_ALL)$/.test(key));
			const value = pair && step.stage ? (step.stage.env.get(pair.key, step.instruction.index)?.value ?? null) : null;
			if (!pair || value === null || !/utf-?8/i.test(value)) continue;
			const { index } = step.instruction;
			const built = stepsOf(simulation, "RUN").find(
				(one) => one.stage === step.stage && commandsOf(one, ["locale-gen", "localedef", "update-locale"]).length > 0,
			);
			if (/^C\.UTF-?8$/i.test(value)) {
				yield { at: [index], says: [{ at: index, form: "builtin", values: { name: pair.key, value } }] };
				return;
			}
			if (!built) continue;
			const values = { name: pair.key, value, line: lineRef(built.instruction.startLine) };
			yield {
				at: [built.instruction.index, index].sort((a, b) => a - b),
				says: [{ at: index, form: "generated", values }],
			};
			return;
		}
	},
};
