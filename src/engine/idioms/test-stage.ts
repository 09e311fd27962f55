import { stepsBy } from "../simulate/index-of.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Idiom } from "./idiom.ts";

/** Tests run while the image is built: in a stage that only `--target` reaches, or on the way to the image. */
export const testStage: Idiom = {
	*find(simulation) {
		const told = new Set<Stage>();
		const testing = stepsBy(simulation, "tests", (step) => (runsTests(step) ? ["yes"] : [])).get("yes") ?? [];
		for (const step of testing) {
			const { stage, place } = step;
			if (!stage || place.keyword !== "RUN" || told.has(stage)) continue;
			const at = place.index;
			told.add(stage);
			const hidden = hidesFailure(step);
			if (stage.needed) {
				if (hidden) continue;
				yield { at: [at], says: [{ at, form: "build", last: true }] };
				continue;
			}
			if (stage.name === "") continue;
			yield {
				at: [stage.from, at],
				says: [{ at: stage.from, form: hidden ? "anyway" : "target", values: { name: stage.name }, last: true }],
			};
		}
		for (const stage of simulation.stages) {
			const process = stage.needed || told.has(stage) || stage.name === "" ? null : processOf(simulation, stage);
			if (process && runsTests(process))
				yield {
					at: [stage.from, process.instruction.index],
					says: [{ at: stage.from, form: "container", values: { name: stage.name }, last: true }],
				};
		}
	},
};

function runsTests({ executions }: Step): boolean {
	return executions.some(
		({ effects, invocation }) =>
			effects.some(({ kind }) => kind === "tests") &&
			!invocation.options.some(({ written }) => /^--(version|help)$/.test(written)),
	);
}

/** Whether a line ends as if its tests had passed: `; exit 0`, `|| true`. */
function hidesFailure({ executions }: Step): boolean {
	const last = executions.at(-1)?.command.words.map(({ text }) => text);
	return last !== undefined && /^(exit 0|true|:)$/.test(last.join(" "));
}

/** The line of a stage that decides what its container runs. */
function processOf({ steps }: Simulation, stage: Stage): Step | null {
	const own = steps.slice(stage.from, stage.end);
	return (
		own.findLast(({ instruction }) => instruction.keyword === "CMD" || instruction.keyword === "ENTRYPOINT") ?? null
	);
}
