import { rootStage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";

/** A base image without a tag and without a digest: Docker takes `latest`. */
export const untaggedImage: Rule = {
	aliases: ["hadolint/DL3006"],
	severity: "warning",
	rank: 30,
	*check({ stages, file }) {
		for (const stage of stages) {
			const reference = stage.image?.reference;
			const instruction = file.instructions[stage.from];
			if (!reference || !instruction?.stage || rootStage(stage) !== stage) continue;
			if (reference.tag !== null || reference.digest || stage.resolvedBase === "scratch") continue;
			const values = { image: stage.resolvedBase ?? stage.base };
			yield { at: stage.from, span: instruction.stage.baseSpan, values };
		}
	},
};
