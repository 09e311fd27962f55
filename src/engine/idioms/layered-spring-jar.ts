import { lineRef } from "../explain/context.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { type Call, callsOf } from "./calls.ts";
import { copiesFrom } from "./copies.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Spring Boot's layers, and the parts of its jar that are copied in their place, with the form of what is said of each. */
const LAYERS: [place: RegExp, form: string][] = [
	[/(^|\/)dependencies$/, "dependencies"],
	[/(^|\/)spring-boot-loader$/, "spring-boot-loader"],
	[/(^|\/)snapshot-dependencies$/, "snapshot-dependencies"],
	[/(^|\/)application$/, "application"],
	[/(^|\/)BOOT-INF\/lib$/, "libraries"],
	[/(^|\/)META-INF$/, "description"],
	[/(^|\/)BOOT-INF\/classes$/, "application"],
];

/** The layers of a Spring Boot jar are copied one by one, the application last. */
export const layeredSpringJar: Idiom = {
	rank: 35,
	*find(simulation) {
		for (const extract of UNPACKERS.flatMap((program) => callsOf(simulation, program)).filter(extracts)) {
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

/** Programs that take a jar apart: Java by Spring Boot's own tool, the others as the archive that it is. */
const UNPACKERS = ["java", "jar", "unzip"];

function extracts({ execution }: Call): boolean {
	const { id, options, operands } = execution.invocation;
	if (id !== "java") return execution.effects.some((effect) => effect.kind === "creates" && effect.as === "unpacked");
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
	if (!source || transfer?.sources.length !== 1) return null;
	return LAYERS.find(([place]) => place.test(source.path.replace(/\/$/, "")))?.[1] ?? null;
}
