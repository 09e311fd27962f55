import type { Note } from "../../../model/analysis.ts";
import type { Message } from "../../../model/message.ts";
import { isEmpty } from "../../../model/span.ts";
import { baseName } from "../../simulate/paths.ts";
import { formWords } from "../../simulate/running.ts";
import { rootStage } from "../../simulate/stage.ts";
import { gentlerSignal } from "../../simulate/stop-signals.ts";
import { explainBody, isBrokenExec } from "../body.ts";
import { mainSteps, tellingSteps } from "../commands/main-steps.ts";
import { noteOfCommand } from "../commands/note.ts";
import { clausesOfSteps } from "../commands/steps.ts";
import { inOrder, keywordPart, type LineContext, lineRef, say } from "../context.ts";
import { keptData } from "../kept-data.ts";
import { mountedCode } from "../scripts/mounted-code.ts";
import { mountFor } from "../usage/run-needs.ts";
import { bundledProgram } from "./bundled-program.ts";
import { commandLine } from "./command-line.ts";
import { managerAtStart } from "./corepack-cache.ts";
import { form, literalVariables, MAX_STEPS } from "./form.ts";
import { replaced, together, unprepared } from "./inherited.ts";
import { made } from "./origin.ts";
import { prunedTool } from "./pruned-tool.ts";
import { argumentsOnly, endState, keepingScript, signals } from "./signals.ts";
import { startedScript } from "./started-script.ts";

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
			...managerAtStart(context),
			...prunedTool(context),
			...bundledProgram(context),
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
	return kept
		? [say("instructions/cmd#beware.data-lost", { path: kept.path, mount: mountFor(simulation, stage, kept.path) })]
		: [];
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

/** Steps of a process that the summary tells. */
const TOLD_STEPS = 3;

/** What the process of a CMD or ENTRYPOINT does, as clauses; empty where the knowledge base cannot tell. */
export function clausesOfProcess(context: LineContext): Message[] {
	const steps = tellingSteps(context.step.executions);
	const known = steps.every((one) => one.inner.length > 0 || noteOfCommand(context, one, "run").known);
	const clauses = known ? clausesOfSteps(context, "run") : [];
	return clauses.length <= TOLD_STEPS && clauses.every(({ key }) => key.startsWith("commands/")) ? clauses : [];
}
