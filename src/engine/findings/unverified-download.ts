import { baseName } from "../simulate/paths.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { expandAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";
import { headSpan } from "./support/commands.ts";

const CHECKS =
	/\b(?:(?:sha|md5|b2)\d*sum|shasum|gpgv?|cosign|minisign|signify|openssl\s+dgst|rhash|slsa-verifier|--checksum|attestation)\b/;
const UNPACKS = new Set(["tar", "unzip", "bsdtar", "7z", "gunzip", "xz"]);

/** A program or archive from a web address is unpacked, installed or made executable without a look at its checksum. */
export const unverifiedDownload: Rule = {
	aliases: [],
	severity: "info",
	*check({ steps, file }) {
		for (const step of steps) {
			const { instruction, executions } = step;
			if (instruction.keyword !== "RUN") continue;
			// Whatever is compared in the same line, a script may compare for all its downloads.
			if (CHECKS.test(file.source.slice(instruction.span.start, instruction.span.end))) continue;
			for (const execution of executions) {
				const download = downloadOf(execution);
				const fate = download && fateOf(step, execution, download.name);
				if (!download || !fate || namesCommit(step, download.url)) continue;
				const host = /^\w+:\/\/([^/:?#]+)/.exec(download.url)?.[1] ?? "";
				yield {
					at: instruction.index,
					span: headSpan(execution),
					form: fate,
					reason: /^http:/.test(download.url) ? "plain" : "any",
					values: { file: download.name, host },
				};
			}
		}
	},
};

/** Whether the address of a Git host names a commit: its id is a checksum of what it holds. */
function namesCommit({ stage, instruction }: Step, url: string): boolean {
	const text = stage ? expandAt(stage, url, instruction.index, "\\").text : url;
	return /^https:\/\/[^/]*(?:github|gitlab|bitbucket)[^/]*\/.*\b[0-9a-f]{40}\b/.test(text ?? "");
}

function downloadOf({ invocation, command, effects }: Execution): { url: string; name: string } | null {
	if (invocation.name !== "curl" && invocation.name !== "wget") return null;
	const url = command.words.find(({ text }) => /^https?:\/\/[^$]/.test(text))?.text;
	const effect = effects.find((one) => one.kind === "downloads");
	if (!url || /^https?:\/\/[^/]*\$/.test(url)) return null;
	const to = effect?.kind === "downloads" ? effect.to : null;
	return { url, name: baseName(to ?? url.replace(/[?#].*$/, "")) };
}

/** What becomes of the file: `unpacked`, also through a pipe, `installed` as a package, or `run`. */
function fateOf({ executions }: Step, download: Execution, name: string): "unpacked" | "installed" | "run" | null {
	const later = executions.slice(executions.indexOf(download) + 1);
	const piped = download.context.pipe?.index === 0 ? later.find(({ context }) => context.pipe?.index === 1) : undefined;
	if (piped) return UNPACKS.has(piped.invocation.name) ? "unpacked" : null;
	for (const { invocation, command } of later) {
		const named = command.words.some(({ text }) => text === name || text.endsWith(`/${name}`) || text === `./${name}`);
		if (!named || name === "") continue;
		if (invocation.name === "dpkg" || invocation.name === "rpm") return "installed";
		if (UNPACKS.has(invocation.name)) return "unpacked";
		if (invocation.name === "chmod" && command.words.some(({ text }) => /^[0-7]?7\d\d$|^[ugoa]*\+\w*x/.test(text)))
			return "run";
		if (/^(?:ba|da|a|z)?sh$/.test(invocation.name) || baseName(invocation.program.text) === name) return "run";
	}
	return null;
}
