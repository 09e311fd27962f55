import { lineRef } from "../explain/context.ts";
import { namesRead } from "../explain/neighbours.ts";
import type { Step } from "../simulate/simulation.ts";
import type { Idiom } from "./idiom.ts";
import { processes } from "./process.ts";

/** How many variables a sentence names. */
const SHOWN = 4;

/** A variable that a shell puts into the command when a container starts: its value in the file is only a default. */
export const changeableAtStart: Idiom = {
	// The shell of the command is who passes them on.
	instead: ["variables/JAVA_OPTS#beware"],
	*find(simulation) {
		const process = processes(simulation).find(({ stage }) => stage === simulation.target);
		if (!process) return;
		const read = new Map<string, Step>();
		for (const step of [process.entrypoint, process.cmd])
			if (step) for (const name of readByShell(step)) if (!read.has(name)) read.set(name, step);
		// Directories of the image are no settings, whoever reads them.
		const own = process.stage.changes.env.filter(
			({ name, value, at }) => at >= 0 && read.has(name) && name !== "PATH" && !value?.startsWith("/"),
		);
		const [first] = own;
		const step = first && read.get(first.name);
		if (!first || !step || simulation.steps[first.at]?.stage !== process.stage) return;
		const names = [...new Set(own.filter((one) => read.get(one.name) === step).map(({ name }) => name))];
		const values = { names: names.slice(0, SHOWN), name: first.name, line: lineRef(step.instruction.startLine) };
		const at = [...new Set([first.at, step.instruction.index])].sort((a, b) => a - b);
		yield { at, says: [{ at: first.at, values, last: true }] };
	},
};

/** Variables that the shell of a command replaces: that of its shell form, or the one that `sh -c` names. */
function readByShell(step: Step): Set<string> {
	const names = new Set<string>();
	for (const script of [step.script, ...step.executions.map(({ innerScript }) => innerScript)])
		if (script) for (const name of namesRead(script)) names.add(name);
	return names;
}
