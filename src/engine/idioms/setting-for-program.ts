import { readersByName } from "../explain/neighbours.ts";
import { variableEntry } from "../lookup.ts";
import { shippedStages } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** A variable of the project's own, which no line of the file reads: the program does, and the start can change it. */
export const settingForProgram: Idiom = {
	*find(simulation) {
		for (const { instruction, stage } of simulation.steps) {
			if (instruction.keyword !== "ENV" || !stage || !shippedStages(simulation).has(stage)) continue;
			const { cmd, entrypoint } = stage.state;
			const name = instruction.pairs.find(
				({ key }) => variableEntry(simulation.facts, key) === null && /^[A-Z]\w*$/.test(key),
			)?.key;
			if (!name || (!cmd && !entrypoint) || readersByName(simulation, name).length > 0) continue;
			const others = simulation.steps.filter(({ stage: one }) => one === stage);
			if (others.some((step) => step.instruction.keyword === "RUN" && step.instruction.index > instruction.index)) {
				yield {
					at: [instruction.index],
					says: [{ at: instruction.index, form: "both", values: { name }, last: true }],
				};
			} else
				yield {
					at: [instruction.index],
					says: [{ at: instruction.index, form: "start", values: { name }, last: true }],
				};
			return;
		}
	},
};
