import type { Message } from "../../model/message.ts";
import { resolvePath } from "../simulate/paths.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { say } from "./context.ts";

const SHELL = /^(?:ba|da|a|z|k)?sh$/;

/** What becomes of a page with an error that curl takes for the file: a shell runs it, or who knows. */
export function mistaken(step: Step, download: Execution): Message {
	const reader = readerOf(step, download);
	if (reader !== null && REFUSES.test(reader)) return say("words/command#error-page.refused", { program: reader });
	const program = runnerOf(step, download);
	return program === null ? say("words/command#error-page.taken") : say("words/command#error-page.run", { program });
}

/** Programs that end with an error over a page in place of what they expect. */
const REFUSES = /^(?:gpg2?|apt-key|tar|bsdtar|g?unzip|zcat|jq)$/;

/** The program to which a pipe passes on what a command downloads. */
function readerOf({ executions }: Step, download: Execution): string | null {
	if (download.context.pipe?.index !== 0) return null;
	const later = executions.slice(executions.indexOf(download) + 1);
	return later.find(({ context }) => context.pipe?.index === 1)?.invocation.name ?? null;
}

/** The shell that runs what a command of the same instruction downloads, through a pipe or from the file. */
function runnerOf({ executions }: Step, download: Execution): string | null {
	const later = executions.slice(executions.indexOf(download) + 1);
	const piped = download.context.pipe?.index === 0;
	if (piped) {
		const reader = later.find(({ context }) => context.pipe?.index === 1);
		return reader && SHELL.test(reader.invocation.name) ? reader.invocation.name : null;
	}
	const paths = download.effects.flatMap((effect) =>
		effect.kind === "downloads" && effect.to !== null ? [effect.to] : [],
	);
	const runner = later.find(
		({ invocation, workdir }) =>
			SHELL.test(invocation.name) &&
			invocation.operands.some(({ word }) => paths.includes(resolvePath(workdir ?? "/", word.text))),
	);
	return runner?.invocation.name ?? null;
}
