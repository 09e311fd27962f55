import { variableUses } from "../dockerfile/expand.ts";
import { variableAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";

/** A value of ENV that uses a variable which the same ENV sets: it gets what the variable was before this line. */
export const envUsesSameLine: Rule = {
	aliases: ["hadolint/DL3044"],
	severity: "warning",
	*check({ steps, file }) {
		for (const { instruction, stage } of steps) {
			if (instruction.keyword !== "ENV" || instruction.pairs.length < 2) continue;
			const names = new Set(instruction.pairs.map(({ key }) => key));
			for (const { key, value, valueSpan, span } of instruction.pairs) {
				const mapped = { text: value ?? "", runs: [{ at: 0, source: 0 }] };
				const used = new Set(variableUses(mapped, file.escape).map(({ name }) => name));
				used.delete(key);
				for (const name of used) {
					if (!names.has(name)) continue;
					const old = stage ? variableAt(stage, name, instruction.index)?.value : undefined;
					// Without an old value the variable has none here, which is a finding of its own.
					if (!old) continue;
					const values = { name: key, used: name, old };
					yield {
						at: instruction.index,
						span: valueSpan ?? span,
						values,
					};
				}
			}
		}
	},
};
