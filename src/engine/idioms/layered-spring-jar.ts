import { lineRef } from "../explain/context.ts";
import { baseName } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { type Call, callsOf } from "./calls.ts";
import { copiesFrom } from "./copies.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Spring Boot's layers, from what changes seldom to what changes often. */
const LAYERS = ["dependencies", "spring-boot-loader", "snapshot-dependencies", "application"];

/** The layers of a Spring Boot jar are copied one by one, the application last. */
export const layeredSpringJar: Idiom = {
	rank: 35,
	*find(simulation) {
		for (const extract of callsOf(simulation, "java").filter(extracts)) {
			for (const copies of byTarget(simulation, extract.stage)) {
				const last = copies.at(-1);
				if (copies.length < 3 || !last || layerOf(last) !== "application") continue;
				const values = { line: lineRef(extract.line), last: lineRef(last.instruction.startLine) };
				yield {
					at: [extract.at, ...copies.map((step) => step.instruction.index)],
					says: copies.map((step, position): Recognised["says"][number] => ({
						at: step.instruction.index,
						form: position === 0 ? "first" : (layerOf(step) ?? "application"),
						values,
						last: true,
					})),
					values: { line: lineRef(last.instruction.startLine) },
				};
			}
		}
	},
};

function extracts({ execution }: Call): boolean {
	const { options, operands } = execution.invocation;
	return (
		options.some(({ value }) => /^jarmode=(layer)?tools$/.test(value ?? "")) &&
		operands.some(({ word }) => word.text === "extract")
	);
}

/** The copies of layers out of a stage, by the stage that gets them. */
function byTarget(simulation: Simulation, stage: Stage): Step[][] {
	const found = new Map<Stage | null, Step[]>();
	for (const step of copiesFrom(simulation).get(stage) ?? []) {
		if (layerOf(step) === null) continue;
		const known = found.get(step.stage);
		if (known) known.push(step);
		else found.set(step.stage, [step]);
	}
	return [...found.values()];
}

function layerOf({ transfer }: Step): string | null {
	const [source] = transfer?.sources ?? [];
	const name = source ? baseName(source.path) : "";
	return transfer?.sources.length === 1 && LAYERS.includes(name) ? name : null;
}
