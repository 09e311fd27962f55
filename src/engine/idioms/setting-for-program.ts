import { lineRef } from "../explain/context.ts";
import { nearName } from "../explain/near-name.ts";
import { readersByName } from "../explain/neighbours.ts";
import { variableEntry } from "../lookup.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { shippedStages } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** How many variables one sentence names. */
const SHOWN = 4;

/** Variables of the project's own, which no line of the file reads: the program does, and the start can change them. */
export const settingForProgram: Idiom = {
	*find(simulation) {
		const lines = simulation.steps.flatMap((step) => {
			const names = namesOf(simulation, step);
			return names.length > 0 ? [{ step, names }] : [];
		});
		const [first] = lines;
		if (!first) return;
		const { step } = first;
		// What follows in the same stage; a stage that builds on it may set others for other programs.
		const same = lines.filter((line) => line.step.stage === step.stage);
		const names = [...new Set(same.flatMap((line) => line.names))].slice(0, SHOWN);
		const [name] = names;
		// Those that the first line has no room for tell their own reason.
		const others = same.slice(1).filter((line) => line.names.every((one) => names.includes(one)));
		const runs = simulation.steps.some(
			({ stage, instruction }) =>
				stage === step.stage && instruction.keyword === "RUN" && instruction.index > step.instruction.index,
		);
		const templates = simulation.steps.find(
			({ stage, transfer }) =>
				stage === step.stage && transfer !== null && isWithin(transfer.target, "/etc/nginx/templates"),
		);
		const form = templates ? "template" : runs ? "both" : "start";
		const line = templates && { line: lineRef(templates.instruction.startLine) };
		yield {
			at: same.map((line) => line.step.instruction.index),
			says: [
				{ at: step.instruction.index, form, values: { names, name: name ?? "", ...line }, last: true },
				...others.map((line) => ({
					at: line.step.instruction.index,
					form: "same",
					values: { names: line.names, line: lineRef(step.instruction.startLine) },
					last: true,
				})),
			],
		};
	},
};

/** The variables of a line that nothing is known of and that no line names again, where something starts in the end. */
function namesOf(simulation: Simulation, { instruction, stage }: Step): string[] {
	if (instruction.keyword !== "ENV" || !stage || !shippedStages(simulation).has(stage)) return [];
	if (!stage.state.cmd && !stage.state.entrypoint) return [];
	return instruction.pairs
		.map(({ key }) => key)
		.filter(
			(key) =>
				/^[A-Z]\w*$/.test(key) &&
				variableEntry(simulation.facts, key) === null &&
				!nearName(simulation.facts, key) &&
				readersByName(simulation, key).length === 0,
		);
}
