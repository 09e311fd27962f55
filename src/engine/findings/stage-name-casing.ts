import type { TextEdit } from "../../model/edits.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { isLower, writtenAt } from "./support/written.ts";

/** A stage's name with capital letters, which Docker stores in small ones. */
export const stageNameCasing: Rule = {
	aliases: ["buildkit/StageNameCasing"],
	severity: "info",
	*check(simulation) {
		for (const { keyword, index, args, stage } of simulation.file.instructions) {
			const word = args[2];
			if (keyword !== "FROM" || args.length !== 3 || !word || isLower(word.text)) continue;
			const span = stage?.nameSpan ?? word.span;
			const name = writtenAt(simulation, span);
			const values = { name, lower: name.toLowerCase() };
			const edits = stage?.nameSpan ? renaming(simulation, name) : [];
			yield { at: index, span, values, ...(edits.length > 0 ? { fix: { edits } } : {}) };
		}
	},
};

/** The name in small letters wherever FROM and `--from` spell it the same way. */
function renaming(simulation: Simulation, name: string): TextEdit[] {
	const edits: TextEdit[] = [];
	for (const { stage, flags } of simulation.file.instructions) {
		const from = flags.find((flag) => flag.name === "from")?.valueSpan;
		for (const span of [stage?.nameSpan, stage?.baseSpan, from])
			if (span && writtenAt(simulation, span) === name) edits.push({ span, text: name.toLowerCase() });
	}
	return edits;
}
