import { lineRef } from "../explain/context.ts";
import { stageName } from "../explain/overview/stages.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { shippedStages } from "./copies.ts";
import type { Idiom } from "./idiom.ts";
import { otherImages } from "./several-images.ts";

/** One stage builds with all its tools, another starts afresh and takes the results alone. */
export const builderAndRuntime: Idiom = {
	rank: 10,
	*find(simulation) {
		const shipped = shippedStages(simulation);
		const beside = besideOf(simulation);
		const copies = simulation.steps.filter(
			(step) => step.stage && shipped.has(step.stage) && takesResults(simulation, step, shipped),
		);
		const sources = new Set<Stage>();
		const says = copies.flatMap((step) => {
			const source = step.transfer?.from?.stage;
			if (!source || sources.has(source)) return [];
			sources.add(source);
			const at = step.instruction.index;
			if (isBranch(source, step.stage)) {
				const lines = lineRef(...installing(simulation, source).map(({ instruction }) => instruction.startLine));
				return [{ at, form: "branch", values: { stage: stageName(source), lines }, last: true }];
			}
			const form = sameBase(source, step.stage) ? "same-base" : builds(simulation, source) ? "built" : "other";
			return [{ at, form, values: { stage: stageName(source) }, last: true }];
		});
		// On the same base the image is smaller only by what the other stage installs or builds.
		const praised =
			says.some(({ form }) => form !== "same-base") || [...sources].some((one) => leaves(simulation, one));
		if (says.length > 0)
			yield {
				at: [...copies, ...simulation.steps.filter((step) => step.stage && beside.has(step.stage))]
					.filter((step) => takesResults(simulation, step, shipped))
					.map((step) => step.instruction.index)
					.sort((a, b) => a - b),
				says,
				...(!praised && { unpraised: true }),
			};
	},
};

/** The stages of further images that the file makes beside the last one, but for what all of them share. */
function besideOf(simulation: Simulation): Set<Stage> {
	const shipped = shippedStages(simulation);
	const found = new Set<Stage>();
	for (const image of otherImages(simulation))
		for (let stage: Stage | null = image; stage && !shipped.has(stage); stage = stage.parent) found.add(stage);
	return found;
}

/** Whether lines of a stage, or of those that it continues, compile something, install for that, or copy sources. */
function builds({ steps }: Simulation, source: Stage): boolean {
	const chain = new Set<Stage>();
	for (let stage: Stage | null = source; stage; stage = stage.parent) chain.add(stage);
	return steps.some(
		({ stage, transfer, executions }) =>
			stage !== null &&
			chain.has(stage) &&
			(transfer?.from === null ||
				executions.some(({ invocation, effects }) =>
					effects.some(
						({ kind }) => /^(?:builds|produces|dependencies|installs)$/.test(kind) || invocation.id === null,
					),
				)),
	);
}

/** Whether a stage installs packages of the distribution or builds the project, which leaves more than it hands over. */
function leaves(simulation: Simulation, source: Stage): boolean {
	return (
		installing(simulation, source).length > 0 ||
		simulation.steps.some(
			({ stage, executions }) =>
				stage === source && executions.some(({ effects }) => effects.some(({ kind }) => kind === "builds")),
		)
	);
}

/** Whether both stages begin with the same image, whose own tools the copying one then has too. */
function sameBase(source: Stage, stage: Stage | null): boolean {
	return stage !== null && rootStage(source).resolvedBase === rootStage(stage).resolvedBase;
}

/** Whether two stages continue the same one. */
function isBranch(source: Stage, stage: Stage | null): boolean {
	return stage !== null && rootStage(source) === rootStage(stage);
}

/** Lines of a stage itself that install packages of the distribution. */
function installing({ steps }: Simulation, source: Stage): Step[] {
	return steps.filter(
		({ stage, executions }) =>
			stage === source &&
			executions.some(({ effects }) =>
				effects.some((effect) => effect.kind === "installs" && /^(?:deb|apk|rpm)$/.test(effect.system)),
			),
	);
}

/** Whether a copy takes from a stage that is no part of the image and began elsewhere, or installed more on the same base. */
function takesResults(simulation: Simulation, step: Step, shipped: Set<Stage>): boolean {
	const source = step.transfer?.from?.stage;
	if (!source || !step.stage || shipped.has(source)) return false;
	// Nothing stays behind where everything is taken.
	if (step.transfer?.sources.every(({ path }) => path === "/")) return false;
	return !isBranch(source, step.stage) || installing(simulation, source).length > 0;
}
