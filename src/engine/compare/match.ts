import { diffArrays } from "diff";
import type { Instruction } from "../../model/dockerfile.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { canonical } from "./canonical.ts";
import { heaviestInOrder } from "./in-order.ts";
import { alike, type Traits, traitsOf } from "./likeness.ts";
import { type Paired, withOldNames } from "./stages.ts";

/** An instruction of either file with what it was or became. At least one of the two is there. */
export interface Pair {
	before: Step | null;
	after: Step | null;
	/** Means the same, whatever blanks and line breaks it is written with. */
	same: boolean;
	/** Stands in another stage, or on the other side of lines that both files have. */
	moved: boolean;
}

/** Beyond so many edits the sequence is not compared as one: equal lines then find each other by their text alone. */
const MOST_EDITS = 1000;

/** How many instructions that may be meant are looked at for each one that has no equal. */
const MOST_CANDIDATES = 100;

/** Less alike than this is another instruction. */
const LEAST = 0.4;

/**
 * Finds for each instruction of one file its counterpart in the other: first equal ones in the same order and stage,
 * then equal ones anywhere, then of the rest those that are most alike. In order of the later file; removed ones stand
 * behind what came before them.
 */
export function matchInstructions(before: Simulation, after: Simulation, { stageOf, renamed }: Paired): Pair[] {
	const old = before.steps.map((step) => entryOf(step, step.instruction, step.stage?.index ?? -1));
	const now = after.steps.map((step) => {
		const stage = step.stage ? (stageOf.get(step.stage.index) ?? null) : -1;
		return entryOf(step, withOldNames(step.instruction, renamed), stage);
	});
	const partner = new Map<number, number>();
	const taken = new Set<number>();
	const join = (a: number, b: number) => {
		partner.set(b, a);
		taken.add(a);
	};
	const placed = (one: { stage: number | null; key: string }) => `${one.stage}\0${one.key}`;
	let a = 0;
	let b = 0;
	const changes = diffArrays(old.map(placed), now.map(placed), { maxEditLength: MOST_EDITS }) ?? [];
	for (const { added, removed, value } of changes) {
		if (added) b += value.length;
		else if (removed) a += value.length;
		else for (const _ of value) join(a++, b++);
	}
	const free = new Map<string, number[]>();
	for (const [index, { key }] of old.entries()) {
		if (taken.has(index)) continue;
		const list = free.get(key);
		if (list) list.push(index);
		else free.set(key, [index]);
	}
	for (const [index, { key }] of now.entries()) {
		if (partner.has(index) || key.startsWith("FROM ")) continue;
		const equal = free.get(key)?.shift();
		if (equal !== undefined) join(equal, index);
	}
	joinAlike(old, now, partner, taken, join);
	return inOrder(old, now, partner);
}

function entryOf(step: Step, instruction: Instruction, stage: number | null): Entry {
	return { step, instruction, key: canonical(instruction), stage };
}

interface Entry {
	step: Step;
	/** With the names that stages had in the earlier file. */
	instruction: Instruction;
	key: string;
	/** Of the earlier file; null: the stage is new. */
	stage: number | null;
}

function joinAlike(
	old: Entry[],
	now: Entry[],
	partner: ReadonlyMap<number, number>,
	taken: ReadonlySet<number>,
	join: (a: number, b: number) => void,
): void {
	const byKind = new Map<string, { at: number[]; traits: Traits[] }>();
	for (const [index, { step, instruction }] of old.entries()) {
		if (taken.has(index)) continue;
		const kind = kindOf(instruction);
		const list = byKind.get(kind) ?? { at: [], traits: [] };
		byKind.set(kind, list);
		list.at.push(index);
		list.traits.push(traitsOf(step, instruction));
	}
	const found: { a: number; b: number; score: number; far: number }[] = [];
	for (const [b, { step, instruction, stage }] of now.entries()) {
		const list = partner.has(b) ? undefined : byKind.get(kindOf(instruction));
		if (!list) continue;
		const traits = traitsOf(step, instruction);
		const { from, to } = around(list.at, b);
		for (let index = from; index < to; index++) {
			const [a, other] = [list.at[index], list.traits[index]];
			if (a === undefined || !other) continue;
			const score = alike(other, traits, old[a]?.stage === stage);
			if (score >= LEAST) found.push({ a, b, score, far: Math.abs(a - b) });
		}
	}
	found.sort((x, y) => y.score - x.score || x.far - y.far || x.b - y.b);
	for (const { a, b } of found) if (!taken.has(a) && !partner.has(b)) join(a, b);
}

/** ADD and COPY may be the same line otherwise written. */
function kindOf({ keyword }: Instruction): string {
	return keyword === "ADD" ? "COPY" : keyword;
}

/** The part of some places, which are in order, that lies about `middle`. */
function around(places: number[], middle: number): { from: number; to: number } {
	const next = places.findIndex((place) => place >= middle);
	const centre = next < 0 ? places.length : next;
	const from = Math.max(0, Math.min(centre - MOST_CANDIDATES / 2, places.length - MOST_CANDIDATES));
	return { from, to: Math.min(places.length, from + MOST_CANDIDATES) };
}

function inOrder(old: Entry[], now: Entry[], partner: ReadonlyMap<number, number>): Pair[] {
	const stays = heaviestInOrder(
		now.flatMap(({ instruction }, b) => {
			const a = partner.get(b);
			return a === undefined ? [] : [{ a, b, weight: WEIGHTS[instruction.keyword] ?? 2 }];
		}),
	);
	const partners = new Set(partner.values());
	const removed = old.filter((_, index) => !partners.has(index)).map(({ step }) => step);
	const result: Pair[] = [];
	const removeUpTo = (index: number) => {
		while (removed[0] && removed[0].instruction.index < index)
			result.push({ before: removed.shift() as Step, after: null, same: false, moved: false });
	};
	for (const [b, { step, key, stage }] of now.entries()) {
		const a = partner.get(b);
		const other = a === undefined ? undefined : old[a];
		if (a === undefined || !other) {
			result.push({ before: null, after: step, same: false, moved: false });
			continue;
		}
		if (stays.has(b)) removeUpTo(a);
		result.push({
			before: other.step,
			after: step,
			same: other.key === key,
			moved: !stays.has(b) || stage !== other.stage,
		});
	}
	removeUpTo(Number.POSITIVE_INFINITY);
	return result;
}

/** Of two that have swapped places the lighter one has moved. */
const WEIGHTS: Record<string, number> = { FROM: 1000, RUN: 4, COPY: 3, ADD: 3 };
