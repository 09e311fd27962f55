import type { Note } from "../../model/analysis.ts";
import type { Instruction } from "../../model/dockerfile.ts";
import type { LineRef, Message, PartNote, Values } from "../../model/message.ts";
import type { State } from "../../model/state.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";

/** Everything an explainer may ask about its line. */
export interface LineContext {
	simulation: Simulation;
	step: Step;
	instruction: Instruction;
	/** Null before the first FROM. */
	stage: Stage | null;
	/** State before the line; for FROM the state that the base hands down. */
	state: State | null;
	/** Whether the target ends up with this stage's files (it is the target, or that builds on it). */
	ships: boolean;
	/** Where the command starts whose words are explained, null if unknown; absent: in the working directory. */
	directory?: string | null;
}

/** Explains one instruction. One file each in `instructions/`, with the entry of the same name. */
export type Explainer = (context: LineContext) => Note;

/** Whether the commands of a line run while the image is built or in a container; what is no command stands for the build. */
export function phaseOf({ instruction: { keyword } }: Pick<LineContext, "instruction">): "build" | "run" {
	return IN_CONTAINER.has(keyword) ? "run" : "build";
}

/**
 * The last instruction whose changes a command sees: the one before its own while building, and in a container, which
 * starts when all lines have run, the last of the stage.
 */
export function lastSeen(context: LineContext): number {
	return phaseOf(context) === "run" ? Number.POSITIVE_INFINITY : context.instruction.index - 1;
}

/** Instructions whose commands run in a container; `SCRIPT` are those of a script that the file itself writes. */
const IN_CONTAINER = new Set(["CMD", "ENTRYPOINT", "HEALTHCHECK", "SCRIPT"]);

/** A sentence of the knowledge base with its values. */
export function say(key: string, values?: Values): Message {
	return values ? { key, values } : { key };
}

/** References to lines, shown as links. From 1, sorted, once each. */
export function lineRef(...lines: number[]): LineRef {
	if (lines.length === 1) return { lines };
	const sorted = [...new Set(lines)].sort((a, b) => a - b);
	const runs = sorted.length > MOST_LINES ? sorted.map((line) => [line]) : runsOf(sorted);
	if (runs.length <= MAX_LINES) return { lines: sorted };
	const shown = runs.slice(0, MAX_LINES - 1).flat();
	return { lines: shown, more: sorted.length - shown.length };
}

/** Sorted lines in groups: three or more that follow each other are one, which is shown as a range. */
function runsOf(sorted: readonly number[]): number[][] {
	const groups: number[][] = [];
	for (const line of sorted) {
		const last = groups.at(-1);
		if (last && last.at(-1) === line - 1) last.push(line);
		else groups.push([line]);
	}
	return groups.flatMap((group) => (group.length > 2 ? [group] : group.map((line) => [line])));
}

/** Lines, or ranges of lines, that one sentence names before it counts the rest. */
const MAX_LINES = 6;
/** Lines of which ranges are made: every one of them is kept. */
const MOST_LINES = 40;

/** The line on which instruction `index` begins. */
export function lineOf(context: LineContext, index: number): number {
	return context.simulation.steps[index]?.place.startLine ?? 0;
}

/** The part for the keyword itself: `instructions/<keyword>#keyword`. */
export function keywordPart(context: LineContext): PartNote {
	const { instruction } = context;
	return {
		span: instruction.keywordSpan,
		role: "keyword",
		known: instruction.known,
		counts: { kind: "instructions", name: instruction.keyword },
		what: say(`instructions/${instruction.keyword.toLowerCase()}#keyword`),
		parts: [],
	};
}

/** A part without parts of its own. */
export function leaf(part: Omit<PartNote, "parts" | "known"> & { known?: boolean }): PartNote {
	return { known: true, ...part, parts: [] };
}

/** Parts in the order of the text. */
export function inOrder(parts: PartNote[]): PartNote[] {
	const later = (a: PartNote, b: PartNote) => a.span.start - b.span.start || a.span.end - b.span.end;
	const sorted = parts.every((part, index) => index === 0 || later(parts[index - 1] ?? part, part) <= 0);
	return sorted ? parts : parts.sort(later);
}
