import { type ShellKind, shellKind } from "../shell/index.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import type { Found, Rule } from "./rule.ts";
import { headSpan, runsWith } from "./support/commands.ts";

/** Programs that fail by themselves on an input that is empty or breaks off. */
const STRICT =
	/^(tar|gunzip|gzip|zcat|bunzip2|unxz|xz|zstd|unzstd|unzip|cpio|gpg|apt-key|sha\d+sum|shasum|dpkg|patch)$/;

/** A download or a program of the project whose failure a pipe hides from the build. */
export const pipeFailureHidden: Rule = {
	aliases: ["hadolint/DL4006"],
	severity: "warning",
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
				reason: form,
				values: { program: first.invocation.name },
				...(fix && { fix: { form, ...fix } }),
			};
		}
	},
};

function shellOf({ before }: Step): ShellKind {
	return shellKind(before?.shell.value ?? [], before?.distro);
}

function isHidden({ context, effects, command }: Execution, { executions, before, instruction }: Step): boolean {
	const { pipe } = context;
	if (!pipe || pipe.index === pipe.length - 1 || context.condition || context.runs === "fallback") return false;
	if (!effects.some(({ kind }) => kind === "network" || kind === "downloads" || kind === "builds")) return false;
	if (before?.shell.value.some((word) => word.includes("pipefail"))) return false;
	if (executions.some((one) => one.command.words.some(({ text }) => text === "pipefail"))) return false;
	if (instruction.heredocs.some(({ content }) => /^#!.*pipefail/.test(content))) return false;
	// The last command decides: if it fails on what a broken download leaves, the build stops all the same.
	const last = executions.find(
		({ context: { pipe: other }, command: { span } }) =>
			other && other.index === other.length - 1 && span.start > command.span.end,
	);
	return !last || !STRICT.test(last.invocation.id ?? last.invocation.name);
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
