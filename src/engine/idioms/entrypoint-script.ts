import { lineRef } from "../explain/context.ts";
import { runsItsArguments } from "../simulate/entrypoints.ts";
import { baseName } from "../simulate/paths.ts";
import { endOfScript } from "../simulate/script-end.ts";
import { scriptsIn } from "../simulate/scripts.ts";
import { type Simulation, type Step, usesBy } from "../simulate/simulation.ts";
import { effectsOf, stepsWith } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";
import { type Process, processes } from "./process.ts";

/** A script prepares the container at each start and then hands over to the command. */
export const entrypointScript: Idiom = {
	instead: ["instructions/entrypoint#why.exec", "instructions/entrypoint#why.exec-plain", "commands/chmod#why"],
	*find(simulation) {
		const told = new Set<Step>();
		for (const process of processes(simulation)) {
			if (!process.entrypoint || told.has(process.entrypoint)) continue;
			told.add(process.entrypoint);
			const found = scriptOf(simulation, process, process.entrypoint);
			if (found) yield found;
		}
	},
};

const SCRIPT = /\.(sh|bash)$|(^|[-_.])(entrypoint|entry-point)$/;

function scriptOf(simulation: Simulation, { cmd }: Process, entrypoint: Step): Recognised | null {
	const { index, startLine, json, args } = entrypoint.instruction;
	const word = args.find(({ text }) => SCRIPT.test(baseName(text)))?.text;
	if (!json || word === undefined) return null;
	const use = usesBy(simulation, index).find((one) => one.kind === "program" && baseName(one.name) === baseName(word));
	if (!use) return null;
	const script = baseName(word);
	const line = lineRef(startLine);
	const chmod = stepsWith(simulation, "mode").find(
		(one) =>
			one.instruction.keyword === "RUN" &&
			one.instruction.index < index &&
			makesExecutable(one, script) &&
			one.instruction.index !== use.of,
	);
	const at = [use.of, ...(chmod ? [chmod.instruction.index] : []), index];
	const first = args[0]?.text === word;
	const says: Recognised["says"] = [{ at: index, form: cmd || !first ? "prepares" : "alone", values: { script } }];
	if (chmod) says.push({ at: chmod.instruction.index, form: "executable", values: { script, line } });
	if (first && cmd?.instruction.json && cmd.instruction.index > index) {
		at.push(cmd.instruction.index);
		const [program] = cmd.instruction.args;
		const command = program && (isCommand(simulation, cmd, program.text) || runsItsArguments([word]));
		if (command && !program.text.startsWith("-"))
			says.push({
				at: cmd.instruction.index,
				form: handsOver(simulation, entrypoint) ? "takes-over" : "handed-over",
				values: { script, line, program: program.text },
			});
	}
	return { at: [...new Set(at)].sort((a, b) => a - b), says };
}

/** Whether the script stands in this file and ends with `exec` and its arguments. */
function handsOver(simulation: Simulation, entrypoint: Step): boolean {
	const own = scriptsIn(simulation).find(({ script }) => script.runner === entrypoint);
	const end = own && endOfScript(own.script.file.text);
	return end?.kind === "exec" && end.words?.some((word) => word.includes("$@")) === true;
}

/** Whether the words of CMD are a command and not a mere argument of the script: a program that is known or was made. */
function isCommand(simulation: Simulation, cmd: Step, program: string): boolean {
	return (
		program.includes("/") ||
		cmd.executions.some(({ invocation }) => invocation.id !== null && invocation.program.text === program) ||
		usesBy(simulation, cmd.instruction.index).some((use) => use.kind === "program" && use.name === program)
	);
}

function makesExecutable(step: Step, script: string): boolean {
	return effectsOf(step, "mode").some(({ effect }) => baseName(effect.path) === script && /x|[1357]/.test(effect.mode));
}
