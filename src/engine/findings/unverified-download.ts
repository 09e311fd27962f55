import type { Values } from "../../model/message.ts";
import { isRoot } from "../simulate/conditions.ts";
import { runsByStage } from "../simulate/index-of.ts";
import { baseName } from "../simulate/paths.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { expandAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";
import { headSpan } from "./support/commands.ts";

const CHECKS =
	/\b(?:(?:sha|md5|b2)\d*sum|shasum|gpgv?|cosign|minisign|signify|openssl\s+dgst|rhash|slsa-verifier|--checksum|attestation|Get-FileHash|Get-AuthenticodeSignature|certutil)\b/;
const UNPACKS = new Set(["tar", "unzip", "bsdtar", "7z", "gunzip", "xz"]);

/** A program or archive from a web address is unpacked, installed or made executable without a look at its checksum. */
export const unverifiedDownload: Rule = {
	aliases: [],
	severity: "warning",
	rank: 11,
	instead: ["commands/curl#beware.3"],
	*check(simulation) {
		const { steps, file } = simulation;
		for (const step of steps) {
			const { instruction, executions } = step;
			if (instruction.keyword !== "RUN") continue;
			const text = file.source.slice(instruction.span.start, instruction.span.end);
			const off = switchedOff(step, text);
			// Whatever is compared in the same line, a script may compare for all its downloads.
			if (off.length === 0 && CHECKS.test(text)) continue;
			for (const execution of executions) {
				const download = downloadOf(step, file.source, execution);
				const later = download && laterRuns(simulation, step);
				const fate = download && later && fateOf(step, execution, download.name, later);
				if (!download || !fate || namesCommit(step, download.url)) continue;
				const host = /^\w+:\/\/([^/:?#]+)/.exec(download.url)?.[1];
				const own = off.find(({ check }) => check.includes(download.name));
				if (off.length > 0 && (!own || fate !== "run")) continue;
				const values: Values = { file: download.name, host: host ?? "", address: download.url };
				const branch = branchOf(step, download.url);
				if (branch !== null) values.branch = branch;
				if (own) Object.assign(values, { name: own.name, value: own.value });
				yield {
					at: instruction.index,
					span: headSpan(execution),
					form: own ? "off" : host === undefined ? "address" : fate,
					reason: own
						? isRoot(step.before?.user?.value ?? "?")
							? "off-root"
							: "off"
						: /^http:/.test(download.url)
							? "plain"
							: branchOf(step, download.url) !== null
								? "branch"
								: POWERSHELL.test(execution.invocation.name)
									? "windows"
									: isMoving(step, download.url)
										? "moving"
										: "any",
					values,
					...(own ? {} : { severity: "info" as const }),
				};
			}
		}
	},
};

/** Whether an address names neither a version nor a checksum: what lies behind it is another file after each release. */
function isMoving({ stage, instruction }: Step, url: string): boolean {
	const text = stage ? expandAt(stage, url, instruction.index, "\\").text : url;
	return text !== null && !/\$|\d+[._-]\d|v\d|\d{3}|[0-9a-f]{12}/i.test(text.replace(/^\w+:\/\/[^/]*/, ""));
}

/** Whether the address of a Git host names a commit: its id is a checksum of what it holds. */
function namesCommit({ stage, instruction }: Step, url: string): boolean {
	const text = stage ? expandAt(stage, url, instruction.index, "\\").text : url;
	return /^https:\/\/[^/]*(?:github|gitlab|bitbucket)[^/]*\/.*\b[0-9a-f]{40}\b/.test(text ?? "");
}

/** The branch that an address of a Git host names, by its place there or its usual name: what lies behind it changes. */
function branchOf({ stage, instruction }: Step, url: string): string | null {
	const text = stage ? expandAt(stage, url, instruction.index, "\\").text : url;
	if (!/^https:\/\/[^/]*(?:github|gitlab|bitbucket|codeberg|gitea)/.test(text ?? "")) return null;
	return (
		/\/(?:refs\/heads\/([^/]+?)|(master|main|develop|trunk|HEAD))(?:\.(?:tar\.\w+|tgz|zip)|\/|$)/
			.exec(text ?? "")
			?.slice(1)
			.find(Boolean) ?? null
	);
}

/**
 * `[ "$SHA" = "off" ] || … file | sha256sum -c`, where the variable has that very value unless the build command gives
 * another: the variable, its value and the text of the comparison.
 */
function switchedOff({ stage, instruction }: Step, text: string): { name: string; value: string; check: string }[] {
	const checks = text.matchAll(/\[\s*"?\$\{?(\w+)\}?"?\s*==?\s*"?([\w-]+)"?\s*\]\s*\|\|([^|&]*\|\s*\w*sum\b)/g);
	return [...checks].flatMap(([, name = "", value = "", check = ""]) =>
		stage && stage.args.get(name, instruction.index)?.value === value ? [{ name, value, check }] : [],
	);
}

const POWERSHELL = /^(?:Invoke-WebRequest|iwr)$/i;

/** The last segment of a path with slashes of either kind. */
function lastPiece(path: string): string {
	return baseName(path.replaceAll("\\", "/"));
}

/** What curl or wget fetches: an address that the line or an argument holds, or a variable that the script sets itself. */
function downloadOf(
	step: Step,
	source: string,
	{ invocation, command, effects }: Execution,
): { url: string; name: string } | null {
	if (POWERSHELL.test(invocation.name)) {
		const saved = effects.find((one) => one.kind === "downloads");
		const to = invocation.options.find(({ written }) => /^-OutF/i.test(written))?.value;
		const known = saved?.kind === "downloads" && /^https?:\/\/[^$]+$/.test(saved.url);
		return known && to && !to.includes("$") ? { url: saved.url, name: lastPiece(to) } : null;
	}
	if (invocation.name !== "curl" && invocation.name !== "wget") return null;
	const { stage, instruction } = step;
	const full = (text: string) => (stage && expandAt(stage, text, instruction.index, "\\").text) ?? text;
	const written = command.words.find(
		({ text }) => /^https?:\/\/[^$]/.test(text) || (/^\$\{?\w+\}?$/.test(text) && /^https?:\/\//.test(full(text))),
	)?.text;
	const own = command.words.find(({ text }) => setsAddress(step, source, text))?.text;
	const url = written === undefined ? own : /^\$/.test(written) ? full(written) : written;
	const effect = effects.find((one) => one.kind === "downloads");
	if (!url || /^https?:\/\/[^/]*\$/.test(url)) return null;
	// Without an option that names it the file is called as the address is written, which is how later lines call it.
	const named = invocation.options.some(({ written }) => /^(?:-\w*[oO]|--output)/.test(written));
	const to = named && effect?.kind === "downloads" ? effect.to : null;
	return { url, name: baseName(to ?? url.replace(/[?#].*$/, "")) };
}

/** Whether a word is a variable into which this script puts an address that a server has told. */
function setsAddress({ instruction }: Step, source: string, text: string): boolean {
	const name = /^\$\{?(\w+)\}?$/.exec(text)?.[1];
	return (
		name !== undefined &&
		new RegExp(`\\b${name}="?\\$\\(\\s*(?:curl|wget)\\b`).test(
			source.slice(instruction.span.start, instruction.span.end),
		)
	);
}

/** What the next lines of the stage run, up to one that compares a checksum. */
function laterRuns(simulation: Simulation, { stage, instruction }: Step): Execution[] {
	const { source } = simulation.file;
	const lines = ((stage && runsByStage(simulation).get(stage)) ?? []).filter(
		(one) => one.instruction.index > instruction.index,
	);
	const checked = lines.findIndex(({ instruction: { span } }) => CHECKS.test(source.slice(span.start, span.end)));
	return lines.slice(0, checked < 0 ? undefined : checked).flatMap(({ executions }) => executions);
}

/** What becomes of the file: `unpacked`, also through a pipe, `installed` as a package, `started` in Windows, or `run`. */
function fateOf(
	{ executions, stage, instruction }: Step,
	download: Execution,
	written: string,
	next: readonly Execution[],
): "unpacked" | "installed" | "run" | "started" | null {
	const later = executions.slice(executions.indexOf(download) + 1);
	const piped = download.context.pipe?.index === 0 ? later.find(({ context }) => context.pipe?.index === 1) : undefined;
	if (piped) return [piped, ...piped.inner].some((one) => UNPACKS.has(one.invocation.name)) ? "unpacked" : null;
	const full = (text: string) => (stage && expandAt(stage, text, instruction.index, "\\").text) ?? text;
	const name = full(written);
	for (const { invocation, command } of [...later, ...next]) {
		const named = command.words.some(({ text }) => lastPiece(full(text)) === name || lastPiece(text) === name);
		if (!named || name === "") continue;
		if (/^(?:Start-Process|saps|msiexec|msiexec\.exe)$/i.test(invocation.name)) return "started";
		if (/^Expand-Archive$/i.test(invocation.name)) return "unpacked";
		if (invocation.name === "dpkg" || invocation.name === "rpm") return "installed";
		if (UNPACKS.has(invocation.name)) return "unpacked";
		if (invocation.name === "chmod" && command.words.some(({ text }) => /^[0-7]?7\d\d$|^[ugoa]*\+\w*x/.test(text)))
			return "run";
		if (/^(?:ba|da|a|z)?sh$/.test(invocation.name) || baseName(full(invocation.program.text)) === name) return "run";
	}
	return null;
}
