import { rootStage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";

/** A base image by the tag `latest`, without a digest. */
export const latestTag: Rule = {
	aliases: ["hadolint/DL3007"],
	severity: "warning",
	rank: 30,
	instead: ["tags/latest#beware.0"],
	*check({ stages, file }) {
		for (const stage of stages) {
			const reference = stage.image?.reference;
			const instruction = file.instructions[stage.from];
			if (!reference || !instruction?.stage || rootStage(stage) !== stage) continue;
			if (reference.tag !== "latest" || reference.digest) continue;
			const image = (stage.resolvedBase ?? stage.base).replace(/:latest$/, "");
			yield { at: stage.from, span: instruction.stage.baseSpan, values: { image } };
		}
	},
};
