import type { Instruction } from "../../model/dockerfile.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";

interface Layer {
	step: Step;
	key: string;
}

/**
 * The instructions of the later file from which on its stages are not in the cache that a build of the earlier one has
 * left: of each stage the first layer whose text, surroundings or predecessors no stage of the earlier file had.
 */
export function firstDifferences(before: Simulation, after: Simulation): Set<number> {
	const known = before.stages.filter(({ needed }) => needed).map((stage) => layersOf(stage, before));
	const keys = new Set(known.flat().map(({ key }) => key));
	const result = new Set<number>();
	for (const stage of after.stages) {
		if (!stage.needed) continue;
		const layers = layersOf(stage, after);
		const shared = Math.max(0, ...known.map((other) => sharedStart(layers, other)));
		const first = layers[shared];
		if (first && first.step.stage === stage) result.add(first.step.instruction.index);
		for (const { step, key } of linkedOf(stage, after)) if (!keys.has(key)) result.add(step.instruction.index);
	}
	return result;
}

function sharedStart(layers: Layer[], other: Layer[]): number {
	let count = 0;
	while (count < layers.length && layers[count]?.key === other[count]?.key) count++;
	return count;
}

/** The base and the layers of a stage and of those that it continues, each with what Docker finds it by. */
function layersOf(stage: Stage, simulation: Simulation): Layer[] {
	const own = keyed(stage, simulation).filter(({ step }) => !isLinked(step.instruction));
	if (stage.parent) return [...layersOf(stage.parent, simulation), ...own];
	const from = simulation.steps[stage.from];
	const key = `FROM ${stage.resolvedBase ?? stage.base} ${stage.platform ?? ""}`;
	return from ? [{ step: from, key }, ...own] : own;
}

/** Layers that do not depend on those before them. */
function linkedOf(stage: Stage, simulation: Simulation): Layer[] {
	return keyed(stage, simulation).filter(({ step }) => isLinked(step.instruction));
}

function isLinked({ flags }: Instruction): boolean {
	return flags.some(({ name, value }) => name === "link" && (value === null || /^(1|t|true)$/i.test(value)));
}

function keyed(stage: Stage, simulation: Simulation): Layer[] {
	const layers: Layer[] = [];
	for (const step of simulation.steps.slice(stage.from + 1, stage.end)) {
		const { keyword } = step.instruction;
		if (keyword === "RUN") layers.push({ step, key: `${written(step.instruction)}\0${surroundings(step, stage)}` });
		else if (keyword === "COPY" || keyword === "ADD") layers.push({ step, key: transferKey(step) });
		else if (keyword === "WORKDIR") layers.push({ step, key: `WORKDIR ${step.after?.workdir.value}` });
	}
	return layers;
}

/** Blanks and all, as Docker hashes it. */
function written({ keyword, flags, args, heredocs }: Instruction): string {
	const shown = flags.map(({ name, value }) => `--${name}=${value}`);
	return [keyword, ...shown, ...args.map(({ text }) => text), ...heredocs.map(({ content }) => content)].join(" ");
}

/** What a RUN finds around it, all of which is part of its key. */
function surroundings({ before, instruction }: Step, stage: Stage): string {
	const at = instruction.index - 1;
	const values = (history: Stage["env"]) =>
		[...history.entries().keys()]
			.flatMap((name) => {
				const change = history.get(name, at);
				return change ? [`${name}=${change.value}`] : [];
			})
			.sort();
	return JSON.stringify([
		before?.user?.value,
		before?.workdir.value,
		instruction.json ? null : before?.shell.value,
		values(stage.env),
		values(stage.args),
	]);
}

/** What is taken from a stage counts by its content, not by the stage's name. */
function transferKey({ instruction, transfer }: Step): string {
	const flags = instruction.flags.filter(({ name }) => name !== "from" && name !== "link");
	const from = transfer?.from ? (transfer.from.image ?? "stage") : "context";
	const sources = transfer?.sources.map(({ path }) => path) ?? [];
	const contents = instruction.heredocs.map(({ content }) => content);
	return JSON.stringify([from, flags.map(({ name, value }) => [name, value]), sources, transfer?.target, contents]);
}
