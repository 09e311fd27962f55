import { runsCalling } from "../idioms/runs.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { hasOption, headSpan, isCommand, runsWith } from "./support/commands.ts";
import { addOption } from "./support/edits.ts";

/** Options after which GNU wget prints little or nothing of its progress, or downloads nothing. */
const CALM = [
	"-q",
	"-nv",
	"--progress",
	"-o",
	"-a",
	"-b",
	"--spider",
	"--quiet",
	"--no-verbose",
	"--output-file",
	"--append-output",
];

/** Files of a few kilobytes, by their names: keys, signatures, checksums, lists and scripts. */
const SMALL =
	/^https?:\/\/.*\.(?:asc|gpg|key|pub|sig|pem|crt|list|sources|repo|sha\d+|md5|txt|sh|json|ya?ml|conf|ini)$/i;

/** GNU wget fills the build log with a line of dots for each 50 kB. */
export const wgetProgress: Rule = {
	aliases: ["hadolint/DL3047"],
	severity: "info",
	*check(simulation) {
		const wanted = (execution: Execution, step: Step) =>
			isCommand(execution, "wget") &&
			isGnu(step) &&
			!hasOption(execution, ...CALM) &&
			!execution.command.words.some(({ text }) => SMALL.test(text)) &&
			!execution.command.words.some(({ text }) => text.startsWith("$") && !text.includes("/")) &&
			!execution.command.redirects.some(({ fd, operator }) => fd === 2 || operator.startsWith("&>"));
		for (const { step, first, hits } of runsWith(simulation, wanted, runsCalling(simulation, "wget"))) {
			const fix = addOption(step, hits, "--progress=dot:giga");
			yield { at: step.instruction.index, span: headSpan(first), ...(fix && { fix }) };
		}
	},
};

/** Whether `wget` is GNU's rather than BusyBox's, as far as the file tells. */
function isGnu({ stage, before, instruction }: Step): boolean {
	const { distro } = before ?? {};
	if (distro === "alpine" || distro === "busybox" || distro === "wolfi")
		return stage?.packages.some(({ name, at }) => name === "wget" && at <= instruction.index) === true;
	return distro !== undefined && distro !== "windows";
}
