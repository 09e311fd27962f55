import type { Change, Fate } from "../../../model/build.ts";
import type { Instruction } from "../../../model/dockerfile.ts";
import { ignoredBy } from "../dockerignore.ts";
import type { Simulation, Step } from "../simulation.ts";
import type { Stage } from "../stage.ts";
import { findStage } from "../transfer.ts";
import { expandAt } from "../variables.ts";
import { namesExpanded, namesInPair } from "./names.ts";
import { type Edits, takes, takesPath } from "./takes.ts";

/** What first makes an instruction differ from the build before. `at` is the index of an instruction. */
export type Cause =
	| { kind: "edited" | "image" | "file" }
	/** A line before it in the stage, or in the stage that this one builds on. */
	| { kind: "before"; at: number }
	/** A variable that it uses, or finds in its environment; `at` set it. */
	| { kind: "variable"; name: string; at: number }
	/** USER or SHELL. */
	| { kind: "setting"; at: number }
	/** What it takes from another stage. */
	| { kind: "stage"; stage: Stage };

export interface Outcome {
	step: Step;
	fate: Fate;
	cause: Cause | null;
}

/** What a stage hands from line to line. */
interface Track {
	/** Of the file system: the first line that differs, and whether it surely does. */
	chain: { fate: "rebuilt" | "may"; at: number } | null;
	/** Variables with another value than before, with the line that set them. */
	names: Map<string, number>;
	user: number | null;
	shell: number | null;
}

const LAYERS = new Set(["RUN", "COPY", "ADD", "WORKDIR"]);

/**
 * Builds the file again after a change, with the cache of the build before, as BuildKit does: RUN is keyed by its text,
 * its environment and all before it; COPY and ADD by what they copy and by all before them; what comes from another
 * stage by its content. In order of the instructions.
 */
export function replay(simulation: Simulation, change: Change | Edits): Outcome[] {
	const tracks = new Map<Stage, Track>();
	const globals = new Map<string, number>();
	const outcomes: Outcome[] = [];
	for (const step of simulation.steps) {
		const { stage, instruction } = step;
		if (!stage) {
			if (instruction.keyword === "ARG") declare(step, globals, globals, simulation, change);
			outcomes.push({ step, fate: "metadata", cause: null });
			continue;
		}
		const track = tracks.get(stage) ?? begin(stage, tracks);
		tracks.set(stage, track);
		const outcome = advance(step, track, { simulation, change, tracks, globals, outcomes });
		outcomes.push(stage.needed ? outcome : { step, fate: "skipped", cause: null });
	}
	return outcomes;
}

function begin(stage: Stage, tracks: Map<Stage, Track>): Track {
	const parent = stage.parent && tracks.get(stage.parent);
	return parent
		? { ...parent, names: new Map(parent.names) }
		: { chain: null, names: new Map(), user: null, shell: null };
}

interface Surroundings {
	simulation: Simulation;
	change: Change | Edits;
	tracks: ReadonlyMap<Stage, Track>;
	/** Arguments before the first FROM with another value than before. */
	globals: ReadonlyMap<string, number>;
	/** Of the instructions before. */
	outcomes: readonly Outcome[];
}

function advance(step: Step, track: Track, around: Surroundings): Outcome {
	const { instruction } = step;
	const { keyword, index } = instruction;
	if (keyword === "FROM") return startStage(step, track, around);
	const edited = isEdited(step, around.change);
	if (!LAYERS.has(keyword)) {
		settle(step, track, around, edited);
		return { step, fate: "metadata", cause: edited ? { kind: "edited" } : null };
	}
	const own = ownOutcome(step, track, around, edited);
	const chain = isLinked(instruction) ? null : track.chain;
	if (chain && (chain.fate === "rebuilt" || own?.fate !== "rebuilt")) {
		return { step, fate: chain.fate, cause: { kind: "before", at: chain.at } };
	}
	if (!own) return { step, fate: "cached", cause: null };
	if (track.chain?.fate !== "rebuilt") track.chain = { fate: own.fate, at: index };
	return { step, ...own };
}

/** With `--link` a copy is a layer of its own, whatever lies below it. */
function isLinked({ flags }: Instruction): boolean {
	return flags.some(({ name, value }) => name === "link" && (value === null || /^(1|t|true)$/i.test(value)));
}

function startStage(step: Step, track: Track, { simulation, change, globals }: Surroundings): Outcome {
	const { instruction, stage } = step;
	const cause = ((): Cause | null => {
		if (isEdited(step, change)) return { kind: "edited" };
		for (const name of namesExpanded(instruction, simulation.file.escape)) {
			const at = globals.get(name);
			if (at !== undefined) return { kind: "variable", name, at };
		}
		const image = stage?.parent ? null : (stage?.resolvedBase ?? stage?.base);
		return change.kind === "image" && change.image === image ? { kind: "image" } : null;
	})();
	if (cause) track.chain = { fate: "rebuilt", at: instruction.index };
	else if (track.chain) return { step, fate: track.chain.fate, cause: { kind: "before", at: track.chain.at } };
	return { step, fate: cause ? "rebuilt" : "cached", cause };
}

/** Lines that make no layer, but may change what later ones are keyed by. */
function settle(step: Step, track: Track, around: Surroundings, edited: boolean): void {
	const { instruction, stage } = step;
	const { keyword, index, pairs } = instruction;
	const { simulation } = around;
	const { escape } = simulation.file;
	const uses = [...namesExpanded(instruction, escape)].some((name) => track.names.has(name));
	if (keyword === "ARG") declare(step, track.names, around.globals, simulation, around.change);
	else if (keyword === "ENV") {
		const before = new Set(track.names.keys());
		for (const pair of pairs) {
			const differs = edited || [...namesInPair(pair, escape)].some((name) => before.has(name));
			if (differs) track.names.set(pair.key, index);
			else track.names.delete(pair.key);
		}
	} else if (keyword === "USER") track.user = edited || uses ? index : null;
	else if (keyword === "SHELL" && stage) track.shell = edited ? index : null;
}

/** An ARG: which of its names have another value now. An ENV of the same name before it wins. */
function declare(
	step: Step,
	names: Map<string, number>,
	globals: ReadonlyMap<string, number>,
	simulation: Simulation,
	change: Change | Edits,
): void {
	const { instruction, stage } = step;
	for (const pair of instruction.pairs) {
		const { key, value } = pair;
		if (stage?.env.get(key, instruction.index - 1)) continue;
		const given = simulation.buildArgs.has(key);
		const uses = namesInPair(pair, simulation.file.escape);
		const differs =
			(change.kind === "argument" && change.name === key) ||
			(!given && (isEdited(step, change) || [...uses].some((name) => names.has(name)))) ||
			(!given && value === null && globals.has(key));
		if (differs) names.set(key, instruction.index);
		else names.delete(key);
	}
}

type Own = { fate: "rebuilt" | "may"; cause: Cause };

/** What makes a layer differ by itself, whatever comes before it; the surest of several. */
function ownOutcome(step: Step, track: Track, around: Surroundings, edited: boolean): Own | null {
	const { instruction } = step;
	const sure = (cause: Cause): Own => ({ fate: "rebuilt", cause });
	if (edited) return sure({ kind: "edited" });
	if (instruction.keyword === "RUN") {
		const [variable] = track.names;
		if (variable) return sure({ kind: "variable", name: variable[0], at: variable[1] });
		if (track.user !== null) return sure({ kind: "setting", at: track.user });
		if (track.shell !== null && !instruction.json) return sure({ kind: "setting", at: track.shell });
		return surest(instruction.mounts.map((mount) => ofMount(mount, step, around)));
	}
	for (const name of namesExpanded(instruction, around.simulation.file.escape)) {
		const at = track.names.get(name);
		if (at !== undefined) return sure({ kind: "variable", name, at });
	}
	return ofTransfer(step, around);
}

function ofTransfer(
	{ instruction, transfer }: Step,
	{ simulation, change, tracks, outcomes }: Surroundings,
): Own | null {
	if (!transfer) return null;
	const { from } = transfer;
	if (from === null) {
		if (isIgnored(simulation, change)) return null;
		const taken = takes(instruction, transfer, change, simulation.facts);
		return taken === "no" ? null : { fate: taken === "yes" ? "rebuilt" : "may", cause: { kind: "file" } };
	}
	if (from.stage) {
		const { stage } = from;
		if (!tracks.get(stage)?.chain) return null;
		const same = transfer.sources.every(({ origin }) => {
			const at = origin?.exact ? origin.event.at : -1;
			return at >= 0 && outcomes[at]?.fate === "cached";
		});
		return same ? null : { fate: "may", cause: { kind: "stage", stage } };
	}
	return change.kind === "image" && change.image === from.image ? { fate: "may", cause: { kind: "image" } } : null;
}

function ofMount(mount: Step["instruction"]["mounts"][number], step: Step, around: Surroundings): Own | null {
	const { simulation, change, tracks } = around;
	const { stage, instruction } = step;
	if (mount.type !== "bind" || !stage) return null;
	if (mount.from === null) {
		if (isIgnored(simulation, change)) return null;
		const taken = takesPath((mount.source ?? ".").replace(/^\.\//, ""), [], change, simulation.facts);
		return taken === "no" ? null : { fate: taken === "yes" ? "rebuilt" : "may", cause: { kind: "file" } };
	}
	const { shown } = expandAt(stage, mount.from, instruction.index, simulation.file.escape);
	const other = findStage(shown, stage.index, simulation.stages);
	if (other) return tracks.get(other)?.chain ? { fate: "may", cause: { kind: "stage", stage: other } } : null;
	return change.kind === "image" && change.image === shown ? { fate: "may", cause: { kind: "image" } } : null;
}

function surest(found: (Own | null)[]): Own | null {
	return found.find((one) => one?.fate === "rebuilt") ?? found.find((one) => one !== null) ?? null;
}

function isEdited({ instruction }: Step, change: Change | Edits): boolean {
	if (change.kind === "edits") return change.at.has(instruction.index);
	return change.kind === "line" && instruction.startLine <= change.line && change.line <= instruction.endLine;
}

/** Whether `.dockerignore` keeps the changed file out of the context. */
function isIgnored({ dockerignore }: Simulation, change: Change | Edits): boolean {
	return change.kind === "file" && dockerignore !== null && ignoredBy(dockerignore, change.path) !== null;
}
