import type { Execution, Step } from "./simulation.ts";

/** Programs that fail by themselves on an input that is empty or breaks off. */
const STRICT =
	/^(tar|gunzip|gzip|zcat|bunzip2|unxz|xz|zstd|unzstd|unzip|cpio|gpg|apt-key|sha\d+sum|shasum|dpkg|patch)$/;

/** Whether a pipe hides from the shell that a command of it failed: only the last one's status counts without pipefail. */
export function isHiddenByPipe({ context: { pipe }, command }: Execution, step: Step): boolean {
	const { executions, before, instruction } = step;
	if (!pipe || pipe.index === pipe.length - 1) return false;
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

/** Whether the failure of a command ends its instruction, as far as its pipe and a substitution around it decide. */
export function failureStops(execution: Execution, step: Step): boolean {
	return !execution.context.substitution && !isHiddenByPipe(execution, step);
}
