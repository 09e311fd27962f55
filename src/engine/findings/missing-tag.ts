import { rootStage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";

/** A base image of a kind that its repository does not have, by its entry: Docker finds nothing to pull. */
export const missingTag: Rule = {
	aliases: [],
	severity: "error",
	rank: 1,
	*check({ stages, file }) {
		for (const stage of stages) {
			const span = file.instructions[stage.from]?.stage?.baseSpan;
			const { image, base } = stage;
			if (!span || !image || image.missing === null || rootStage(stage) !== stage || !stage.needed) continue;
			const { name, tag } = image.reference;
			const values = { repository: name, tag: tag ?? "", near: image.missing };
			// A name put together from arguments is chosen where they stand.
			const fix = base === stage.resolvedBase ? { edits: [{ span, text: image.missing }] } : undefined;
			yield { at: stage.from, span, values, ...(fix && { fix }) };
		}
	},
};
