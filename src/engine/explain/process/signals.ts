import type { Message } from "../../../model/message.ts";
import type { State } from "../../../model/state.ts";
import { shellKind } from "../../shell/index.ts";
import { runsItsArguments } from "../../simulate/entrypoints.ts";
import { baseName } from "../../simulate/paths.ts";
import { runningOf, signalsGroup } from "../../simulate/running.ts";
import { mainSteps } from "../commands/main-steps.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { execForm, execInShell, isSimpleCommand } from "./exec-form.ts";
import { scriptRunner } from "./script-runner.ts";

/** The stage as its last line leaves it. */
export function endState({ stage }: LineContext): State | null {
	return stage?.state ?? null;
}

/** The started word as a script of a shell that this file itself writes. */
export function ownScript({ stage, simulation }: LineContext, word: string) {
	const links = stage ? runningOf(stage, simulation).links : [];
	const found = links.find((link) => link.kind === "own-script");
	return found && baseName(found.script) === baseName(word) ? found : null;
}

/** Such a script whose shell stays PID 1. */
export function keepingScript(context: LineContext): Message[] {
	const word = context.instruction.args[0]?.text ?? "";
	const found = ownScript(context, word);
	if (!found || found.end === "exec" || found.end === "unknown") return [];
	return [say("instructions/entrypoint#beware.own-script", { line: lineRef(found.line) })];
}

/** In shell form the shell may stay PID 1 and keep signals to itself; which shell decides. */
export function signals(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const { instruction, state, step } = context;
	if (instruction.json) return [...innerSignals(context), ...ofScript(context)];
	if (!state || instruction.args.length === 0) return [];
	const kind = shellKind(state.shell.value, state.distro);
	const program = mainSteps(context)[0]?.invocation.program.text;
	if (!program || program === "exec" || step.executions.some((one) => one.invocation.name === "exec")) return [];
	const simple = isSimpleCommand(context);
	const fix = simple ? execForm(context) : execInShell(context);
	const before = id === "cmd" ? endState(context)?.entrypoint?.value.words : undefined;
	if (before && signalsGroup(before)) return [];
	// The shell is not PID 1 yet: it is started by what stands in ENTRYPOINT.
	if (before && before.length > 0 && endState(context)?.entrypoint?.from.line != null && kind === "dash")
		return fix === null ? [] : [say("instructions/cmd#beware.signals.after", { program, fix, first: before[0] ?? "" })];
	const key = (name: string) =>
		fix === null
			? say(`instructions/${id}#beware.signals.compound`)
			: say(`instructions/${id}#beware.signals.${name}`, { program, fix });
	const twice = kind === "dash" && fix !== null ? ofScript(context, fix) : [];
	if (twice.length > 0) return twice;
	if (kind === "dash") return [key(simple ? "dash" : "dash-script")];
	if (kind === "busybox" || kind === "bash")
		return simple ? [...innerSignals(context), ...ofScript(context)] : [key("script")];
	return kind === "posix-sh" ? [key(simple ? "unknown" : "script")] : [];
}

/** The same of a shell that reads a script, and of a second one around it, which the exec form `fix` would spare. */
function ofScript(context: LineContext, fix?: string): Message[] {
	const { instruction, stage } = context;
	const runner = scriptRunner(context);
	const before = instruction.keyword === "CMD" ? (stage?.state.entrypoint?.value.words ?? []) : [];
	if (!runner || before.length > 0 || ownScript(context, runner.script)) return [];
	const values = { ...runner, keyword: instruction.keyword };
	return [
		fix === undefined
			? say("instructions/cmd#beware.signals.file", values)
			: say("instructions/cmd#beware.signals.file-twice", { ...values, fix }),
	];
}

/** The same of a shell that the line itself starts: `["sh", "-c", "java …"]`. */
function innerSignals(context: LineContext): Message[] {
	const inner = innerShell(context);
	if (!inner) return [];
	const { shell, program, kind } = inner;
	if (program === "") return [say("instructions/cmd#beware.signals.compound")];
	return [say(`instructions/entrypoint#beware.${kind === "dash" ? "inner-dash" : "inner-shell"}`, { shell, program })];
}

/** The shell that the line itself starts by its name and that stays between Docker and its last program (empty: which one, is open). */
export function innerShell({ instruction, state, step, stage }: LineContext) {
	const [outer] = step.executions;
	if (!outer?.innerScript || !/^(ba|da|a)?sh$/.test(outer.invocation.name) || !state) return null;
	if (step.executions.some((one) => one.invocation.name === "exec")) return null;
	const kind = shellKind([outer.invocation.name], state.distro);
	const simple = outer.innerScript.items.length === 1 && outer.innerScript.items[0]?.kind === "command";
	// What stands behind `||` takes over only after a failure.
	const [end] = outer.innerScript.items.slice(-1);
	const falls = end?.kind === "and-or" && end.operators.at(-1)?.text === "||";
	const program = falls ? "" : outer.inner.at(-1)?.invocation.program.text;
	if (program === undefined || (simple && (kind === "bash" || kind === "busybox"))) return null;
	const before = instruction.keyword === "CMD" ? (stage?.state.entrypoint?.value.words ?? []) : [];
	const own = instruction.args.map(({ text }) => text);
	return signalsGroup(before) || signalsGroup(own) ? null : { shell: outer.invocation.name, program, kind };
}

/** Whether CMD only carries arguments, because an exec-form entrypoint applies in the end. */
export function argumentsOnly(context: LineContext): boolean {
	const end = endState(context);
	return (
		end?.entrypoint?.value.json === true &&
		end.entrypoint.value.words.length > 0 &&
		!runsItsArguments(end.entrypoint.value.words)
	);
}
