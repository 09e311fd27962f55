import { lineRef } from "../explain/context.ts";
import { titleOf } from "../explain/shell/index.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { stepAt, stepsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** A pipe whose first command may fail unseen, in a shell that is told to look. */
export const pipefail: Idiom = {
	*find(simulation) {
		const told = new Set<number>();
		yield* precautions(simulation);
		for (const step of stepsOf(simulation, "RUN")) {
			const first = step.executions.find(
				({ context, command }) => context.pipe?.index === 0 && !context.substitution && command.words.length > 0,
			);
			if (!first || first.invocation.id === "echo" || first.invocation.id === "printf") continue;
			const { index, startLine } = step.instruction;
			const by = settingLine(simulation, step, first);
			if (by === null || told.has(by)) continue;
			told.add(by);
			const command = titleOf(first.command);
			const next = step.executions[step.executions.indexOf(first) + 1];
			if (next?.context.pipe?.index !== 1) continue;
			const values = { command, next: next.invocation.name, line: lineRef(by) };
			yield { at: [index], says: [{ at: index, form: by === startLine ? "here" : "shell", values }] };
		}
	},
};

/** The line that switches pipefail on for this command: this one, or its SHELL. */
function settingLine(simulation: Simulation, step: Step, first: Execution): number | null {
	const before = step.executions.slice(0, step.executions.indexOf(first));
	const here = before.some(({ effects }) =>
		effects.some((effect) => effect.kind === "sets" && effect.option === "pipefail"),
	);
	if (here) return step.instruction.startLine;
	const shell = step.before?.shell;
	return shell?.value.includes("pipefail")
		? (stepAt(simulation, shell.from.line)?.instruction.startLine ?? null)
		: null;
}

/** A SHELL with pipefail where no RUN has a pipe. */
function* precautions(simulation: Simulation): Iterable<Recognised> {
	for (const { instruction, stage } of stepsOf(simulation, "SHELL")) {
		if (!instruction.args.some(({ text }) => text === "pipefail") || stage !== simulation.target) continue;
		const runs = stepsOf(simulation, "RUN").filter((step) => step.stage === stage);
		const opaque = runs.some(({ script, executions }) => !script || executions.length === 0);
		if (
			opaque ||
			runs.some(({ instruction: { startLine, endLine } }) => textOf(simulation, startLine, endLine).includes("|"))
		)
			continue;
		yield { at: [instruction.index], says: [{ at: instruction.index, form: "precaution", last: true }] };
	}
}

/** The source of some lines, from 1. */
function textOf({ file }: Simulation, first: number, last: number): string {
	return file.source
		.split("\n")
		.slice(first - 1, last)
		.join("\n");
}
