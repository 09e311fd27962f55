import type { Instruction } from "../../model/dockerfile.ts";
import { mainSteps } from "../explain/commands/main-steps.ts";
import type { LineContext } from "../explain/context.ts";
import { execForm, execInShell, isSimpleCommand } from "../explain/process/exec-form.ts";
import { innerShell } from "../explain/process/signals.ts";
import { shellKind } from "../shell/index.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Found, Rule } from "./rule.ts";

/** CMD or ENTRYPOINT in shell form, where the file has not chosen a shell of its own by SHELL. */
export const jsonArgsRecommended: Rule = {
	aliases: ["buildkit/JSONArgsRecommended", "hadolint/DL3025"],
	severity: "warning",
	rank: 35,
	improveByReason: true,
	*check(simulation) {
		const chosen = new Set<Stage>();
		for (const step of simulation.steps) {
			const { instruction, stage } = step;
			const { keyword, json } = instruction;
			if (!stage) continue;
			if (keyword === "SHELL" || (stage.parent && chosen.has(stage.parent))) chosen.add(stage);
			if ((keyword !== "CMD" && keyword !== "ENTRYPOINT") || json || chosen.has(stage)) continue;
			yield found(simulation, step, stage, instruction);
		}
	},
};

function found(simulation: Simulation, step: Step, stage: Stage, instruction: Instruction): Found {
	const { before } = step;
	const context: LineContext = { simulation, step, instruction, stage, state: before, ships: true };
	const [word] = instruction.args;
	const values = { keyword: instruction.keyword };
	const span = instruction.keywordSpan;
	if (!word || !before) return { at: instruction.index, span, reason: "empty", values, severity: "info" };
	const text = right(context);
	const fix = text === null ? {} : { fix: { edits: [{ span: word.span, text }] } };
	return { at: instruction.index, span, ...weight(context), values, ...fix };
}

/** Whether anything is lost by the shell in between, which the line's own warning then says in full. */
function weight(context: LineContext): Pick<Found, "reason" | "severity"> {
	const { state, step } = context;
	const kind = state ? shellKind(state.shell.value, state.distro) : "other";
	if (step.executions.some(({ invocation }) => invocation.name === "exec")) return { reason: "exec", severity: "info" };
	if (isSimpleCommand(context) && (kind === "busybox" || kind === "bash"))
		return innerShell(context) ? { reason: "nested" } : { reason: "replaced", severity: "info" };
	return kind === "other" || kind === "powershell" || kind === "cmd"
		? { reason: "windows", severity: "info" }
		: { reason: isSimpleCommand(context) ? "signals" : "script" };
}

/** Programs that are the shell's own: without it there is nothing to start. */
const BUILTIN = new Set([
	".",
	":",
	"alias",
	"cd",
	"eval",
	"exec",
	"exit",
	"export",
	"read",
	"set",
	"source",
	"trap",
	"ulimit",
	"umask",
	"unset",
	"wait",
]);

/** The exec form that does the same, or null where that is unsure. */
function right(context: LineContext): string | null {
	const { instruction, step, state } = context;
	const text = instruction.args[0]?.text ?? "";
	const kind = state ? shellKind(state.shell.value, state.distro) : "other";
	if (kind !== "dash" && kind !== "busybox" && kind !== "bash" && kind !== "posix-sh") return null;
	if (!step.script || step.script.errors.length > 0 || /[\n#[\]{}]/.test(text)) return null;
	const name = mainSteps(context).at(-1)?.invocation.program.text;
	if (
		name === undefined ||
		BUILTIN.has(name) ||
		step.executions.some(({ invocation }) => NOT_LAST.has(invocation.name))
	)
		return null;
	const only = step.script.items[0];
	if (!isSimpleCommand(context)) return /&\s*$|(^|[^&])&([^&>]|$)/.test(text) ? null : execInShell(context);
	return only?.kind === "command" && only.redirects.length === 0 ? execForm(context) : null;
}

/** Commands after which the script must go on in the same shell. */
const NOT_LAST = new Set(["trap", "wait", "exec"]);
