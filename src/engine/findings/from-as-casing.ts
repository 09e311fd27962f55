import type { Rule } from "./rule.ts";
import { isLower, isUpper, writtenAt } from "./support/written.ts";

/** `FROM … as name`: the two keywords of one instruction in different letters. */
export const fromAsCasing: Rule = {
	aliases: ["buildkit/FromAsCasing"],
	severity: "info",
	*check(simulation) {
		for (const { index, keywordSpan, stage } of simulation.file.instructions) {
			if (!stage?.asSpan) continue;
			const from = writtenAt(simulation, keywordSpan);
			const as = writtenAt(simulation, stage.asSpan);
			// A keyword in mixed letters is another rule's.
			if (!isLower(from) && !isUpper(from)) continue;
			const right = isLower(from) ? as.toLowerCase() : as.toUpperCase();
			if (as === right) continue;
			const fix = { edits: [{ span: stage.asSpan, text: right }] };
			yield { at: index, span: stage.asSpan, values: { from, as, right }, fix };
		}
	},
};
