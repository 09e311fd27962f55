import type { Instruction, Keyword } from "../../model/dockerfile.ts";
import type { Facts } from "../../model/facts.ts";
import type { Change, From, Known, State } from "../../model/state.ts";
import { fileEntry } from "../lookup.ts";
import { findName, nameIndex } from "../names.ts";
import { readAgain } from "./again.ts";
import { packageBehind } from "./brought.ts";
import { applyExecutions } from "./build-effects.ts";
import { mayBeScript, runsItsArguments } from "./entrypoints.ts";
import type { PathEvent } from "./file-system.ts";
import { oncePer } from "./index-of.ts";
import { baseName, isWithin, parentPath, resolvePath } from "./paths.ts";
import { readExecutions, readScript } from "./run.ts";
import { connect, type Simulation, type Step } from "./simulation.ts";
import { rootStage, type Stage } from "./stage.ts";
import { isDirectory, readFrom, readTransfer, unpacks } from "./transfer.ts";
import { expandAt } from "./variables.ts";

/**
 * What an instruction does to the state, the variables and the files of its stage. `before`: its step in the simulation of
 * another text that is the same up to there.
 */
export type Transition = (step: Step, stage: Stage, state: State, simulation: Simulation, before: Step | null) => State;

const run: Transition = (step, stage, state, simulation, before) => {
	const { instruction } = step;
	if (before) readAgain(step, before);
	else {
		step.script = readScript(instruction, state);
		step.executions = readExecutions(instruction, step.script, stage, state, simulation.facts, "build");
	}
	for (const mount of instruction.mounts) {
		const from = mount.from ? readFrom(instruction, stage, simulation, mount.from) : null;
		if (!from?.stage) continue;
		from.stage.usedBy.push({ stage: stage.index, line: instruction.startLine, how: "mount" });
		stage.dependsOn.add(from.stage.index);
		connect(simulation, { by: instruction.index, of: from.stage.from, kind: "stage", name: from.stage.name });
	}
	applyExecutions(step, stage, simulation);
	return state;
};

const process =
	(field: "cmd" | "entrypoint"): Transition =>
	(step, stage, state, simulation, before) => {
		const { instruction } = step;
		if (before) readAgain(step, before);
		else {
			step.script = readScript(instruction, state);
			const entrypoint = field === "cmd" ? takenBy(instruction, stage, state, simulation.facts) : [];
			step.executions = readExecutions(instruction, step.script, stage, state, simulation.facts, "run", entrypoint);
		}
		const words = instruction.args.map((word) => word.text);
		const value = { json: instruction.json, words, ...(!instruction.json && { shell: state.shell.value }) };
		const next = { ...state, [field]: { value, from: origin(step) } };
		// ENTRYPOINT empties a CMD that the base image handed down, as BuildKit does.
		if (field === "entrypoint" && state.cmd && state.cmd.from.line === null) delete next.cmd;
		applyExecutions(step, stage, simulation);
		return next;
	};

/** The entrypoint whose arguments a CMD holds, as far as its words can be read as such; empty for a command of its own. */
function takenBy(instruction: Instruction, stage: Stage, state: State, facts: Facts): string[] {
	const { json, words = [] } = state.entrypoint?.value ?? {};
	if (!json || !instruction.json) return [];
	if (runsItsArguments(words)) return ledByImage(instruction, stage, state, facts);
	const program = baseName(words[0] ?? "");
	const known =
		findName(
			nameIndex(facts.commands, "programs", (entry) => entry.names),
			program,
		) !== null;
	return known || instruction.args[0]?.text.startsWith("-") || !mayBeScript(program) ? words : [];
}

/**
 * The program that a script of the official images puts before arguments which are no program: its own options,
 * subcommands and scripts.
 */
function ledByImage({ args }: Instruction, stage: Stage, { entrypoint }: State, { commands }: Facts): string[] {
	const defaults = rootStage(stage).image?.defaults;
	const program = defaults?.leads ?? baseName(defaults?.cmd?.[0] ?? "");
	const first = args[0]?.text ?? "";
	if (entrypoint?.from.line !== null || !program) return [];
	const subcommand = defaults?.leads !== undefined && commands[program]?.subcommands[first] !== undefined;
	return subcommand || first.startsWith("-") || (program === "node" && /\.[cm]?js$/.test(first)) ? [program] : [];
}

const copy: Transition = (step, stage, state, simulation) => {
	const { instruction } = step;
	const transfer = readTransfer(instruction, stage, state, simulation);
	step.transfer = transfer;
	if (!transfer) return state;
	const { from } = transfer;
	if (from?.stage) {
		stage.dependsOn.add(from.stage.index);
		connect(simulation, { by: instruction.index, of: from.stage.from, kind: "stage", name: from.stage.name });
	}
	for (const source of transfer.sources) {
		if (source.kind === "heredoc") {
			stage.files.record(transfer.target, { at: instruction.index, from: origin(step), kind: "file" });
			continue;
		}
		if (from?.stage) {
			from.stage.usedBy.push({ stage: stage.index, line: instruction.startLine, how: "copy", path: source.path });
			const made = source.origin?.event;
			const built = source.origin?.exact ? undefined : buildOf(from.stage, source.path, simulation);
			if (built) connect(simulation, { by: instruction.index, of: built.at, kind: "path", name: source.path });
			else if (made && made.at >= 0) {
				const makers = new Set([
					made.at,
					...(source.origin?.exact ? runsFilling(from.stage, source.path, made, simulation) : []),
				]);
				for (const of of makers) connect(simulation, { by: instruction.index, of, kind: "path", name: source.path });
			} else {
				const bringer = packageBehind(from.stage, source.path, simulation.facts);
				if (bringer)
					connect(simulation, { by: instruction.index, of: bringer.at, kind: "package", name: bringer.name });
			}
		}
		record(step, stage, transfer, source);
		const file = fileEntry(simulation.facts, source.path)?.facts;
		if (file?.ecosystem && (file.role === "manifest" || file.role === "lock")) {
			const name = baseName(source.path);
			const directory = baseName(transfer.target) === name ? parentPath(transfer.target) : transfer.target;
			stage.manifests.push({ ecosystem: file.ecosystem, name, directory, at: instruction.index });
		}
	}
	return state;
};

/** The RUN instructions that put something into a directory which was made empty. */
function runsFilling({ files }: Stage, directory: string, made: PathEvent, { steps }: Simulation): number[] {
	if (made.kind !== "directory" || made.tree) return [];
	return files
		.below(directory)
		.map(({ event }) => event.at)
		.filter((at) => steps[at]?.instruction.keyword === "RUN");
}

/** What builds call the directories of their results. */
const RESULTS =
	/^(build|dist|out|output|target|publish|release|public|www|site|_site|htdocs|static|lib|bin|es|artifacts|standalone|storybook-static|\.(next|nuxt|output|svelte-kit|vercel))$/i;

/** Whether the file copies results of Next.js, beside which `public` is a directory of the project and no result. */
function copiesNext(simulation: Simulation): boolean {
	return oncePer(simulation, "copies of Next.js", () =>
		simulation.file.instructions.some(({ args }) => args.some(({ text }) => /(^|\/)\.next(\/|$)/.test(text))),
	);
}

/** The last build of a stage that may have made a path which no line names. */
export function buildOf(stage: Stage, path: string, simulation: Simulation): Stage["builds"][number] | undefined {
	const unpacked = stage.files.origin(path)?.event;
	if (/\/public\/?$/.test(path) && copiesNext(simulation)) return undefined;
	return stage.builds.findLast(
		(build) =>
			isWithin(path, build.workdir) &&
			!(unpacked?.unpacked && unpacked.at >= build.at) &&
			path
				.slice(build.workdir.length)
				.split("/")
				.some((name) => RESULTS.test(name)),
	);
}

function record(
	step: Step,
	stage: Stage,
	transfer: NonNullable<Step["transfer"]>,
	source: (typeof transfer.sources)[number],
): void {
	const made = source.origin?.exact ? source.origin.event : null;
	const isTree =
		source.kind === "everything" ||
		(source.kind === "archive" && unpacks(step.instruction) !== false) ||
		source.kind === "git" ||
		/[^/]\/$/.test(source.written) ||
		made?.kind === "directory" ||
		made?.tree === true ||
		(made === null && transfer.from?.stage != null && RESULTS.test(baseName(source.path)));
	const name = baseName(source.path);
	const known = /\.\w+$/.test(name) || made?.kind === "binary" || transfer.directory;
	const intoDirectory = transfer.directory && !isTree && source.kind !== "glob";
	const path = intoDirectory ? resolvePath(transfer.target, name) : transfer.target;
	const event = {
		at: step.place.index,
		from: origin(step),
		kind: made?.kind ?? (isTree || !known || source.kind === "glob" ? ("unknown" as const) : ("file" as const)),
		// Of what a line downloads as one file the name need not have an ending.
		tree:
			!laidOver(stage, transfer, source) &&
			(isTree || source.kind === "glob" || !(/\.\w+$/.test(name) || (made?.kind === "file" && !made.tree))),
		...(transfer.from === null
			? { context: source.path }
			: { copied: { stage: transfer.from.stage?.index ?? null, image: transfer.from.image, path: source.path } }),
		...(made?.by ? { by: made.by } : {}),
		...(made?.programs ? { programs: true } : {}),
		...ownerOf(step.instruction),
	};
	if (transfer.directory && !stage.files.origin(transfer.target)) {
		stage.files.record(transfer.target, {
			at: event.at,
			from: event.from,
			kind: "directory",
			tree: path === transfer.target,
		});
	}
	stage.files.record(path, event);
	// A name without an ending may be a file, which then lies in the directory, or a directory, whose contents do.
	if (!transfer.directory && !isTree && /^[\w-]+$/.test(name) && step.before && isDirectory(path, stage, step.before))
		stage.files.record(resolvePath(path, name), { ...event, tree: false });
}

/**
 * Whether all of another image goes over the files of this stage: what lies at a path then mostly was there before, so
 * the copy is no guess of where a path comes from.
 */
function laidOver(stage: Stage, transfer: NonNullable<Step["transfer"]>, { path }: { path: string }): boolean {
	return (
		transfer.from !== null && path === "/" && transfer.target === "/" && rootStage(stage).resolvedBase !== "scratch"
	);
}

function ownerOf(instruction: Instruction): { owner?: string } {
	const owner = instruction.flags.find((flag) => flag.name === "chown")?.value;
	return owner ? { owner } : {};
}

const env: Transition = (step, stage, state, simulation) => {
	const { instruction } = step;
	for (const pair of instruction.pairs) {
		const { shown } = expandAt(stage, pair.value ?? "", instruction.index, simulation.file.escape);
		setVariable(stage.env, stage.changes.env, step, { name: pair.key, value: shown });
	}
	return state;
};

const arg: Transition = (step, stage, state, simulation) => {
	const { instruction } = step;
	for (const pair of instruction.pairs) {
		const own =
			pair.value === null ? null : expandAt(stage, pair.value, instruction.index, simulation.file.escape).shown;
		const global = simulation.globals.get(pair.key);
		if (pair.value === null && global && global.at >= 0) {
			connect(simulation, { by: instruction.index, of: global.at, kind: "variable", name: pair.key });
		}
		setVariable(stage.args, stage.changes.args, step, {
			name: pair.key,
			value: simulation.buildArgs.get(pair.key) ?? own ?? global?.value ?? null,
		});
	}
	return state;
};

const label: Transition = (step, stage, state, simulation) => {
	for (const pair of step.instruction.pairs) {
		const { shown } = expandAt(stage, pair.value ?? "", step.place.index, simulation.file.escape);
		stage.changes.labels.push({ name: pair.key, value: shown, at: step.place.index, from: origin(step) });
	}
	return state;
};

const workdir: Transition = (step, stage, state, simulation) => {
	const { instruction } = step;
	const { shown } = expandAt(stage, instruction.args[0]?.text ?? "", instruction.index, simulation.file.escape);
	const value = resolvePath(state.workdir.value, shown);
	if (!stage.files.origin(value)?.exact) {
		stage.files.record(value, { at: instruction.index, from: origin(step), kind: "directory" });
	}
	return { ...state, workdir: { value, from: origin(step) } };
};

const user: Transition = (step, stage, state, simulation) => {
	const { instruction } = step;
	const { shown } = expandAt(stage, instruction.args[0]?.text ?? "", instruction.index, simulation.file.escape);
	const name = shown.split(":")[0] ?? "";
	const made = stage.users.findLast((one) => one.name === name || one.uid === name);
	if (made && made.at >= 0) connect(simulation, { by: instruction.index, of: made.at, kind: "user", name });
	return { ...state, user: { value: shown, from: origin(step) } };
};

const list =
	(field: "ports" | "volumes"): Transition =>
	(step, stage, state, simulation) => {
		const added: Known<string>[] = step.instruction.args.map((word) => ({
			value: expandAt(stage, word.text, step.place.index, simulation.file.escape).shown,
			from: origin(step),
		}));
		const known = new Set(state[field].map((one) => one.value));
		return { ...state, [field]: [...state[field], ...added.filter((one) => !known.has(one.value))] };
	};

const healthcheck: Transition = (step, stage, state, simulation, before) => {
	const { instruction } = step;
	if (before) readAgain(step, before);
	else {
		step.script = instruction.json ? null : readScript(instruction, state);
		step.executions = readExecutions(instruction, step.script, stage, state, simulation.facts, "run");
	}
	applyExecutions(step, stage, simulation);
	const value = instruction.healthcheck?.type === "NONE" ? "NONE" : instruction.args.map((word) => word.text).join(" ");
	return { ...state, healthcheck: { value, from: origin(step) } };
};

const shell: Transition = (step, _stage, state) =>
	step.instruction.json
		? { ...state, shell: { value: step.instruction.args.map((word) => word.text), from: origin(step) } }
		: state;

const stopsignal: Transition = (step, stage, state, simulation) => ({
	...state,
	stopsignal: {
		value: expandAt(stage, step.instruction.args[0]?.text ?? "", step.place.index, simulation.file.escape).shown,
		from: origin(step),
	},
});

const nothing: Transition = (_step, _stage, state) => state;

/** FROM and the ARGs before it are read by `simulate` itself. */
export const TRANSITIONS: Record<Exclude<Keyword, "FROM">, Transition> = {
	ADD: copy,
	ARG: arg,
	CMD: process("cmd"),
	COPY: copy,
	ENTRYPOINT: process("entrypoint"),
	ENV: env,
	EXPOSE: list("ports"),
	HEALTHCHECK: healthcheck,
	LABEL: label,
	MAINTAINER: nothing,
	ONBUILD: nothing,
	RUN: run,
	SHELL: shell,
	STOPSIGNAL: stopsignal,
	USER: user,
	VOLUME: list("volumes"),
	WORKDIR: workdir,
};

function setVariable(
	history: Stage["env"],
	changes: Change[],
	step: Step,
	variable: { name: string; value: string | null },
): void {
	const change: Change = { ...variable, at: step.place.index, from: origin(step) };
	history.set(variable.name, step.place.index, change);
	changes.push(change);
}

function origin(step: Step): From {
	return { line: step.place.startLine, stage: step.stage?.index ?? 0 };
}
