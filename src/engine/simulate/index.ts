import type { BuildOptions } from "../../model/build.ts";
import type { Dockerfile, Instruction } from "../../model/dockerfile.ts";
import type { Facts } from "../../model/facts.ts";
import type { Change } from "../../model/state.ts";
import { findImage } from "../images/family.ts";
import { sameUntil } from "./again.ts";
import { parseDockerignore } from "./dockerignore.ts";
import type { Simulation } from "./simulation.ts";
import { initialState, newHistories, type Stage } from "./stage.ts";
import { findStage } from "./transfer.ts";
import { TRANSITIONS } from "./transitions.ts";
import { expandGlobal, isPlatformArgument, platformWithFallback } from "./variables.ts";
import { WatchedSimulation, WatchedStage, WatchedStep } from "./watched.ts";

/**
 * Plays the build through, line by line, as far as the file tells: stages and what they inherit, variables, working
 * directory, user, shell, process, and which line made a path, a user, a package or a program that a later line uses.
 * What cannot be known stays unknown. One pass; never throws.
 * @param before the simulation of another text by the same facts and options, of whose lines above the first that
 *   differs the commands need not be read again
 */
export function simulate(
	file: Dockerfile,
	facts: Facts,
	options: BuildOptions = {},
	before: Simulation | null = null,
): Simulation {
	const buildArgs = new Map(Object.entries(options.buildArgs ?? {}));
	const simulation = new WatchedSimulation({
		file,
		facts,
		buildArgs,
		dockerignore: options.dockerignore === undefined ? null : parseDockerignore(options.dockerignore),
		today: options.today ?? null,
		globals: givenPlatform(buildArgs),
	});
	const same = before ? sameUntil(before.file, file) : 0;
	let stage: Stage | null = null;
	for (const instruction of file.instructions) {
		if (instruction.keyword === "FROM" && instruction.stage) {
			stage = openStage(instruction, simulation);
			const step = new WatchedStep(instruction, stage);
			step.after = stage.state;
			simulation.steps.push(step);
			continue;
		}
		const step = new WatchedStep(instruction, stage);
		simulation.steps.push(step);
		if (!stage) {
			if (instruction.keyword === "ARG") declareGlobals(instruction, simulation);
			continue;
		}
		step.before = stage.state;
		// A keyword without arguments stops the build and changes nothing.
		const bare = instruction.args.length === 0 && !instruction.json;
		const transition =
			!bare && Object.hasOwn(TRANSITIONS, instruction.keyword)
				? TRANSITIONS[instruction.keyword as keyof typeof TRANSITIONS]
				: undefined;
		if (transition) {
			const known = (instruction.index < same && before?.steps[instruction.index]) || null;
			stage.state = transition(step, stage, stage.state, simulation, known);
		}
		step.after = stage.state;
		stage.end = instruction.index + 1;
		stage.endLine = instruction.endLine;
	}
	simulation.target = findTarget(simulation.stages, options.target) ?? simulation.stages.at(-1) ?? null;
	markNeeded(simulation);
	return simulation;
}

function openStage(instruction: Instruction, simulation: Simulation): Stage {
	const { stages, globals, file, facts } = simulation;
	const index = stages.length;
	const written = instruction.stage?.base ?? "";
	const { text } = expandGlobal(globals, written, file.escape);
	const resolvedBase = text === "" ? null : text;
	const parent = resolvedBase === null ? null : findStage(resolvedBase, index, stages);
	const image = parent || resolvedBase === null ? null : findImage(resolvedBase, facts);
	const line = instruction.startLine;
	const stage = new WatchedStage({
		index,
		name: instruction.stage?.name ?? "",
		parent,
		base: written,
		resolvedBase,
		platform: instruction.stage?.platform || null,
		from: instruction.index,
		end: instruction.index + 1,
		startLine: line,
		endLine: instruction.endLine,
		image,
		...newHistories(parent),
		changes: { env: [], args: [], labels: [] },
		users: [...(parent?.users ?? [])],
		packages: (parent?.packages ?? []).map((one) => ({ ...one })),
		manifests: [...(parent?.manifests ?? [])],
		builds: [...(parent?.builds ?? [])],
		programs: new Map(parent?.programs),
		state: initialState(index, parent, image, line),
		usedBy: [],
		dependsOn: new Set(parent ? [parent.index] : []),
		needed: false,
	});
	if (parent) {
		parent.usedBy.push({ stage: index, line, how: "from" });
		simulation.usesOf.set(parent.from, [
			...(simulation.usesOf.get(parent.from) ?? []),
			{ by: instruction.index, of: parent.from, kind: "stage", name: parent.name },
		]);
	}
	for (const [name, value] of Object.entries(image?.defaults.env ?? {})) {
		// An empty text in an entry: the image sets the variable, its value depends on the version.
		const change: Change = { name, value: value === "" ? null : value, at: -1, from: { line: null, stage: index } };
		stage.env.set(name, -1, change);
		stage.changes.env.push(change);
	}
	for (const { tag, ...user } of image?.facts?.users ?? []) {
		if (tag && !new RegExp(`^(?:${tag})$`).test(image?.reference.tag ?? "latest")) continue;
		stage.users.push({ ...user, at: -1, from: { line: null, stage: index } });
	}
	stages.push(stage);
	return stage;
}

function declareGlobals(instruction: Instruction, simulation: Simulation): void {
	for (const pair of instruction.pairs) {
		const kept = platformWithFallback(pair.value ?? "") === null || simulation.globals.has(pair.key);
		const expanded = () => expandGlobal(simulation.globals, pair.value ?? "", simulation.file.escape).shown;
		const own = pair.value === null || !kept ? pair.value : expanded();
		const value = simulation.buildArgs.get(pair.key) ?? own;
		const from = { line: instruction.startLine, stage: -1 };
		simulation.globals.set(pair.key, { name: pair.key, value, at: instruction.index, from });
	}
}

/** What BuildKit knows of the platforms before the first ARG, where the build is told so. */
function givenPlatform(buildArgs: ReadonlyMap<string, string>): Simulation["globals"] {
	const from = { line: null, stage: -1 };
	return new Map(
		[...buildArgs]
			.filter(([name]) => isPlatformArgument(name))
			.map(([name, value]): [string, Change] => [name, { name, value, at: -1, from }]),
	);
}

/** The stage that `--target` names: by name in any case, else by number from 0. Null where there is none. */
export function findTarget(stages: Stage[], target: string | undefined): Stage | null {
	return target ? findStage(target, stages.length, stages) : null;
}

/** BuildKit builds only what the target depends on. */
function markNeeded({ stages, target }: Simulation): void {
	const queue = target ? [target] : [];
	for (let stage = queue.pop(); stage; stage = queue.pop()) {
		if (stage.needed) continue;
		stage.needed = true;
		for (const index of stage.dependsOn) {
			const other = stages[index];
			if (other) queue.push(other);
		}
	}
}
