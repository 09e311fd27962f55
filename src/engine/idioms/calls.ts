import { oncePer } from "../simulate/index-of.ts";
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
	const all = oncePer(simulation, "calls", () => callsByProgram(simulation));
	const programs = new Set<string>();
	for (const name of names) {
		const program = name.split(" ", 1)[0] ?? "";
		if (all.has(program)) programs.add(program);
	}
	if (programs.size === 0) return [];
	return [...programs]
		.flatMap((program) => all.get(program) ?? [])
		.filter((call) => names.some((name) => call.name === name || call.name.startsWith(`${name} `)))
		.sort((a, b) => a.at - b.at);
}

function callsByProgram({ steps }: Simulation): Map<string, Call[]> {
	const found = new Map<string, Call[]>();
	for (const step of steps) {
		const { instruction, stage } = step;
		if (instruction.keyword !== "RUN" || !stage) continue;
		for (const execution of step.executions) {
			const { id, name, subcommands } = execution.invocation;
			const program = id ?? name;
			const call: Call = {
				step,
				stage,
				execution,
				name: [program, ...subcommands.map((one) => one.name)].join(" "),
				at: instruction.index,
				line: instruction.startLine,
			};
			const known = found.get(program);
			if (known) known.push(call);
			else found.set(program, [call]);
		}
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
