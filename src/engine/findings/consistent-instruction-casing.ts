import type { Rule } from "./rule.ts";
import { isLower, isUpper, writtenAt } from "./support/written.ts";

/** A keyword whose letters differ from those of most others in the file. */
export const consistentInstructionCasing: Rule = {
	aliases: ["buildkit/ConsistentInstructionCasing"],
	severity: "info",
	*check(simulation) {
		const { instructions } = simulation.file;
		const first = instructions.findIndex(({ keyword }) => keyword === "FROM");
		if (first < 0) return;
		// BuildKit leaves out what stands before the first FROM.
		const counted = instructions.slice(first).filter(({ known }) => known);
		const words = counted.map(({ keywordSpan }) => writtenAt(simulation, keywordSpan));
		const lower = words.filter(isLower).length > words.filter(isUpper).length;
		for (const [place, { index, keywordSpan }] of counted.entries()) {
			const word = words[place] ?? "";
			if (lower ? isLower(word) : isUpper(word)) continue;
			const right = lower ? word.toLowerCase() : word.toUpperCase();
			const fix = { edits: [{ span: keywordSpan, text: right }] };
			yield { at: index, span: keywordSpan, form: lower ? "lower" : "upper", values: { word, right }, fix };
		}
	},
};
