import type { Simulation, Step } from "./simulation.ts";
import type { Stage } from "./stage.ts";

const tables = new WeakMap<Simulation, Map<string, unknown>>();

/** Something computed once for each simulation, under a name of its own. */
export function oncePer<T>(simulation: Simulation, name: string, compute: () => T): T {
	let table = tables.get(simulation);
	if (!table) {
		table = new Map();
		tables.set(simulation, table);
	}
	if (!table.has(name)) table.set(name, compute());
	return table.get(name) as T;
}

/** Steps by a property that they may have several values of, each list in order of the text. */
export function stepsBy<K>(simulation: Simulation, name: string, keysOf: (step: Step) => Iterable<K>): Map<K, Step[]> {
	return oncePer(simulation, name, () => {
		const index = new Map<K, Step[]>();
		for (const step of simulation.steps) {
			for (const key of keysOf(step)) {
				const list = index.get(key);
				if (!list) index.set(key, [step]);
				else if (list[list.length - 1] !== step) list.push(step);
			}
		}
		return index;
	});
}

/** Place of the first of some steps, which are in order, that comes after instruction `index`. */
export function firstAfter(steps: Step[], index: number): number {
	let low = 0;
	let high = steps.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((steps[middle]?.instruction.index ?? 0) <= index) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The instruction that begins on a line, for what the state tells by line; null for what the image hands down. */
export function stepAt(simulation: Simulation, line: number | null | undefined): Step | null {
	if (line == null) return null;
	return stepsBy(simulation, "line", (step) => [step.instruction.startLine]).get(line)?.[0] ?? null;
}

/** The instructions of a stage and of those that build on it, in order: the lines that find what the stage holds. */
export function stepsSeeing(simulation: Simulation, stage: Stage): Step[] {
	return withHeirs(
		simulation,
		stage,
		stepsBy(simulation, "stage", ({ stage: own }) => (own ? [own] : [])),
	);
}

/** Those of them that are RUN. */
export function runsSeeing(simulation: Simulation, stage: Stage): Step[] {
	return withHeirs(simulation, stage, runsByStage(simulation));
}

/** RUN instructions by their own stage. */
export function runsByStage(simulation: Simulation): Map<Stage, Step[]> {
	return stepsBy(simulation, "runs", ({ stage, instruction }) =>
		stage && instruction.keyword === "RUN" ? [stage] : [],
	);
}

/** A stage comes before those that build on it, and a stage ends where the next begins. */
function withHeirs(simulation: Simulation, stage: Stage, steps: Map<Stage, Step[]>): Step[] {
	const heirs = oncePer(simulation, "heirs", () => heirsOf(simulation.stages));
	const own = steps.get(stage) ?? [];
	const inheriting = [...(heirs.get(stage) ?? [])];
	if (inheriting.length === 0) return own;
	for (const heir of inheriting) inheriting.push(...(heirs.get(heir) ?? []));
	inheriting.sort((a, b) => a.index - b.index);
	return [own, ...inheriting.map((heir) => steps.get(heir) ?? [])].flat();
}

function heirsOf(stages: readonly Stage[]): Map<Stage, Stage[]> {
	const heirs = new Map<Stage, Stage[]>();
	for (const stage of stages) {
		const { parent } = stage;
		if (!parent) continue;
		const known = heirs.get(parent);
		if (known) known.push(stage);
		else heirs.set(parent, [stage]);
	}
	return heirs;
}

/** All instructions of a keyword, in order. */
export function stepsOf(simulation: Simulation, keyword: string): Step[] {
	return stepsBy(simulation, "keyword", (step) => [step.instruction.keyword]).get(keyword) ?? [];
}
