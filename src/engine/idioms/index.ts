import type { IdiomNote } from "../../model/analysis.ts";
import type { Message, PartNote } from "../../model/message.ts";
import { lineRef, say } from "../explain/context.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Idiom, Recognised } from "./idiom.ts";
import { IDIOMS } from "./registry.ts";

export interface Idioms {
	notes: IdiomNote[];
	/** Reasons by index of the instruction. */
	reasons: Map<number, Reasons>;
	/** What the file does well, one sentence an idiom. */
	benefits: Message[];
}

export interface Reasons {
	/** Before and after the line's own reasons. */
	first: Message[];
	last: Message[];
	/** After them all. */
	aside: Message[];
	/** Keys of the line's own reasons, or beginnings of keys, that they make needless. */
	instead: Set<string>;
}

/**
 * Whether the idioms of a line say better what one of its own reasons says: alone, of one command among several, or of one
 * variable among several.
 */
export function isReplaced({ key, values }: Message, { instead }: Reasons): boolean {
	const inside = key === STEP ? values?.says : values?.meaning;
	const inner = Array.isArray(inside) ? inside[0] : inside;
	const own = typeof inner === "object" && "key" in inner ? inner.key : key;
	for (const one of instead) {
		if (!own.startsWith(one)) continue;
		const next = own.charAt(one.length);
		if (next === "" || next === "." || next === "#") return true;
	}
	return false;
}

/** A part and those inside it without the reasons and warnings that the idioms of the line say better. */
export function withoutReasons(part: PartNote, reasons: Reasons): PartNote {
	const parts = part.parts.map((one) => withoutReasons(one, reasons));
	const why = part.why?.filter((message) => !isReplaced(message, reasons)) ?? [];
	const beware = part.beware?.filter((message) => !isReplaced(message, reasons)) ?? [];
	const same = why.length === (part.why?.length ?? 0) && beware.length === (part.beware?.length ?? 0);
	if (same && isUnchanged(part, parts)) return part;
	const { why: _, beware: __, ...rest } = part;
	return { ...rest, ...(why.length > 0 && { why }), ...(beware.length > 0 && { beware }), parts };
}

/** Whether what became of the parts inside a part is what they were: then the part itself can stay. */
export function isUnchanged(of: { parts: readonly PartNote[] }, parts: readonly PartNote[]): boolean {
	return parts.every((one, index) => one === of.parts[index]);
}

/** What one command of several is for. */
const STEP = "instructions/run#step";

/** More benefits than these are no longer the main ones. */
const MAX_BENEFITS = 6;

/** Recognises all idioms of a file. */
export function findIdioms(simulation: Simulation): Idioms {
	const result: Idioms = { notes: [], reasons: new Map(), benefits: [] };
	const ranked: { rank: number; message: Message }[] = [];
	for (const [id, idiom] of Object.entries(IDIOMS) as [string, Idiom][]) {
		const found = [...idiom.find(simulation)];
		for (const one of found) add(result, id, idiom, one, simulation);
		const praised = found.filter((one) => !one.unpraised);
		const [first] = praised;
		if (idiom.rank === undefined || !first) continue;
		const lines = praised.flatMap((one) => linesOf(simulation, one.at));
		const message = say(`idioms/${id}#benefit`, { ...first.values, lines: lineRef(...lines) });
		ranked.push({ rank: idiom.rank, message });
	}
	result.notes.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
	result.benefits = ranked
		.sort((a, b) => a.rank - b.rank)
		.map((one) => one.message)
		.slice(0, MAX_BENEFITS);
	return result;
}

function add({ notes, reasons }: Idioms, id: string, idiom: Idiom, found: Recognised, simulation: Simulation): void {
	const title = say(`idioms/${id}#title`, found.values);
	notes.push({ id, title, at: found.at, lines: found.lines ?? linesOf(simulation, found.at) });
	for (const { at, form, values, last, aside } of found.says) {
		const known = reasons.get(at) ?? { first: [], last: [], aside: [], instead: new Set() };
		reasons.set(at, known);
		known[aside ? "aside" : last ? "last" : "first"].push(say(`idioms/${id}#${form ? `why.${form}` : "why"}`, values));
		for (const key of idiom.instead ?? []) known.instead.add(key);
	}
}

/** First lines of instructions, from 1. */
function linesOf({ file }: Simulation, at: number[]): number[] {
	return at.map((index) => file.instructions[index]?.startLine ?? 0);
}
