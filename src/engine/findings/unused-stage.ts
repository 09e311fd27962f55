import type { Rule } from "./rule.ts";

/** A stage without a name that no later line uses: only a leftover, because nobody asks for it by its number. */
export const unusedStage: Rule = {
	aliases: [],
	severity: "info",
	*check({ stages, file }) {
		for (const stage of stages.slice(0, -1)) {
			const instruction = file.instructions[stage.from];
			if (!instruction || stage.name !== "" || stage.usedBy.length > 0) continue;
			yield { at: stage.from, span: instruction.keywordSpan, values: { number: String(stage.index) } };
		}
	},
};
