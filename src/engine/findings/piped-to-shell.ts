import type { Execution, Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { headSpan } from "./support/commands.ts";

const INTERPRETERS = /^(?:ba|da|a|z|k)?sh$|^(?:python[\d.]*|perl|ruby|node|php)$/;

/** An address that names a commit always yields the same script. */
const COMMIT = /\/[0-9a-f]{40}\//;

/** A download goes straight into an interpreter: `curl … | sh`. */
export const pipedToShell: Rule = {
	aliases: [],
	severity: "info",
	instead: ["commands/curl#beware.3"],
	*check({ steps }) {
		for (const step of steps) {
			if (step.instruction.keyword !== "RUN") continue;
			// In `sh -c "$(curl …)"` the download belongs to the word and to the script in it.
			const told = new Set<number>();
			for (const execution of step.executions) {
				const url = addressOf(execution);
				const reader = url === null ? null : readerOf(step, execution);
				if (url === null || reader === null || COMMIT.test(url)) continue;
				if (told.has(execution.command.span.start)) continue;
				told.add(execution.command.span.start);
				const host = /^\w+:\/\/([^/:?#]+)/.exec(url)?.[1] ?? url;
				const open = url.startsWith("http://");
				const values = { host, program: reader };
				yield {
					at: step.instruction.index,
					span: headSpan(execution),
					reason: open ? "open" : "unseen",
					values,
					...(open ? { severity: "warning" } : {}),
				};
			}
		}
	},
};

function addressOf({ invocation, command }: Execution): string | null {
	if (invocation.name !== "curl" && invocation.name !== "wget") return null;
	return command.words.find(({ text }) => /^https?:\/\//.test(text))?.text ?? null;
}

/** The interpreter at the end of the same pipeline that reads its program from there. */
function readerOf({ executions }: Step, download: Execution): string | null {
	const { start, end } = download.command.span;
	// `bash <(curl …)` runs the download as well; so does `sh -c "$(curl …)"`.
	if (download.context.substitution) {
		const around = executions.find(
			({ invocation, command }) =>
				INTERPRETERS.test(invocation.name) &&
				command.words.some(({ span, raw }) => span.start < start && end < span.end && /^"?(?:<\(|\$\(|`)/.test(raw)),
		);
		return around?.invocation.name ?? null;
	}
	if (download.context.pipe?.index !== 0) return null;
	const later = executions.slice(executions.indexOf(download) + 1);
	const next = later.findIndex(({ context }) => context.pipe === null || context.pipe.index === 0);
	const piped = next < 0 ? later : later.slice(0, next);
	return (
		piped.find(({ invocation }) => INTERPRETERS.test(invocation.name) && readsInput(invocation))?.invocation.name ??
		null
	);
}

/** Without a script of its own; `-s` and `-` say so expressly. */
function readsInput({ operands, options }: Execution["invocation"]): boolean {
	if (options.some(({ written }) => written === "-c" || written === "-e" || written === "-m")) return false;
	return operands.length === 0 || operands[0]?.word.text === "-" || options.some(({ written }) => written === "-s");
}
