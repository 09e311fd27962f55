import { isNews, type Kept, keep, OF_FILE, readFile, readIndex, readsOf, StageKey, use } from "./reads.ts";
import type { Simulation, Step } from "./simulation.ts";
import type { Stage } from "./stage.ts";
import { WatchedStage } from "./watched.ts";

const tables = new WeakMap<Simulation, Map<string, Kept<unknown>>>();

/** Something computed once for each simulation, under a name of its own. */
export function oncePer<T>(simulation: Simulation, name: string, compute: () => T): T {
	let table = tables.get(simulation);
	if (!table) {
		table = new Map();
		tables.set(simulation, table);
	}
	let kept = table.get(name);
	if (!kept) {
		kept = keep(compute);
		table.set(name, kept);
	}
	return use(kept) as T;
}

type KeysOf<K> = (step: Step, simulation: Simulation) => Iterable<K>;

/** Steps by a key; an explanation that asks depends on the answer, not on all that the index was made of. */
export class StepIndex<K> extends Map<K, Step[]> {
	readonly #name: string;
	readonly keysOf: KeysOf<K>;

	constructor(name: string, keysOf: KeysOf<K>) {
		super();
		this.#name = name;
		this.keysOf = keysOf;
	}

	override get(key: K): Step[] | undefined {
		const asked = key instanceof WatchedStage ? StageKey.of(key.index) : key;
		if (isNews(this.#name, asked)) readIndex(this.#name, asked, this.indexesOf(key));
		return super.get(key);
	}

	override has(key: K): boolean {
		return this.get(key) !== undefined;
	}

	override values() {
		readFile(OF_FILE.text);
		return super.values();
	}

	override keys() {
		readFile(OF_FILE.text);
		return super.keys();
	}

	override entries() {
		readFile(OF_FILE.text);
		return super.entries();
	}

	override [Symbol.iterator]() {
		return this.entries();
	}

	/** Adds a step under a key; steps come in order. */
	put(key: K, step: Step): void {
		const list = super.get(key);
		if (!list) this.set(key, [step]);
		else if (list[list.length - 1] !== step) list.push(step);
	}

	/** Indexes of the instructions under a key. */
	indexesOf(key: K): readonly number[] {
		const steps = super.get(key);
		return steps ? indexesOf(steps) : NONE;
	}
}

const NONE: readonly number[] = [];
const indexes = new WeakMap<Step[], readonly number[]>();

function indexesOf(steps: Step[]): readonly number[] {
	let known = indexes.get(steps);
	if (!known) {
		known = readsOf(null, () => steps.map(({ instruction }) => instruction.index));
		indexes.set(steps, known);
	}
	return known;
}

/** Steps by a property that they may have several values of, each list in order of the text. */
export function stepsBy<K>(simulation: Simulation, name: string, keysOf: KeysOf<K>): StepIndex<K> {
	let table = byName.get(simulation);
	if (!table) {
		table = new Map();
		byName.set(simulation, table);
	}
	let index = table.get(name) as StepIndex<K> | undefined;
	if (!index) {
		const made = new StepIndex(name, keysOf);
		readsOf(null, () => fill(made, simulation));
		table.set(name, made as StepIndex<unknown>);
		index = made;
	}
	return index;
}

const byName = new WeakMap<Simulation, Map<string, StepIndex<unknown>>>();

/** The index that was asked for under a name, if one was. */
export function indexNamed(simulation: Simulation, name: string): StepIndex<unknown> | undefined {
	return byName.get(simulation)?.get(name);
}

function fill<K>(index: StepIndex<K>, simulation: Simulation): void {
	for (const step of simulation.steps) {
		const keys = index.keysOf(step, simulation);
		// An array is by far the most frequent, and quicker without its iterator.
		if (Array.isArray(keys)) for (let at = 0; at < keys.length; at++) index.put(keys[at] as K, step);
		else for (const key of keys) index.put(key, step);
	}
}

/** Place of the first of some steps, which are in order, that comes after instruction `index`. */
export function firstAfter(steps: Step[], index: number): number {
	let low = 0;
	let high = steps.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((steps[middle]?.place.index ?? 0) <= index) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The instruction that begins on a line, for what the state tells by line; null for what the image hands down. */
export function stepAt(simulation: Simulation, line: number | null | undefined): Step | null {
	if (line == null) return null;
	return stepsBy(simulation, "line", (step) => [step.place.startLine]).get(line)?.[0] ?? null;
}

/** The instructions of a stage, its FROM first: who asks depends on no others. */
export function stepsIn({ steps }: Simulation, stage: Stage | null | undefined): Step[] {
	return stage ? steps.slice(stage.from, stage.end) : [];
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
	const own = steps.get(stage) ?? [];
	const all = stagesOn(simulation, stage);
	return all.length === 1 ? own : all.flatMap((one) => steps.get(one) ?? []);
}

/** A stage and those that build on it, in order of the text. */
export function stagesOn(simulation: Simulation, stage: Stage): Stage[] {
	const heirs = oncePer(simulation, "heirs", () => heirsOf(simulation.stages));
	const all = [stage];
	for (const one of all) all.push(...(heirs.get(one) ?? []));
	return all.length > 2 ? all.sort((a, b) => a.index - b.index) : all;
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
	return stepsBy(simulation, "keyword", (step) => [step.place.keyword]).get(keyword) ?? [];
}
