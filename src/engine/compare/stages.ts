import type { Instruction } from "../../model/dockerfile.ts";
import { parseImageReference } from "../images/reference.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { canonical } from "./canonical.ts";
import { overlap } from "./overlap.ts";

/** Less alike than this are two stages. Continuing the same image or stage is enough. */
const LEAST = 0.2;

/** Which stages of two files are one. */
export interface Paired {
	/** For stages of the later file the stage of the earlier one that they were. */
	stageOf: ReadonlyMap<number, number>;
	renamed: Renamed;
}

/** Finds the stages that are one: by name, as target, then by likeness. */
export function pairStages(before: Simulation, after: Simulation): Paired {
	const pairs = new Map<number, number>();
	const taken = new Set<number>();
	const join = (old: Stage | undefined | null, now: Stage | undefined | null) => {
		if (!old || !now || taken.has(old.index) || pairs.has(now.index)) return;
		pairs.set(now.index, old.index);
		taken.add(old.index);
	};
	for (const now of after.stages) {
		if (now.name === "") continue;
		join(
			before.stages.find(({ name }) => name.toLowerCase() === now.name.toLowerCase()),
			now,
		);
	}
	join(before.target, after.target);
	const free = (stages: Stage[], isTaken: (index: number) => boolean, simulation: Simulation) =>
		stages.filter(({ index }) => !isTaken(index)).map((stage) => traitsOf(stage, simulation));
	const olds = free(before.stages, (index) => taken.has(index), before);
	const found = free(after.stages, (index) => pairs.has(index), after).flatMap((now) =>
		olds.map((old) => ({ old: old.stage, now: now.stage, score: alike(old, now) })),
	);
	found.sort((x, y) => y.score - x.score || x.now.index - y.now.index || x.old.index - y.old.index);
	for (const { old, now, score } of found) if (score >= LEAST) join(old, now);
	return { stageOf: pairs, renamed: renamedStages(before, after, pairs) };
}

interface Traits {
	stage: Stage;
	lines: string[];
	/** What other stages take out of it. */
	taken: string[];
}

function traitsOf(stage: Stage, { steps }: Simulation): Traits {
	return {
		stage,
		lines: steps.slice(stage.from + 1, stage.end).map(({ instruction }) => canonical(instruction)),
		taken: [...new Set(stage.usedBy.flatMap(({ path }) => (path ? [path] : [])))],
	};
}

function alike(old: Traits, now: Traits): number {
	const lines = old.lines.length + now.lines.length > 0 ? overlap(old.lines, now.lines) : 0;
	const taken = old.taken.length + now.taken.length > 0 ? overlap(old.taken, now.taken) : 0;
	return 0.5 * lines + 0.3 * taken + sameBase(old.stage, now.stage) + (likeNames(old.stage, now.stage) ? 0.2 : 0);
}

function sameBase(old: Stage, now: Stage): number {
	if (written(old) === written(now)) return 0.25;
	return !old.parent && !now.parent && repository(old) === repository(now) ? 0.2 : 0;
}

/** `build` and `builder`, `deps` and `dependencies`. */
function likeNames(old: Stage, now: Stage): boolean {
	const [first, second] = [old.name.toLowerCase(), now.name.toLowerCase()];
	return first.length >= 3 && second.length >= 3 && first.slice(0, 3) === second.slice(0, 3);
}

function written({ resolvedBase, base }: Stage): string {
	return resolvedBase ?? base;
}

function repository(stage: Stage): string {
	return parseImageReference(written(stage)).repository;
}

/** For each stage that goes by another name now: how it was called, by its new name in lower case. */
export type Renamed = ReadonlyMap<string, string>;

function renamedStages(before: Simulation, after: Simulation, stageOf: Map<number, number>): Renamed {
	const kept = new Set(before.stages.map(({ name }) => name.toLowerCase()));
	return new Map(
		after.stages.flatMap(({ index, name }) => {
			const old = before.stages[stageOf.get(index) ?? -1];
			const other = old && old.name !== "" && name !== "" && old.name.toLowerCase() !== name.toLowerCase();
			return other && !kept.has(name.toLowerCase()) ? [[name.toLowerCase(), old.name] as const] : [];
		}),
	);
}

/** The instruction with the old names of stages that have been renamed. */
export function withOldNames(instruction: Instruction, renamed: Renamed): Instruction {
	if (renamed.size === 0) return instruction;
	const old = (name: string) => renamed.get(name.toLowerCase());
	const flags = instruction.flags.map((flag) => {
		const { name, value } = flag;
		if (name === "from" && value !== null) return { ...flag, value: old(value) ?? value };
		if (name !== "mount" || value === null) return flag;
		return {
			...flag,
			value: value.replace(/(^|,)from=([^,]*)/, (all, comma, from) => (old(from) ? `${comma}from=${old(from)}` : all)),
		};
	});
	if (instruction.keyword !== "FROM") return { ...instruction, flags };
	const args = instruction.args.map((word, index) =>
		index === 0 || index === 2 ? { ...word, text: old(word.text) ?? word.text } : word,
	);
	return { ...instruction, flags, args };
}
