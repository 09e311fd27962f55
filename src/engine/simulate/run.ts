import type { Instruction, Word } from "../../model/dockerfile.ts";
import type { Facts } from "../../model/facts.ts";
import type { Command, Script, ShellWord } from "../../model/shell.ts";
import { type MappedText, mappedWithin, sourceOffset } from "../../model/span.ts";
import type { State } from "../../model/state.ts";
import {
	type CommandContext,
	commandsIn,
	execWords,
	matchCommand,
	parseForeign,
	parseScript,
	type ShellKind,
	scriptOf,
	shellKind,
} from "../shell/index.ts";
import { holds, type Situation } from "./conditions.ts";
import { Directories } from "./directories.ts";
import { applyEffect } from "./effects.ts";
import { redirectEffects } from "./redirect-effects.ts";
import type { AppliedEffect, Execution } from "./simulation.ts";
import type { Stage } from "./stage.ts";
import { invocationValues, operandGroups, resolveWord } from "./values.ts";
import { heredocOf } from "./written.ts";

/** How deep commands inside commands (`sudo sh -c "env x"`) are followed. */
const MAX_DEPTH = 8;

/** A command by itself. */
export const ALONE: CommandContext = {
	runs: "always",
	after: null,
	before: null,
	condition: false,
	loop: false,
	subshell: false,
	process: "",
	substitution: false,
	ignored: false,
	background: false,
	function: null,
	pipe: null,
};

/** What reads the shell bodies in this state. */
function shellOf(state: State): ShellKind {
	return shellKind(state.shell.value, state.distro);
}

/** The shell body of an instruction, split, or null where there is none or its interpreter is no shell. */
export function readScript(instruction: Instruction, state: State): Script | null {
	if (!instruction.shell || isForeign(instruction)) return null;
	const kind = shellOf(state);
	if (kind === "other") return null;
	return kind === "powershell" || kind === "cmd"
		? parseForeign(instruction.shell, kind)
		: parseScript(instruction.shell);
}

/** Whether a heredoc that is the whole body names an interpreter in its first line that is no shell. */
function isForeign({ heredocs, args }: Instruction): boolean {
	const [only] = heredocs;
	if (!only || heredocs.length > 1 || args.some((word) => !/^\s*\d*<<-?\s*\S+\s*$/.test(word.text))) return false;
	const interpreter = /^#!\s*(?:\S*\/env\s+(?:-\S+\s+)*)?(\S+)/.exec(only.content)?.[1];
	return interpreter !== undefined && shellKind([interpreter]) === "other";
}

const byShell = new WeakMap<Facts["commands"], Map<string, Facts["commands"]>>();

/** The entries that apply in a shell: those of Windows shells and those of the rest are kept apart. */
function commandsFor(kind: ShellKind, commands: Facts["commands"]): Facts["commands"] {
	const windows = kind === "powershell" || kind === "cmd" ? kind : null;
	const known = byShell.get(commands) ?? new Map<string, Facts["commands"]>();
	byShell.set(commands, known);
	let found = known.get(windows ?? "");
	if (!found) {
		found = Object.fromEntries(
			Object.entries(commands).filter(([, { shells }]) =>
				windows ? shells?.includes(windows) || shells?.includes("any") : !shells || shells.includes("any"),
			),
		);
		known.set(windows ?? "", found);
	}
	return found;
}

/**
 * The commands that an instruction runs, in order, those inside others right after them, with their effects.
 * @param entrypoint words of the entrypoint to which a CMD gives its own as arguments
 */
export function readExecutions(
	instruction: Instruction,
	script: Script | null,
	stage: Stage,
	state: State,
	facts: Facts,
	phase: "build" | "run",
	entrypoint: string[] = [],
): Execution[] {
	const executions: Execution[] = [];
	const outer = commandsFor(instruction.json ? "posix-sh" : shellOf(state), facts.commands);
	const places = new Directories(state.workdir.value);
	const visit = (command: Command, context: CommandContext, depth: number, commands = outer): Execution | null => {
		if (command.words.length === 0 || command.statement === "control") return null;
		const invocation = matchCommand(withProgram(command.words, stage, instruction.index), commands);
		if (command.statement && invocation.id === null) return null;
		const workdir = places.of(context.process);
		const execution: Execution = { command, context, invocation, effects: [], workdir, inner: [], innerScript: null };
		executions.push(execution);
		execution.effects = effectsOf(execution, instruction, stage, state, phase);
		if (invocation.facts?.effects.some((effect) => "cd" in effect) && context.runs === "always") {
			const change = execution.effects.find((effect) => effect.kind === "cd");
			places.change(context.process, change?.kind === "cd" ? change.path : null);
		}
		if (depth >= MAX_DEPTH) return execution;
		const visitScript = (read: Script, own: Facts["commands"]) => {
			execution.innerScript = read;
			for (const found of commandsIn(read)) {
				const process = `${context.process}/${command.span.start}-${depth}${found.context.process}`;
				const inner = visit(found.command, { ...found.context, subshell: true, process }, depth + 1, own);
				if (inner) execution.inner.push(inner);
			}
		};
		if (!invocation.wrapped) {
			const input = scriptOnInput(execution, instruction, executions.at(-2));
			if (input) visitScript(input, commands);
			return execution;
		}
		const windows = invocation.id === "powershell" || invocation.id === "cmd" ? invocation.id : null;
		const own = windows ? commandsFor(windows, facts.commands) : commands;
		if ("words" in invocation.wrapped) {
			const each = invocation.options.flatMap((option) => (option.wrapped ? [option.wrapped.words] : []));
			for (const words of each.length > 0 ? each : [invocation.wrapped.words]) {
				// What the command reads on its input is read by the one that it runs.
				const inner = visit({ ...asCommand(words), redirects: heredocsOf(command) }, context, depth + 1, own);
				if (!inner) continue;
				execution.inner.push(inner);
				if (invocation.id === "python" && invocation.program.text.includes("/"))
					inner.interpreter = invocation.program.text;
			}
			return execution;
		}
		const { wrapped } = invocation;
		visitScript(
			"script" in wrapped
				? parseScript(scriptOf(wrapped.script))
				: parseForeign(statementsIn(wrapped.statements, instruction, shellOf(state)), "powershell"),
			own,
		);
		return execution;
	};
	if (script) for (const { command, context } of commandsIn(script)) visit(command, context, 0);
	else {
		const words = instruction.healthcheck ? instruction.args.slice(1) : instruction.args;
		if (instruction.json && words.length > 0) visit(execCommand([...before(words, entrypoint), ...words]), ALONE, 0);
	}
	return executions;
}

function heredocsOf({ redirects }: Command): Command["redirects"] {
	return redirects.filter(({ heredoc }) => heredoc);
}

/**
 * The here-document that a shell without a script of its own reads as one: `bash <<EOF`, `su - app <<EOF`, or what the
 * command before it hands on, `cat <<EOF | bash`.
 */
function scriptOnInput(
	{ command, invocation, context }: Execution,
	instruction: Instruction,
	before: Execution | undefined,
): Script | null {
	const { id, name, operands, options } = invocation;
	const reads =
		id === "su" || (id === "sh" && (operands.length === 0 || options.some(({ written }) => written === "-s")));
	if (!reads || shellKind([name]) === "powershell") return null;
	const handed = before && context.pipe?.index === 1 && handsOnHeredoc(before) ? before.command : command;
	const [input] = heredocOf(handed, { instruction }) ?? [];
	const script = input && parseScript(input.body);
	return script && script.errors.length === 0 ? script : null;
}

/** Whether a command is `cat <<EOF` at the beginning of a pipe. */
export function handsOnHeredoc({ invocation: { id, operands }, context, command }: Execution): boolean {
	return (
		id === "cat" &&
		operands.length === 0 &&
		context.pipe?.index === 0 &&
		command.redirects.some(({ heredoc }) => heredoc)
	);
}

/** The words of a command whose program is a variable, with the program that it is, where the file tells its name. */
function withProgram(words: ShellWord[], stage: Stage, at: number): ShellWord[] {
	const [program, ...rest] = words;
	if (!program || program.literal || !/^"?\$\{?\w+\}?"?$/.test(program.raw)) return words;
	const name = resolveWord(program, stage, at);
	return name === null || !/^[\w.+/-]+$/.test(name) ? words : [{ ...program, text: name, literal: true }, ...rest];
}

/** Words that are one script: as they stand in the shell's body, or with a blank between where none holds them. */
function statementsIn(words: ShellWord[], { shell }: Instruction, kind: ShellKind): MappedText {
	const [first] = words;
	const last = words.at(-1);
	const body = shell && first && last && words.length > 1 && mappedWithin(shell, { ...first.span, end: last.span.end });
	if (body) return kind === "cmd" ? withoutCarets(body) : body;
	const joined: MappedText = { text: "", runs: [] };
	for (const { text, runs } of words.map(scriptOf)) {
		if (joined.text) joined.text += " ";
		const start = joined.text.length;
		joined.runs.push(...runs.map(({ at, source }) => ({ at: start + at, source })));
		joined.text += text;
	}
	return joined;
}

/** What cmd hands on of a script that stands in its line: outside of double quotes it takes away each `^` before a character. */
function withoutCarets({ text, runs }: MappedText): MappedText {
	const kept: MappedText = { text: "", runs: [] };
	let quoted = false;
	let from = 0;
	const take = (end: number) => {
		const inside = runs.filter(({ at }) => at > from && at < end);
		const at = kept.text.length;
		if (end > from)
			kept.runs.push(
				{ at, source: sourceOffset({ text, runs }, from) },
				...inside.map((run) => ({ at: at + run.at - from, source: run.source })),
			);
		kept.text += text.slice(from, end);
	};
	for (let index = 0; index < text.length; index++) {
		if (text[index] === '"') quoted = !quoted;
		if (quoted || text[index] !== "^") continue;
		take(index);
		from = ++index;
	}
	take(text.length);
	return kept;
}

/** Words of an entrypoint as an empty place before the arguments that CMD gives it. */
function before(words: Word[], entrypoint: string[]): Word[] {
	const start = words[0]?.span.start ?? 0;
	return entrypoint.map((text) => ({ text, span: { start, end: start } }));
}

/** An exec form as one command. */
function execCommand(words: Word[]): Command {
	return asCommand(execWords(words));
}

function asCommand(words: ShellWord[]): Command {
	const span = { start: words[0]?.span.start ?? 0, end: words.at(-1)?.span.end ?? 0 };
	return { kind: "command", span, assignments: [], words, redirects: [] };
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
	return [
		...declared
			.filter((effect) => holds(effect.when, situation))
			.flatMap((effect) =>
				applyEffect(effect, { ...values, ...operandGroups(effect.when?.operand, invocation) }, workdir),
			),
		...redirectEffects(execution.command, workdir, (word) => resolveWord(word, stage, instruction.index)),
	];
}
