import type { Note } from "../../model/analysis.ts";
import type { Word } from "../../model/dockerfile.ts";
import type { Message } from "../../model/message.ts";
import { contains, isEmpty } from "../../model/span.ts";
import { compilerOf } from "../simulate/compiled.ts";
import { ignoresArguments, runsItsArguments, takesScript } from "../simulate/entrypoints.ts";
import { baseName } from "../simulate/paths.ts";
import { formWords, GIVES_PLACE } from "../simulate/running.ts";
import { rootStage } from "../simulate/stage.ts";
import { gentlerSignal, hardEnd } from "../simulate/stop-signals.ts";
import { explainBody, isBrokenExec } from "./body.ts";
import { commandLine } from "./command-line.ts";
import { noteOfCommand } from "./commands.ts";
import { inOrder, keywordPart, type LineContext, lineRef, say } from "./context.ts";
import { keptData } from "./kept-data.ts";
import { mainSteps, tellingSteps } from "./main-steps.ts";
import { mountedCode } from "./mounted-code.ts";
import { made } from "./process-origin.ts";
import { endState, keepingScript, ownScript, signals } from "./process-signals.ts";
import { DEAF_ALWAYS, ignoresSignal, RUNNERS } from "./running.ts";
import { startedScript } from "./started-script.ts";
import { clausesOfSteps } from "./steps.ts";

/** Explains CMD and ENTRYPOINT together with each other, the shell and what the base image hands down. */
export function explainProcess(context: LineContext, id: "cmd" | "entrypoint"): Note {
	const parts = inOrder([keywordPart(context), ...explainBody(context, "run")]);
	const idle = replaced(context, id);
	if (context.instruction.args.length === 0) {
		return { what: cleared(context, id), why: [], beware: [...idle, ...commandDropped(context, id)], parts };
	}
	if (isBrokenExec(context.instruction)) return { what: say("words/command#not-exec"), why: [], beware: idle, parts };
	const command = commandLine(context.instruction, context.state);
	if (idle.length > 0) {
		return { what: say(`instructions/${id}#what.idle`, { command }), why: [], beware: idle, parts };
	}
	return {
		what: whatOf(context, id, command),
		why: [
			...program(context),
			...form(context, id),
			...together(context, id),
			...(id === "cmd" && argumentsOnly(context) ? [] : made(context)),
			...scriptWords(context, id, true),
			...unexposed(context),
		],
		beware: [
			...ownBeware(context),
			...codeMounted(context),
			...dataLost(context),
			...unprepared(context, id),
			...breaksOff(context),
			...startedScript(context),
			...keepingScript(context),
			...scriptWords(context, id, false),
			...signals(context, id),
			...literalVariables(context, id),
		],
		parts,
	};
}

/** Where words go that `docker run` or CMD adds to `["sh", "-c", script]`: the first is `$0` and not part of `$@`. */
function scriptWords({ instruction }: LineContext, id: "cmd" | "entrypoint", complete: boolean): Message[] {
	const [shell = "", option = "", script = "", ...more] = instruction.args.map(({ text }) => text);
	if (id !== "entrypoint" || !instruction.json || more.length > 0 || !/(?:^|\/)(?:ba|da|a)?sh$/.test(shell)) return [];
	if (!/^-[a-z]*c$/.test(option) || !/\$\{?[@*]/.test(script)) return [];
	if (/\$\{?0\b/.test(script) !== complete) return [];
	return [say(`instructions/entrypoint#${complete ? "why.script-words" : "beware.first-word-lost"}`, { shell })];
}

/** The port of a server that no line exposes: it can be published all the same. */
function unexposed({ simulation, stage, step }: LineContext): Message[] {
	if (!stage || stage !== simulation.target || stage.state.ports.length > 0) return [];
	const served = step.executions.flatMap(({ effects }) =>
		effects.flatMap((one) => (one.kind === "serves" ? [one.port] : [])),
	);
	const port = served.find((one) => /^\d+$/.test(one));
	return port === undefined ? [] : [say("instructions/cmd#why.no-expose", { port })];
}

/** What an empty list takes away: what a line or the base image set, or nothing. */
function cleared({ state, stage }: LineContext, id: "cmd" | "entrypoint"): Message {
	const key = (form: string) => `instructions/${id}#what.empty.${form}`;
	const before = state?.[id];
	if (before && before.value.words.length > 0) {
		const command = formWords(before.value).join(" ");
		const { line, stage: index } = before.from;
		if (line === null || index !== stage?.index) return say(key("image"), { command });
		return say(key("line"), { command, line: lineRef(line) });
	}
	const image = stage ? rootStage(stage).image : null;
	const known = image?.distro === "scratch" || image?.defaults.cmd !== undefined;
	return say(key(known || before ? "nothing" : "unknown"));
}

/** An ENTRYPOINT empties the CMD of the base image, an empty one too. */
function commandDropped(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const before = context.state?.cmd;
	if (id === "cmd" || endState(context)?.cmd || before?.from.line !== null || before.value.words.length === 0)
		return [];
	return [say("instructions/entrypoint#beware.drops-command", { command: formWords(before.value).join(" ") })];
}

function whatOf(context: LineContext, id: "cmd" | "entrypoint", command: string): Message {
	const { json } = context.instruction;
	if (id !== "cmd" || !argumentsOnly(context))
		return say(`instructions/${id}#what.${json ? "exec" : "shell"}`, { command });
	const words = commandLine(context.instruction, null);
	const entrypoint = endState(context)?.entrypoint;
	const line = entrypoint?.from.line;
	return line != null
		? say("instructions/cmd#what.arguments-line", { command: words, line: lineRef(line) })
		: say("instructions/cmd#what.arguments-image", {
				command: words,
				entrypoint: entrypoint?.value.words.join(" ") ?? "",
			});
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

/** What the program's own entry warns of when it is what a container runs. */
function ownBeware(context: LineContext): Message[] {
	const [first] = mainSteps(context);
	if (!first || first.invocation.id === null) return [];
	// Arguments alone: the line of the entrypoint warns, if there is one.
	if (isEmpty(first.invocation.program.span) && endState(context)?.entrypoint?.from.line != null) return [];
	const last = context.step.executions.flatMap((one) => [one, ...one.inner]).at(-1);
	const idle = last && last !== first && last.invocation.id === "sleep" ? last : null;
	return [first, ...(idle ? [idle] : [])].flatMap((one) => noteOfCommand(context, one, "run").beware);
}

/** A server that finishes its requests on another signal than the one which nobody has changed. */
function breaksOff(context: LineContext): Message[] {
	const { instruction, stage } = context;
	const end = endState(context);
	// What an unknown image hands down may be the right signal.
	if (!instruction.json || !end || end.stopsignal || !stage || !rootStage(stage).image?.facts) return [];
	const program = baseName(instruction.args[0]?.text ?? "");
	const gentle = gentlerSignal(program, "SIGTERM");
	return gentle ? [say("instructions/entrypoint#beware.breaks-off", { program, signal: gentle })] : [];
}

/** A script of the project whose code no line copies. */
function codeMounted({ simulation, stage }: LineContext): Message[] {
	const code = stage && stage === simulation.target ? mountedCode(simulation, stage) : null;
	if (!code) return [];
	const { directory, files, installed } = code;
	const line = lineRef(simulation.steps[installed]?.place.startLine ?? 0);
	return [say("instructions/cmd#beware.code-mounted", { directory, files, line })];
}

/** A server that stores data where no volume keeps it; told where the container's command starts it. */
function dataLost({ simulation, stage, step }: LineContext): Message[] {
	if (!stage || stage !== simulation.target) return [];
	const kept = keptData(simulation, stage).find((one) => one.step === step);
	return kept ? [say("instructions/cmd#beware.data-lost", { path: kept.path, mount: `data:${kept.path}` })] : [];
}

/** What the program does, or what the script of a shell form does in turn. */
function program(context: LineContext): Message[] {
	const steps = tellingSteps(context.step.executions);
	// Arguments alone: the line of the entrypoint says what the program does, if there is one.
	const elsewhere = endState(context)?.entrypoint?.from.line != null;
	const known = steps.filter(
		({ invocation }) => invocation.id !== null && !(elsewhere && isEmpty(invocation.program.span)),
	);
	const [only] = known;
	if (!only) return [];
	const clauses = clausesOfSteps(context, "run");
	// A shell or a runner with a command of its own: what that does.
	const [inner] = only.inner.length > 0 && only.invocation.id !== "xargs" ? clauses : [];
	if (steps.length > 1 || (inner && clauses.length > 1))
		return [say("instructions/cmd#why.steps", { steps: clauses.slice(0, MAX_STEPS) })];
	const wrapped = only.inner.length === 1 ? only.inner[0] : undefined;
	if (inner && wrapped && noteOfCommand(context, wrapped, "run").known) return [inner];
	const note = noteOfCommand(context, only, "run");
	return note.known ? [note.what, ...note.why] : [];
}

/** Steps of a script that one sentence names. */
const MAX_STEPS = 6;

function form(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const { instruction } = context;
	if (!instruction.json) return [];
	if (id === "cmd" && argumentsOnly(context)) return [];
	const [first] = instruction.args;
	if (!first) return [];
	if (/^(\/bin\/)?(ba|da|z|a)?sh$/.test(first.text)) return shellForVariables(context);
	if (ownScript(context, first.text)) return [];
	const end = endState(context);
	// An init in front of the arguments of CMD is PID 1 itself; Windows has no such signals.
	if (id === "cmd" && INIT.test(end?.entrypoint?.value.words[0] ?? "")) return [];
	// A script of the file itself is PID 1 first; whether it gives way is its own matter.
	if (id === "cmd" && end?.entrypoint && end.entrypoint.from.line !== null) return [];
	if (end?.distro === "windows") return [];
	const name = firstProcess(context) ?? first.text;
	const program = baseName(name);
	// What runs a script in a shell of its own passes signals on at best: the warning says so.
	if (RUNNERS.test(program) || DEAF_ALWAYS.test(program) || GIVES_PLACE.has(program) || program === "xvfb-run")
		return [];
	const signal = end?.stopsignal?.value ?? "SIGTERM";
	if (/\.(?:ba|da|z)?sh$/.test(program))
		return [say("instructions/entrypoint#why.exec-script", { program: name, signal })];
	const compiler = context.stage && compilerOf(context.stage, name, context.simulation);
	const deaf = ignoresSignal({ receiver: "program", pid1: [program], compiler }, signal);
	const form =
		hardEnd(program, signal) || gentlerSignal(program, signal) ? "exec-plain" : deaf ? "exec-handled" : "exec";
	return [say(`instructions/entrypoint#why.${form}`, { program: name, signal })];
}

/** The program that is PID 1 once those before it have given it their place: `server` of `gosu app server`. */
function firstProcess({ step }: LineContext): string | null {
	let [main] = step.executions;
	while (main && GIVES_PLACE.has(baseName(main.invocation.program.text)) && main.inner.length > 0) [main] = main.inner;
	return main && !isEmpty(main.invocation.program.span) ? main.invocation.program.text : null;
}

/** A shell in exec form that is there to put in variables, which Docker itself does not do when a container starts. */
function shellForVariables({ step }: LineContext): Message[] {
	const { invocation } = step.executions[0] ?? {};
	const script = invocation?.wrapped && "script" in invocation.wrapped ? invocation.wrapped.script.text : "";
	const names = [...script.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = ""]) => name);
	return names.length > 0 ? [say("instructions/entrypoint#why.shell-variables", { names: [...new Set(names)] })] : [];
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
				command: formWords(end.cmd.value).join(" "),
				line: lineRef(end.cmd.from.line),
			}),
		];
	}
	if (id === "entrypoint" && context.instruction.json) {
		const words = context.instruction.args.map(({ text }) => text);
		return [
			say(
				`instructions/entrypoint#why.${takesScript(words) ? "arguments-script" : ignoresArguments(words) ? "arguments-ignored" : "arguments"}`,
			),
		];
	}
	if (
		id === "cmd" &&
		end?.entrypoint &&
		runsItsArguments(end.entrypoint.value.words) &&
		end.entrypoint.from.line === null
	) {
		const entrypoint = end.entrypoint.value.words.join(" ");
		const again = calledAgain(context, entrypoint);
		return again
			? [say("instructions/cmd#why.image-entrypoint-again", { entrypoint, ...again })]
			: [say("instructions/cmd#why.image-entrypoint", { entrypoint })];
	}
	if (id !== "cmd") return [];
	return [say(`instructions/cmd#why.${argumentsOnly(context) ? "arguments" : "replaceable"}`)];
}

/** The base image's entrypoint once more within the command that it starts: with which words, and what it got first. */
function calledAgain({ step, instruction }: LineContext, entrypoint: string) {
	const inner = step.executions.flatMap((one) => one.inner);
	const call = inner.find(({ invocation }) => baseName(invocation.program.text) === baseName(entrypoint));
	const words = call?.command.words.slice(1).map(({ text }) => text);
	const first = instruction.args[0]?.text;
	return words && words.length > 0 && first ? { first, command: words.join(" ") } : null;
}

/** Images whose entrypoint prepares files or a database for their own program alone, beside those that change the user for it. */
const PREPARES = new Set(["wordpress", "nextcloud"]);

/** A command for which the base image's entrypoint prepares nothing, since it is not the image's own program. */
function unprepared(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const { instruction, stage, step } = context;
	const image = stage ? rootStage(stage).image : null;
	const end = endState(context);
	const own = image?.defaults.cmd?.[0];
	const first = step.executions[0]?.invocation.name ?? instruction.args[0]?.text;
	if (id !== "cmd" || !image || !own || !first || end?.entrypoint?.from.line !== null) return [];
	if (image.defaults.runsAs === undefined && !PREPARES.has(image.id ?? "")) return [];
	const entrypoint = baseName(end.entrypoint.value.words[0] ?? "");
	const named = instruction.json ? (instruction.args[0]?.text ?? "") : "sh";
	const family = (name: string) => baseName(name).replace(/[-\d].*$/, "");
	if (named.startsWith("-") || family(named) === family(own) || calledAgain(context, entrypoint)) return [];
	if (!/entrypoint/.test(entrypoint)) return [];
	return [say("instructions/cmd#beware.unprepared", { entrypoint, own, first: named })];
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
	const { instruction, step } = context;
	if (!instruction.json) return [];
	const shell = /(^|\/)(ba|da|z|a)?sh$/.test(instruction.args[0]?.text ?? "");
	const isRead = ({ span }: Word) =>
		step.executions.some(({ innerScript }) => innerScript?.items.some((item) => contains(span, item.span)));
	const word = shell ? undefined : instruction.args.find((one) => /\$(\w+|\{)/.test(one.text) && !isRead(one));
	const name = /\$\{?(\w+)/.exec(word?.text ?? "")?.[1];
	return name ? [say(`instructions/${id}#beware.literal`, { name })] : [];
}

/** Steps of a process that the summary tells. */
const TOLD_STEPS = 3;

/** What the process of a CMD or ENTRYPOINT does, as clauses; empty where the knowledge base cannot tell. */
export function clausesOfProcess(context: LineContext): Message[] {
	const steps = tellingSteps(context.step.executions);
	const known = steps.every((one) => one.inner.length > 0 || noteOfCommand(context, one, "run").known);
	const clauses = known ? clausesOfSteps(context, "run") : [];
	return clauses.length <= TOLD_STEPS && clauses.every(({ key }) => key.startsWith("commands/")) ? clauses : [];
}
