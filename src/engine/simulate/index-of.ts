import type { Simulation, Step } from "./simulation.ts";

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

/** All instructions of a keyword, in order. */
export function stepsOf(simulation: Simulation, keyword: string): Step[] {
	return stepsBy(simulation, "keyword", (step) => [step.instruction.keyword]).get(keyword) ?? [];
}
