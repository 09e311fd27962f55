import { variableUses } from "../dockerfile/expand.ts";
import { baseFacts, rootStage } from "../simulate/stage.ts";
import { variableAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";

/** A value of ENV that uses a variable which the same ENV sets: it gets what the variable was before this line. */
export const envUsesSameLine: Rule = {
	aliases: ["hadolint/DL3044"],
	severity: "warning",
	*check({ steps, file }) {
		for (const { instruction, stage } of steps) {
			if (instruction.keyword !== "ENV" || instruction.pairs.length < 2) continue;
			// An unknown base image may set it.
			const known = stage !== null && (baseFacts(stage) !== null || rootStage(stage).resolvedBase === "scratch");
			const names = new Set(instruction.pairs.map(({ key }) => key));
			for (const { key, value, valueSpan, span } of instruction.pairs) {
				const mapped = { text: value ?? "", runs: [{ at: 0, source: 0 }] };
				const used = new Set(variableUses(mapped, file.escape).map(({ name }) => name));
				used.delete(key);
				for (const name of used) {
					if (!names.has(name)) continue;
					const old = stage ? variableAt(stage, name, instruction.index)?.value : undefined;
					const values = { name: key, used: name, ...(old && { old }) };
					yield {
						at: instruction.index,
						span: valueSpan ?? span,
						form: old ? "old" : known ? "empty" : "unknown",
						values,
					};
				}
			}
		}
	},
};
