import { stepsBy } from "../simulate/index-of.ts";
import { stepsWithin } from "../simulate/lineage.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { optionNames } from "../simulate/values.ts";
import { variableAt } from "../simulate/variables.ts";

/** A command of a RUN line in its stage, under the name of its entry with its subcommands: `cargo chef cook`. */
export interface Call {
	step: Step;
	stage: Stage;
	execution: Execution;
	name: string;
	/** Index and first line of the instruction. */
	at: number;
	line: number;
}

/** The commands of RUN lines that have one of these names, in order of the text; `pnpm` is every subcommand of it. */
export function callsOf(simulation: Simulation, ...names: string[]): Call[] {
	const all = stepsByProgram(simulation);
	return callsAmong((program) => all.get(program) ?? [], names);
}

/** RUN lines by the programs of their commands: the ids of their entries, or the names of those without one. */
export function stepsByProgram(simulation: Simulation): Map<string, Step[]> {
	return stepsBy(simulation, "programs", programsOf);
}

/** Those of one stage alone, for who asks about a line of it. */
export function callsOfStage(simulation: Simulation, stage: Stage, ...names: string[]): Call[] {
	const all = stepsByProgram(simulation);
	return callsAmong((program) => stepsWithin(all.get(program) ?? [], stage), names);
}

function callsAmong(stepsWith: (program: string) => Step[], names: readonly string[]): Call[] {
	const programs = new Set(names.map((name) => name.split(" ", 1)[0] ?? ""));
	return [...programs]
		.flatMap((program) => stepsWith(program).flatMap((step) => callsIn(step).get(program) ?? []))
		.filter((call) => names.some((name) => call.name === name || call.name.startsWith(`${name} `)))
		.sort((a, b) => a.at - b.at);
}

function programsOf({ place, stage, executions }: Step): string[] {
	return place.keyword === "RUN" && stage ? executions.map(programOf) : [];
}

function programOf({ invocation }: Execution): string {
	return invocation.id ?? invocation.name;
}

const known = new WeakMap<readonly Execution[], Map<string, Call[]>>();

/** The calls of a RUN line by their programs. */
function callsIn(step: Step): Map<string, Call[]> {
	const { stage, place, executions } = step;
	const before = known.get(executions);
	if (before) return before;
	const found = new Map<string, Call[]>();
	known.set(executions, found);
	if (!stage) return found;
	for (const execution of executions) {
		const program = programOf(execution);
		const call: Call = {
			step,
			stage,
			execution,
			name: [program, ...execution.invocation.subcommands.map((one) => one.name)].join(" "),
			at: place.index,
			line: place.startLine,
		};
		const same = found.get(program);
		if (same) same.push(call);
		else found.set(program, [call]);
	}
	return found;
}

/** The first of these options that a command has, as written. */
export function optionOf({ execution }: Call, ...names: string[]): string | null {
	return findOption(execution, names)?.written ?? null;
}

/** The value of the last such option, or null. */
export function valueOf({ execution }: Call, ...names: string[]): string | null {
	return findOption(execution, names)?.value ?? null;
}

function findOption({ invocation }: Execution, names: string[]) {
	return invocation.options.findLast((option) => optionNames(option).some((name) => names.includes(name)));
}

/** The value of a variable for a command: what stands before it in the same line, or what ENV and ARG say. */
export function variableOf({ execution, stage, at }: Call, name: string): string | null {
	const own = execution.command.assignments.find((one) => one.name === name);
	if (own) return own.value?.literal ? own.value.text : null;
	return variableAt(stage, name, at)?.value ?? null;
}
