import { runsCalling } from "../idioms/runs.ts";
import { isRoot } from "../simulate/conditions.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import type { Found, Rule } from "./rule.ts";
import { headSpan, runsWith } from "./support/commands.ts";

/** sudo gives a line of the build rights that it has already, or that USER would give without it. */
export const sudoInBuild: Rule = {
	aliases: ["hadolint/DL3004"],
	severity: "info",
	instead: ["commands/sudo#beware.0", "commands/sudo#beware.1"],
	*check(simulation) {
		// With options it does more: another user, a login shell.
		const wanted = (execution: Execution, step: Step) =>
			execution.invocation.id === "sudo" &&
			takesRights(execution) &&
			// `if [ "$(id -u)" -ne 0 ]; then sudo …`
			execution.context.runs === "always" &&
			!insideOther(execution, step);
		for (const { step, first, hits } of runsWith(simulation, wanted, runsCalling(simulation, "sudo"))) {
			const user = step.before?.user?.value;
			const form = user === undefined ? "unknown" : isRoot(user) ? "root" : "other";
			const fix = form === "root" ? withoutSudo(step, hits) : undefined;
			const values = form === "other" && user !== undefined ? { values: { user } } : {};
			yield { at: step.instruction.index, span: headSpan(first), form, reason: form, ...values, ...(fix && { fix }) };
		}
	},
};

function takesRights({ invocation }: Execution): boolean {
	return (
		invocation.wrapped !== null &&
		invocation.options.every(({ written }) => /^-(E|H|n|S)$|^--preserve-env/.test(written))
	);
}

/** Whether the command stands inside one that changes the user (`su app -c "sudo …"`). */
function insideOther(execution: Execution, { executions }: Step): boolean {
	return executions.some(
		({ inner, invocation }) =>
			inner.includes(execution) && /^(su|runuser|gosu|s6-setuidgid)$/.test(invocation.id ?? ""),
	);
}

function withoutSudo({ instruction }: Step, hits: Execution[]): Found["fix"] {
	if (instruction.json || !hits.every(({ invocation }) => invocation.options.length === 0)) return undefined;
	const edits = hits.flatMap(({ command }) => {
		const [program, next] = command.words;
		return program && next ? [{ span: { start: program.span.start, end: next.span.start }, text: "" }] : [];
	});
	return { edits };
}
