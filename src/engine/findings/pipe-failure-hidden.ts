import { type ShellKind, shellKind } from "../shell/index.ts";
import { isHiddenByPipe } from "../simulate/hidden-failure.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { rootStage } from "../simulate/stage.ts";
import type { Found, Rule } from "./rule.ts";
import { headSpan, runsWith } from "./support/commands.ts";

/** A download or a program of the project whose failure a pipe hides from the build. */
export const pipeFailureHidden: Rule = {
	aliases: ["hadolint/DL4006"],
	severity: "warning",
	rank: 16,
	*check(simulation) {
		const wanted = (execution: Execution, step: Step) => isHidden(execution, step);
		for (const { step, first } of runsWith(simulation, wanted)) {
			const kind = shellOf(step);
			if (kind === "powershell" || kind === "cmd" || kind === "other") continue;
			const form = kind === "dash" ? "dash" : kind === "posix-sh" ? "unknown" : "able";
			const fix = fixOf(simulation, step, first, form);
			yield {
				at: step.instruction.index,
				span: headSpan(first),
				// Of `X=$(curl … | jq …)` the next commands get what the pipe printed, however little that is.
				form: first.context.substitution ? "value" : "plain",
				reason: `${first.context.substitution ? "value-" : ""}${form}${form === "dash" && isOldDash(step) ? "-old" : ""}`,
				values: { program: first.invocation.name },
				...(fix && { fix: { form, ...fix } }),
			};
		}
	},
};

/** Releases of Debian and Ubuntu whose dash has no `pipefail`: all up to its version 0.5.12. */
const OLD_DASH = /^(?:stretch|buster|bullseye|bookworm|xenial|bionic|focal|jammy|noble)$/;

function isOldDash({ stage }: Step): boolean {
	const image = stage && rootStage(stage).image;
	if (!image) return false;
	const version = Number.parseInt(image.version ?? "", 10);
	if (image.id === "debian" && version <= 12) return true;
	return (image.id === "ubuntu" && version <= 24) || image.pieces.some(({ text }) => OLD_DASH.test(text));
}

function shellOf({ before }: Step): ShellKind {
	return shellKind(before?.shell.value ?? [], before?.distro);
}

function isHidden(execution: Execution, step: Step): boolean {
	const { context, effects } = execution;
	if (context.condition || context.runs === "fallback") return false;
	if (!effects.some(({ kind }) => kind === "network" || kind === "downloads" || kind === "builds")) return false;
	return isHiddenByPipe(execution, step) && !isMissedAtOnce(execution, step);
}

/** Whether the next command is the program that the piped script installs, by the script's address: without it, it fails. */
function isMissedAtOnce({ command, context }: Execution, { executions }: Step): boolean {
	const later = executions.filter((one) => one.command.span.start > command.span.end && !one.inner.length);
	const [shell] = later.filter((one) => one.context.pipe && one.context.pipe.index === one.context.pipe.length - 1);
	const next = shell && later[later.indexOf(shell) + 1];
	if (context.pipe?.length !== 2 || !shell || !next || !/^(?:ba|da|z)?sh$/.test(shell.invocation.name)) return false;
	if (next.context.condition || next.context.runs === "fallback" || next.context.pipe) return false;
	const { name } = next.invocation;
	return command.words.some(({ text }) => /^https?:/.test(text) && text.split(/[^\w-]+/).includes(name));
}

function fixOf({ file }: Simulation, step: Step, first: Execution, form: string): Found["fix"] {
	const { instruction, script } = step;
	const start = script?.items[0]?.span.start;
	// Inside `sh -c "…"` another shell reads the pipe.
	const inner = step.executions.some((one) => one.innerScript !== null && one.inner.includes(first));
	if (start === undefined || inner || instruction.json || form === "unknown") return undefined;
	if (form === "dash") {
		const at = instruction.span.start;
		return { edits: [{ span: { start: at, end: at }, text: 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]\n' }] };
	}
	const heredoc = instruction.heredocs.some(({ contentSpan }) => contentSpan.start <= start && start < contentSpan.end);
	if (heredoc && file.source.startsWith("#!", instruction.heredocs[0]?.contentSpan.start)) return undefined;
	const text = heredoc ? "set -o pipefail\n" : "set -o pipefail && ";
	return { edits: [{ span: { start, end: start }, text }] };
}
