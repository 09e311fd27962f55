import type { Instruction, Word } from "../../model/dockerfile.ts";
import type { Facts } from "../../model/facts.ts";
import type { Script, ShellWord } from "../../model/shell.ts";
import type { State } from "../../model/state.ts";
import {
	commandsIn,
	execWords,
	isForeign,
	matchCommand,
	type Occurrence,
	parseScript,
	scriptOf,
} from "../shell/index.ts";
import { holds, type Situation } from "./conditions.ts";
import { applyEffect } from "./effects.ts";
import { resolvePath } from "./paths.ts";
import type { AppliedEffect, Execution } from "./simulation.ts";
import type { Stage } from "./stage.ts";
import { invocationValues, resolveWord } from "./values.ts";

/** How deep commands inside commands (`sudo sh -c "env x"`) are followed. */
const MAX_DEPTH = 8;

/** The shell body of an instruction, split, or null where there is none or the shell is no POSIX one. */
export function readScript(instruction: Instruction, state: State): Script | null {
	if (!instruction.shell || isForeign(state.shell.value)) return null;
	return parseScript(instruction.shell);
}

/** The commands that an instruction runs, in order, with their effects. */
export function readExecutions(
	instruction: Instruction,
	script: Script | null,
	stage: Stage,
	state: State,
	facts: Facts,
	phase: "build" | "run",
): Execution[] {
	const executions: Execution[] = [];
	let workdir: string | null = state.workdir.value;
	const visit = (occurrence: Occurrence, depth: number): void => {
		const { command } = occurrence;
		if (command.words.length === 0) return;
		const invocation = matchCommand(command.words, facts.commands);
		const execution: Execution = { command, invocation, effects: [], workdir };
		executions.push(execution);
		execution.effects = effectsOf(execution, instruction, stage, state, phase);
		if (!occurrence.subshell) workdir = changedDirectory(execution.effects, workdir);
		if (!invocation.wrapped || depth >= MAX_DEPTH) return;
		if ("words" in invocation.wrapped) {
			const words = invocation.wrapped.words;
			visit({ ...occurrence, command: { ...command, assignments: [], redirects: [], words } }, depth + 1);
		} else {
			const body = scriptOf(invocation.wrapped.script);
			if (body) for (const inner of commandsIn(parseScript(body))) visit({ ...inner, subshell: true }, depth + 1);
		}
	};
	if (script) for (const occurrence of commandsIn(script)) visit(occurrence, 0);
	else if (instruction.json) visit(execOccurrence(instruction.args), 0);
	return executions;
}

/** An exec form as one command. */
export function execOccurrence(words: Word[]): Occurrence {
	const shellWords: ShellWord[] = execWords(words);
	const span = { start: shellWords[0]?.span.start ?? 0, end: shellWords.at(-1)?.span.end ?? 0 };
	return {
		command: { kind: "command", span, assignments: [], words: shellWords, redirects: [] },
		subshell: false,
		conditional: false,
		loop: false,
	};
}

function effectsOf(
	execution: Execution,
	instruction: Instruction,
	stage: Stage,
	state: State,
	phase: "build" | "run",
): AppliedEffect[] {
	const { invocation, workdir } = execution;
	const values = invocationValues(invocation, (word) => resolveWord(word, stage, instruction.index));
	const situation: Situation = { instruction, stage, state, phase, invocation };
	const declared = [
		...(invocation.facts?.effects ?? []),
		...invocation.options.flatMap((option) => option.facts?.effects ?? []),
	];
	return declared
		.filter((effect) => holds(effect.when, situation))
		.flatMap((effect) => applyEffect(effect, values, workdir));
}

function changedDirectory(effects: AppliedEffect[], workdir: string | null): string | null {
	const change = effects.find((effect) => effect.kind === "cd");
	return change?.kind === "cd" ? resolvePath("/", change.path) : workdir;
}
