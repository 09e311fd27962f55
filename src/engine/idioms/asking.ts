import { stepsBy } from "../simulate/index-of.ts";
import type { AppliedEffect, Execution, Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { optionNames } from "../simulate/values.ts";

export { stepAt, stepsOf } from "../simulate/index-of.ts";

/** All instructions with a command whose effects have some of a kind, in order. */
export function stepsWith(simulation: Simulation, kind: AppliedEffect["kind"]): Step[] {
	const all = stepsBy(simulation, "effect", ({ executions }) =>
		executions.length > 0 ? byKind(executions).keys() : [],
	);
	return all.get(kind) ?? [];
}

/** The executions of some programs (ids of their entries), in order; with a subcommand where one is wanted. */
export function commandsOf(
	step: Step,
	programs: readonly string[],
	subcommands?: readonly string[],
): readonly Execution[] {
	const { executions } = step;
	// Most lines have no such command: nothing is made for them.
	const isOne = ({ invocation: { id, subcommands: own } }: Execution) =>
		id !== null && programs.includes(id) && (!subcommands || subcommands.includes(own[0]?.name ?? ""));
	return executions.some(isOne) ? executions.filter(isOne) : NO_COMMANDS;
}

const NO_COMMANDS: readonly Execution[] = [];

/** The effects of a kind, also those that share their shape with another kind. */
type OfKind<K, E = AppliedEffect> = E extends { kind: infer Kinds } ? (K extends Kinds ? E : never) : never;

/** What the commands of a line do, of one kind, with the command that does it. */
export function effectsOf<K extends AppliedEffect["kind"]>(
	{ executions }: Pick<Step, "executions">,
	kind: K,
): readonly { execution: Execution; effect: OfKind<K> }[] {
	return (byKind(executions).get(kind) ?? NONE) as { execution: Execution; effect: OfKind<K> }[];
}

interface Done {
	execution: Execution;
	effect: AppliedEffect;
}

const NONE: readonly Done[] = [];
const known = new WeakMap<readonly Execution[], Map<AppliedEffect["kind"], Done[]>>();

/** The effects of a line's commands by kind, sorted once for all that ask. */
function byKind(executions: readonly Execution[]): Map<AppliedEffect["kind"], Done[]> {
	const before = known.get(executions);
	if (before) return before;
	const kinds = new Map<AppliedEffect["kind"], Done[]>();
	for (const execution of executions) {
		for (const effect of execution.effects) {
			const list = kinds.get(effect.kind);
			if (list) list.push({ execution, effect });
			else kinds.set(effect.kind, [{ execution, effect }]);
		}
	}
	known.set(executions, kinds);
	return kinds;
}

/** Whether a command has one of these options, in any spelling. */
export function hasOption({ invocation }: Execution, ...names: string[]): boolean {
	return invocation.options.some((option) => optionNames(option).some((name) => names.includes(name)));
}

/** The last value of an option, or null. */
export function optionValue({ invocation }: Execution, name: string): string | null {
	return invocation.options.findLast((option) => optionNames(option).includes(name))?.value ?? null;
}

/** The operands of a command as written, without quotes. */
export function operandsOf({ invocation }: Execution): string[] {
	return invocation.operands.map(({ word }) => word.text);
}

/** The stages whose files end up in the default target: the last one and those that it builds on. */
export function shippedStages(simulation: Simulation): Set<Stage> {
	const shipped = new Set<Stage>();
	for (let stage: Stage | null = simulation.stages.at(-1) ?? null; stage; stage = stage.parent) shipped.add(stage);
	return shipped;
}

/** Whether a stage is the other one or builds on it: it has all its files, users and settings. */
export function buildsOn(stage: Stage | null, other: Stage | null): boolean {
	for (let cursor = stage; cursor; cursor = cursor.parent) if (cursor === other) return true;
	return false;
}

/** Files that a command writes: by its entry's effects, or by `>` and `>>`. */
export function writtenBy(execution: Execution): string[] {
	const effects = execution.effects.flatMap((effect) => {
		if (effect.kind === "creates") return [effect.path];
		return effect.kind === "downloads" && effect.to ? [effect.to] : [];
	});
	const redirects = execution.command.redirects.flatMap(({ operator, target }) =>
		operator.startsWith(">") && target?.literal ? [target.text] : [],
	);
	const operands = execution.invocation.id === "tee" ? execution.invocation.operands.map(({ word }) => word.text) : [];
	return [...effects, ...redirects, ...operands];
}
