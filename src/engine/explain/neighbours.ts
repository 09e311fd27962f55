import type { Instruction } from "../../model/dockerfile.ts";
import type { LineRef } from "../../model/message.ts";
import type { Script } from "../../model/shell.ts";
import type { State } from "../../model/state.ts";
import { firstAfter, oncePer, runsSeeing, stepAt, stepsBy } from "../simulate/index-of.ts";
import { stepsWithinHeirs } from "../simulate/lineage.ts";
import { isWithin } from "../simulate/paths.ts";
import { namesExpanded, SHELL_FORMS } from "../simulate/rebuild/names.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { variableAt } from "../simulate/variables.ts";
import { type LineContext, lineRef } from "./context.ts";

/** Whether this is the file's first instruction of its kind: what holds for all of them is said there. */
export function isFirstOfKind({ simulation, instruction }: LineContext): boolean {
	const kinds = stepsBy(simulation, "keyword", (step) => [step.place.keyword]);
	return kinds.get(instruction.keyword)?.[0]?.place.index === instruction.index;
}

/** References to the first lines of some steps. */
export function linesOf(steps: Step[]) {
	return lineRef(...steps.map((step) => step.place.startLine));
}

/**
 * Later steps, of this stage and of those that build on it, for which a setting of the state is still the one that this
 * line made: the lines that run as this USER, in this WORKDIR, with this SHELL.
 */
export function governedBy(context: LineContext, field: "user" | "workdir" | "shell"): Step[] {
	const { instruction, simulation } = context;
	const index = stepsBy(simulation, `governed ${field}`, (step) => {
		const line = setting(step.before, field)?.from.line;
		return line == null ? [] : [line];
	});
	return (index.get(instruction.startLine) ?? []).filter((step) => step.place.index > instruction.index);
}

function setting(state: State | null, field: "user" | "workdir" | "shell") {
	return state ? state[field] : undefined;
}

/** Later steps that read the value which this line gives to a variable, by the builder or by a shell. */
export function readersOf(context: LineContext, name: string): Step[] {
	const { instruction, simulation } = context;
	const index = oncePer(simulation, `readers ${name}`, () => {
		const readers = new Map<number, Step[]>();
		for (const step of readersByName(simulation, name)) {
			const at = step.stage && variableAt(step.stage, name, step.place.index)?.at;
			if (at == null || at >= step.place.index) continue;
			const known = readers.get(at);
			if (known) known.push(step);
			else readers.set(at, [step]);
		}
		return readers;
	});
	return index.get(instruction.index) ?? [];
}

/** All steps that name a variable, in order. */
export function readersByName(simulation: Simulation, name: string): Step[] {
	return stepsBy(simulation, "names", (step, { file }) => namesOfStep(step, file.escape)).get(name) ?? [];
}

/** Names of the variables that a parsed shell body reads. */
export function namesRead(script: Script): Set<string> {
	const names = new Set<string>();
	collectVariables(script, names);
	return names;
}

function namesOfStep({ instruction, script }: Step, escape: string): Set<string> {
	const names = namesExpanded(instruction, escape);
	if (SHELL_FORMS.has(instruction.keyword)) collectVariables(script, names);
	return names;
}

/** Names of the variables in a parsed shell body, wherever they stand. Without recursion: bodies may nest deeply. */
function collectVariables(root: unknown, names: Set<string>): void {
	const queue: unknown[] = [root];
	for (let node = queue.pop(); queue.length > 0 || node !== undefined; node = queue.pop()) {
		if (typeof node !== "object" || node === null) continue;
		if ("kind" in node && node.kind === "variable" && "name" in node) names.add(String(node.name));
		for (const key in node) {
			const value = (node as Record<string, unknown>)[key];
			if (typeof value === "object" && value !== null && key !== "span") queue.push(value);
		}
	}
}

/** Whether a shell reads the words of an instruction: its shell form, or a heredoc of RUN. */
export function isShellForm(instruction: Instruction): boolean {
	return SHELL_FORMS.has(instruction.keyword) && !instruction.json && instruction.healthcheck?.type !== "NONE";
}

/** Later steps of the same stage, and of those that build on it, that write at or below a path. */
export function writersBelow(context: LineContext, path: string): Step[] {
	const { instruction, simulation } = context;
	const writers = stepsBy(simulation, "written below", (step) => new Set(pathsWritten(step).flatMap(above))).get(path);
	return (writers ?? []).filter((step) => step.place.index > instruction.index && sees(step, context));
}

/** A path and all directories that it lies in, as `isWithin` has it. */
function above(path: string): string[] {
	const slashes = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
	return [path, ...slashes.filter((directory) => directory !== ""), ...(isWithin(path, "/") ? ["/"] : [])];
}

function pathsWritten(step: Step): string[] {
	if (step.transfer) return [step.transfer.target];
	return step.executions.flatMap((execution) =>
		execution.effects.flatMap((effect) => {
			if (effect.kind === "creates" || effect.kind === "fills" || effect.kind === "produces") return [effect.path];
			if (effect.kind === "copies" || effect.kind === "moves") return [effect.to];
			return effect.kind === "downloads" && effect.to !== null ? [effect.to] : [];
		}),
	);
}

/** Whether a step belongs to this line's stage or to one that builds on it. */
export function sees(step: Step, context: LineContext): boolean {
	for (let stage = step.stage; stage; stage = stage.parent) if (stage === context.stage) return true;
	return false;
}

/** Words of a process and the line that names them, or null where the base image does. */
interface Words {
	words: string[];
	line: number | null;
}

/** The words of the process that a container of this line's stage starts, as far as the file and its base tell. */
export function processWords(context: LineContext): (Words & { from: Words[] }) | null {
	const state = context.stage?.state;
	const entrypoint = state?.entrypoint;
	const cmd = state?.cmd;
	const main = entrypoint ?? cmd;
	if (!main) return null;
	const both = entrypoint && cmd && entrypoint.value.json ? [entrypoint, cmd] : [main];
	const from = both.map(({ value, from: { line } }) => ({ words: value.words, line }));
	return { words: from.flatMap(({ words }) => words), line: main.from.line ?? cmd?.from.line ?? null, from };
}

/** The program of the stage's process that looks a variable up by itself, and the line that starts it. */
export function askerOf({ stage, simulation }: LineContext, name: string): { program: string; line: LineRef } | null {
	for (const set of [stage?.state.entrypoint, stage?.state.cmd]) {
		const step = stepAt(simulation, set?.from.line);
		if (!step || step.stage !== stage) continue;
		const asker = step.executions.find(({ effects }) =>
			effects.some((effect) => effect.kind === "asks" && effect.name === name),
		);
		if (asker) return { program: asker.invocation.program.text, line: lineRef(step.place.startLine) };
	}
	return null;
}

/** Whether this line's stage only lends files to the image: no container starts from it unless a `--target` asks for it. */
export function lendsOnly({ stage, ships }: LineContext): boolean {
	return stage?.needed === true && !ships;
}

/** WORKDIR lines that lead to a directory, in order. */
export function workdirsAt(simulation: Simulation, path: string): Step[] {
	const all = stepsBy(simulation, "workdirs", (step) =>
		step.place.keyword === "WORKDIR" && step.after ? [step.after.workdir.value] : [],
	);
	return all.get(path) ?? [];
}

/** Later RUN lines of this line's stage and of those that build on it. */
export function laterRuns(context: LineContext): Step[] {
	if (!context.stage) return [];
	const runs = runsSeeing(context.simulation, context.stage);
	return runs.slice(firstAfter(runs, context.instruction.index));
}

/** Lines of the stage from one on in which `sed` writes a variable's name itself, not its value, into a file. */
export function writersOfName({ stage, simulation, instruction }: LineContext, name: string): Step[] {
	if (!stage) return [];
	const writers = stepsBy(simulation, "names that sed writes", ({ place, executions }) =>
		place.keyword === "RUN" ? executions.flatMap(namesForSed) : [],
	);
	const seen = stepsWithinHeirs(simulation, writers.get(name) ?? [], stage);
	return seen.slice(firstAfter(seen, instruction.index));
}

function namesForSed({ invocation, command }: Execution): string[] {
	if (invocation.id !== "sed") return [];
	const words = command.words.filter(({ literal }) => literal).map(({ text }) => text ?? "");
	return words.flatMap((word) => [...word.matchAll(/\$\{([^{}]+)\}/g)].map(([, name = ""]) => name));
}
