import type { Instruction } from "../../model/dockerfile.ts";
import type { State } from "../../model/state.ts";
import { variableUses } from "../dockerfile/expand.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { variableAt } from "../simulate/variables.ts";
import { type LineContext, lineRef } from "./context.ts";

/** Instructions whose shell form a shell reads. */
const SHELL_FORMS = new Set(["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"]);

/** References to the first lines of some steps. */
export function linesOf(steps: Step[]) {
	return lineRef(...steps.map((step) => step.instruction.startLine));
}

/**
 * Later steps, of this stage and of those that build on it, for which a setting of the state is still the one that this
 * line made: the lines that run as this USER, in this WORKDIR, with this SHELL.
 */
export function governedBy(context: LineContext, field: "user" | "workdir" | "shell"): Step[] {
	const { instruction, simulation } = context;
	return simulation.steps.filter(
		(step) =>
			step.instruction.index > instruction.index && setting(step.before, field)?.from.line === instruction.startLine,
	);
}

function setting(state: State | null, field: "user" | "workdir" | "shell") {
	return state ? state[field] : undefined;
}

/** Later steps that read the value which this line gives to a variable, by the builder or by a shell. */
export function readersOf(context: LineContext, name: string): Step[] {
	const { instruction, simulation } = context;
	return readersByName(simulation, name).filter(
		(step) =>
			step.instruction.index > instruction.index &&
			step.stage !== null &&
			variableAt(step.stage, name, step.instruction.index)?.at === instruction.index,
	);
}

const indexes = new WeakMap<Simulation, Map<string, Step[]>>();

/** All steps that name a variable, in order. The index is made once for each simulation. */
export function readersByName(simulation: Simulation, name: string): Step[] {
	let index = indexes.get(simulation);
	if (!index) {
		index = new Map();
		for (const step of simulation.steps) {
			for (const used of namesRead(step, simulation.file.escape)) {
				const steps = index.get(used);
				if (steps) steps.push(step);
				else index.set(used, [step]);
			}
		}
		indexes.set(simulation, index);
	}
	return index.get(name) ?? [];
}

function namesRead({ instruction, script }: Step, escape: string): Set<string> {
	const names = new Set<string>();
	const add = (text: string | null) => {
		if (!text?.includes("$")) return;
		for (const use of variableUses({ text, runs: [{ at: 0, source: 0 }] }, escape)) names.add(use.name);
	};
	for (const flag of instruction.flags) add(flag.value);
	for (const pair of instruction.pairs) add(pair.value);
	if (SHELL_FORMS.has(instruction.keyword)) {
		collectVariables(script, names);
		return names;
	}
	if (instruction.pairs.length === 0) for (const word of instruction.args) add(word.text);
	for (const heredoc of instruction.heredocs) if (heredoc.expand) add(heredoc.content);
	return names;
}

/** Names of the variables in a parsed shell body, wherever they stand. Without recursion: bodies may nest deeply. */
function collectVariables(root: unknown, names: Set<string>): void {
	const queue: unknown[] = [root];
	for (let node = queue.pop(); queue.length > 0 || node !== undefined; node = queue.pop()) {
		if (typeof node !== "object" || node === null) continue;
		if ("kind" in node && node.kind === "variable" && "name" in node) names.add(String(node.name));
		for (const value of Object.values(node)) if (typeof value === "object" && value !== null) queue.push(value);
	}
}

/** Whether a shell reads the words of an instruction: its shell form, or a heredoc of RUN. */
export function isShellForm(instruction: Instruction): boolean {
	return SHELL_FORMS.has(instruction.keyword) && !instruction.json && instruction.healthcheck?.type !== "NONE";
}

/** Later steps of the same stage, and of those that build on it, that write at or below a path. */
export function writersBelow(context: LineContext, path: string): Step[] {
	const { instruction, simulation } = context;
	return simulation.steps.filter((step) => {
		if (step.instruction.index <= instruction.index || !sees(step, context)) return false;
		if (step.transfer) return isWithin(step.transfer.target, path);
		return step.executions.some((execution) =>
			execution.effects.some((effect) => {
				if (effect.kind === "creates" || effect.kind === "fills" || effect.kind === "produces") {
					return isWithin(effect.path, path);
				}
				if (effect.kind === "copies" || effect.kind === "moves") return isWithin(effect.to, path);
				return effect.kind === "downloads" && effect.to !== null && isWithin(effect.to, path);
			}),
		);
	});
}

/** Whether a step belongs to this line's stage or to one that builds on it. */
export function sees(step: Step, context: LineContext): boolean {
	for (let stage = step.stage; stage; stage = stage.parent) if (stage === context.stage) return true;
	return false;
}

/** The words of the process that a container of this line's stage starts, as far as the file and its base tell. */
export function processWords(context: LineContext): { words: string[]; line: number | null } | null {
	const state = context.stage?.state;
	const entrypoint = state?.entrypoint;
	const cmd = state?.cmd;
	const main = entrypoint ?? cmd;
	if (!main) return null;
	const words =
		entrypoint && cmd && entrypoint.value.json ? [...entrypoint.value.words, ...cmd.value.words] : main.value.words;
	return { words, line: main.from.line ?? cmd?.from.line ?? null };
}

/** Steps before this line, in its stage and those it builds on. */
export function earlierSteps(context: LineContext): Step[] {
	const { instruction, simulation } = context;
	const chain = new Set<unknown>();
	for (let stage = context.stage; stage; stage = stage.parent) chain.add(stage);
	return simulation.steps.filter((step) => step.instruction.index < instruction.index && chain.has(step.stage));
}
