import type { Note } from "../../model/analysis.ts";
import type { Message } from "../../model/message.ts";
import { isEmpty } from "../../model/span.ts";
import type { State } from "../../model/state.ts";
import { shellKind } from "../shell/index.ts";
import { runsItsArguments } from "../simulate/entrypoints.ts";
import { baseName } from "../simulate/paths.ts";
import { usesBy } from "../simulate/simulation.ts";
import { explainBody } from "./body.ts";
import { commandLine } from "./command-line.ts";
import { noteOfCommand } from "./commands.ts";
import { inOrder, keywordPart, type LineContext, lineOf, lineRef, say } from "./context.ts";
import { mainSteps } from "./steps.ts";

/** Explains CMD and ENTRYPOINT together with each other, the shell and what the base image hands down. */
export function explainProcess(context: LineContext, id: "cmd" | "entrypoint"): Note {
	return {
		what: whatOf(context, id),
		why: [...program(context), ...form(context, id), ...together(context, id), ...made(context)],
		beware: [
			...ownBeware(context),
			...signals(context, id),
			...replaced(context, id),
			...literalVariables(context, id),
		],
		parts: inOrder([keywordPart(context), ...explainBody(context, "run")]),
	};
}

function whatOf(context: LineContext, id: "cmd" | "entrypoint"): Message {
	const { instruction } = context;
	const key = (name: string) =>
		say(`instructions/${id}#what.${name}`, { command: commandLine(instruction, context.state) });
	if (instruction.args.length === 0) return say(`instructions/${id}#what.empty`);
	if (id === "cmd" && argumentsOnly(context)) {
		const entrypoint = endState(context)?.entrypoint;
		return entrypoint?.from.line != null
			? say("instructions/cmd#what.arguments-line", {
					command: commandLine(instruction, null),
					line: lineRef(entrypoint.from.line),
				})
			: say("instructions/cmd#what.arguments-image", {
					command: commandLine(instruction, null),
					entrypoint: entrypoint?.value.words.join(" ") ?? "",
				});
	}
	return key(instruction.json ? "exec" : "shell");
}

/** Whether CMD only carries arguments, because an exec-form entrypoint applies in the end. */
function argumentsOnly(context: LineContext): boolean {
	const end = endState(context);
	return (
		end?.entrypoint?.value.json === true &&
		end.entrypoint.value.words.length > 0 &&
		!runsItsArguments(end.entrypoint.value.words)
	);
}

/** Programs that stay PID 1 and start the program as their child. */
const INIT = /(^|\/)(tini|tini-static|dumb-init|catatonit)$/;

function endState({ stage }: LineContext): State | null {
	return stage?.state ?? null;
}

/** What the program's own entry warns of when it is what a container runs. */
function ownBeware(context: LineContext): Message[] {
	const [first] = mainSteps(context);
	if (!first || first.invocation.id === null || isEmpty(first.invocation.program.span)) return [];
	return noteOfCommand(context, first, "run").beware;
}

function program(context: LineContext): Message[] {
	const [first] = mainSteps(context);
	// Arguments alone: the line of the entrypoint says what the program does.
	if (!first || first.invocation.id === null || isEmpty(first.invocation.program.span)) return [];
	const note = noteOfCommand(context, first, "run");
	return note.known ? [note.what, ...note.why] : [];
}

function form(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const { instruction } = context;
	if (!instruction.json) return [];
	if (id === "cmd" && argumentsOnly(context)) return [];
	const [first] = instruction.args;
	if (!first || /^(\/bin\/)?(ba|da|z)?sh$/.test(first.text)) return [];
	// An init in front of the arguments of CMD is PID 1 itself.
	if (id === "cmd" && INIT.test(endState(context)?.entrypoint?.value.words[0] ?? "")) return [];
	return [say("instructions/entrypoint#why.exec", { program: first.text })];
}

function together(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const end = endState(context);
	if (
		id === "entrypoint" &&
		end?.cmd &&
		end.cmd.from.line !== null &&
		end.cmd.from.line !== context.instruction.startLine &&
		context.instruction.json
	) {
		return [
			say("instructions/entrypoint#why.with-cmd", {
				command: end.cmd.value.words.join(" "),
				line: lineRef(end.cmd.from.line),
			}),
		];
	}
	if (id === "entrypoint" && context.instruction.json) return [say("instructions/entrypoint#why.arguments")];
	if (
		id === "cmd" &&
		end?.entrypoint &&
		runsItsArguments(end.entrypoint.value.words) &&
		end.entrypoint.from.line === null
	) {
		return [say("instructions/cmd#why.image-entrypoint", { entrypoint: end.entrypoint.value.words.join(" ") })];
	}
	return id === "cmd" && !argumentsOnly(context) ? [say("instructions/cmd#why.replaceable")] : [];
}

/** Where the program comes from: the line that copied, built or installed it. */
function made(context: LineContext): Message[] {
	const uses = usesBy(context.simulation, context.instruction.index).filter(
		(use) => use.kind === "program" || use.kind === "path",
	);
	const [use] = uses;
	if (!use) return [];
	const values = { program: use.name, line: lineRef(lineOf(context, use.of)) };
	const source = context.simulation.steps[use.of]?.transfer?.sources.find(
		({ path, origin }) => origin?.exact && origin.event.at >= 0 && baseName(path) === baseName(use.name),
	);
	if (!source?.origin) return [say("instructions/cmd#why.made", values)];
	return [say("instructions/cmd#why.built", { ...values, built: lineRef(lineOf(context, source.origin.event.at)) })];
}

/** In shell form the shell may stay PID 1 and keep signals to itself; which shell decides. */
function signals(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const { instruction, state, step } = context;
	if (instruction.json || !state || instruction.args.length === 0) return [];
	const kind = shellKind(state.shell.value, state.distro);
	const program = mainSteps(context)[0]?.invocation.program.text;
	if (!program || program === "exec" || step.executions.some((one) => one.invocation.name === "exec")) return [];
	const simple =
		step.script?.items.length === 1 && step.script.items[0]?.kind === "command" && mainSteps(context).length === 1;
	const values = { program, fix: execForm(instruction.args[0]?.text ?? "", simple) };
	const key = (name: string) => say(`instructions/${id}#beware.signals.${name}`, values);
	if (kind === "dash") return [key(simple ? "dash" : "dash-script")];
	if (kind === "busybox" || kind === "bash") return simple ? [] : [key("script")];
	return kind === "posix-sh" ? [key(simple ? "unknown" : "script")] : [];
}

/** The exec form of a simple command, or an `exec` inside the shell where it is none. */
function execForm(text: string, simple: boolean): string {
	if (!simple || /[$"'\\`*?~<>]/.test(text))
		return `["/bin/sh", "-c", ${JSON.stringify(text.includes("&&") ? text.replace(/&&\s*(?!.*&&)/, "&& exec ") : `exec ${text}`)}]`;
	return `[${text
		.trim()
		.split(/\s+/)
		.map((word) => JSON.stringify(word))
		.join(", ")}]`;
}

/** Only the last CMD and the last ENTRYPOINT of a stage count; a shell-form ENTRYPOINT ignores CMD. */
function replaced(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const end = endState(context);
	const last = end?.[id]?.from.line;
	if (last != null && last !== context.instruction.startLine && end?.[id]?.from.stage === context.stage?.index) {
		return [say(`instructions/${id}#beware.overridden`, { line: lineRef(last) })];
	}
	const entrypoint = end?.entrypoint;
	if (id === "cmd" && entrypoint && !entrypoint.value.json && entrypoint.from.line !== null) {
		return [say("instructions/cmd#beware.ignored", { line: lineRef(entrypoint.from.line) })];
	}
	return [];
}

function literalVariables(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const { instruction } = context;
	if (!instruction.json) return [];
	const shell = /(^|\/)(ba|da|z|a)?sh$/.test(instruction.args[0]?.text ?? "");
	const word = shell ? undefined : instruction.args.find((one) => /\$(\w+|\{)/.test(one.text));
	const name = /\$\{?(\w+)/.exec(word?.text ?? "")?.[1];
	return name ? [say(`instructions/${id}#beware.literal`, { name })] : [];
}
