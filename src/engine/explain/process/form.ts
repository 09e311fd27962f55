import type { Word } from "../../../model/dockerfile.ts";
import type { Message } from "../../../model/message.ts";
import { contains, isEmpty } from "../../../model/span.ts";
import { compilerOf } from "../../simulate/compiled.ts";
import { baseName } from "../../simulate/paths.ts";
import { GIVES_PLACE } from "../../simulate/running.ts";
import { gentlerSignal, hardEnd } from "../../simulate/stop-signals.ts";
import { type LineContext, say } from "../context.ts";
import { DEAF_ALWAYS, ignoresSignal, RUNNERS } from "./running.ts";
import { argumentsOnly, endState, ownScript } from "./signals.ts";
import { copiedProgram } from "./started-script.ts";

/** Steps of a script that one sentence names. */
export const MAX_STEPS = 6;

/** Programs that stay PID 1 and start the program as their child. */
const INIT = /(^|\/)(tini|tini-static|dumb-init|catatonit)$/;

/** Why a form was chosen, or what comes of it: a shell as the first process, steps that a shell is needed for. */
export function form(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
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
	// What a program of the project's own does on a signal stands in its code.
	const [main] = compiler === null ? context.step.executions : [];
	const copied = main && copiedProgram(context, main);
	const unknown = copied && copied.by !== "beside";
	const plain = signal === "SIGKILL" || hardEnd(program, signal) || gentlerSignal(program, signal);
	const form = plain ? "exec-plain" : deaf ? "exec-handled" : unknown ? "exec-plain" : "exec";
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

/** Variables in an exec form, which no shell replaces: the program gets them as they are written. */
export function literalVariables(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const { instruction, step } = context;
	if (!instruction.json) return [];
	const shell = /(^|\/)(ba|da|z|a)?sh$/.test(instruction.args[0]?.text ?? "");
	const isRead = ({ span }: Word) =>
		step.executions.some(({ innerScript }) => innerScript?.items.some((item) => contains(span, item.span)));
	const word = shell ? undefined : instruction.args.find((one) => /\$(\w+|\{)/.test(one.text) && !isRead(one));
	const name = /\$\{?(\w+)/.exec(word?.text ?? "")?.[1];
	return name ? [say(`instructions/${id}#beware.literal`, { name })] : [];
}
