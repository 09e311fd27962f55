/**
 * What an explanation has read of a simulation: fields of steps and stages, and what it asked the indexes for. As long as
 * a later simulation has the same there, the explanation is the same.
 */
export class Reads {
	/** Bits of the fields that were read, by cell: `2 * step`, `2 * stage + 1`, or `FILE`. */
	readonly cells = new Map<number, number>();
	/** By index of steps and key: the indexes of the instructions that the question was answered with. */
	lookups: Map<string, Map<unknown, readonly number[]>> | null = null;
	/** What the values kept for several explanations have read. */
	kept: Set<Reads> | null = null;

	add(cell: number, bits: number): void {
		const known = this.cells.get(cell) ?? 0;
		if ((known & bits) !== bits) this.cells.set(cell, known | bits);
	}

	ask(index: string, key: unknown, found: readonly number[]): void {
		this.lookups ??= new Map();
		let answers = this.lookups.get(index);
		if (!answers) {
			answers = new Map();
			this.lookups.set(index, answers);
		}
		answers.set(key, found);
	}

	keep(reads: Reads): void {
		this.kept ??= new Set();
		this.kept.add(reads);
	}
}

/** What a stage is asked for by: its number, since the stages of another simulation are other objects. */
export class StageKey {
	static readonly #all: StageKey[] = [];
	readonly stage: number;

	private constructor(stage: number) {
		this.stage = stage;
	}

	/** The same object for the same number. */
	static of(stage: number): StageKey {
		let key = StageKey.#all[stage];
		if (!key) {
			key = new StageKey(stage);
			StageKey.#all[stage] = key;
		}
		return key;
	}
}

/** The cell of what belongs to the file as a whole. */
export const FILE = -1;

export const OF_FILE = {
	instructions: 1,
	stages: 2,
	names: 4,
	target: 8,
	globals: 16,
	steps: 32,
	comments: 64,
	text: 128,
};

export const OF_STEP = {
	instruction: 1,
	stage: 2,
	before: 4,
	after: 8,
	script: 16,
	executions: 32,
	transfer: 64,
	usesOf: 128,
	usedBy: 256,
	place: 512,
};

export const OF_STAGE = {
	head: 1,
	end: 2,
	env: 4,
	args: 8,
	changes: 16,
	files: 32,
	users: 64,
	packages: 128,
	manifests: 256,
	builds: 512,
	programs: 1024,
	state: 2048,
	usedBy: 4096,
	dependsOn: 8192,
	needed: 16384,
};

let current: Reads | null = null;
let watching = false;

/** Runs `task` so that what it keeps for later can be used by explanations that are watched. */
export function watched<T>(task: () => T): T {
	watching = true;
	try {
		return task();
	} finally {
		watching = false;
	}
}

/** Runs `task` and notes what it reads. */
export function readsOf<T>(reads: Reads | null, task: () => T): T {
	const outer = current;
	current = reads;
	try {
		return task();
	} finally {
		current = outer;
	}
}

export function readFile(bits: number): void {
	if (current !== null) current.add(FILE, bits);
}

export function readStep(index: number, bits: number): void {
	if (current !== null) current.add(2 * index, bits);
}

export function readStage(index: number, bits: number): void {
	if (current !== null) current.add(2 * index + 1, bits);
}

/** Whether somebody notes what is read, and has not noted this question yet. */
export function isNews(index: string, key: unknown): boolean {
	return current !== null && current.lookups?.get(index)?.has(key) !== true;
}

/** Notes a question to an index, with its answer. */
export function readIndex(index: string, key: unknown, found: readonly number[]): void {
	if (current !== null) current.ask(index, key, found);
}

/**
 * A value with what making it has read: whoever uses it later has read that too. What explanations remember under a step,
 * a stage or a simulation is kept so.
 */
export interface Kept<T> {
	value: T;
	reads: Reads | null;
}

export function keep<T>(make: () => T): Kept<T> {
	if (!watching) return { value: make(), reads: null };
	const reads = new Reads();
	return { value: readsOf(reads, make), reads };
}

export function use<T>({ value, reads }: Kept<T>): T {
	if (current !== null && reads !== null) current.keep(reads);
	return value;
}
