import type { Invocation } from "../../../model/invocation.ts";
import type { Span } from "../../../model/span.ts";
import { stepsOf } from "../../simulate/index-of.ts";
import type { Execution, Simulation, Step } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import { optionNames } from "../../simulate/values.ts";

/** A RUN of a stage, with those of its commands that a rule is about, in order. */
export interface Hits {
	step: Step;
	stage: Stage;
	first: Execution;
	hits: Execution[];
}

/**
 * The RUN instructions that run certain commands while the image is built, in order of the text.
 * @param among those that can have one, where an index tells
 */
export function* runsWith(
	simulation: Simulation,
	wanted: (execution: Execution, step: Step) => boolean,
	among: readonly Step[] = stepsOf(simulation, "RUN"),
): Iterable<Hits> {
	for (const step of among) {
		const { stage, executions } = step;
		if (!stage) continue;
		const first = executions.find((execution) => wanted(execution, step));
		if (!first) continue;
		const rest = executions.slice(executions.indexOf(first) + 1);
		yield { step, stage, first, hits: [first, ...rest.filter((execution) => wanted(execution, step))] };
	}
}

/** Whether a command is a program's subcommand: `isCommand(execution, "apt-get", "install")`; none given: any. */
export function isCommand({ invocation }: Execution, id: string, ...subcommands: string[]): boolean {
	if (invocation.id !== id) return false;
	return subcommands.length === 0 || subcommands.includes(subcommandOf(invocation));
}

/** The subcommands of a command, with blanks between: `cache purge`. */
export function subcommandOf({ subcommands }: Invocation): string {
	return subcommands.map(({ name }) => name).join(" ");
}

/** Whether one of these options is given, in any spelling. */
export function hasOption({ invocation }: Execution, ...names: string[]): boolean {
	return invocation.options.some((option) => optionNames(option).some((name) => names.includes(name)));
}

/** The values of an option, as often as it is given. */
export function optionValues({ invocation }: Execution, name: string): string[] {
	return invocation.options.flatMap((option) => (optionNames(option).includes(name) ? (option.value ?? []) : []));
}

/** The program and its subcommands: what a finding about a command underlines. */
export function headSpan({ invocation }: Execution): Span {
	const { program, subcommands } = invocation;
	return { start: program.span.start, end: (subcommands.at(-1)?.word ?? program).span.end };
}

/** The commands of the same instruction that run after another one. */
export function after({ executions }: Step, execution: Execution): Execution[] {
	return executions.slice(executions.indexOf(execution) + 1);
}
