import type { Message } from "../../model/message.ts";
import { resolvePath } from "../simulate/paths.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { say } from "./context.ts";

const SHELL = /^(?:ba|da|a|z|k)?sh$/;

/** What becomes of a page with an error that curl takes for the file: a shell runs it, or who knows. */
export function mistaken(step: Step, download: Execution): Message {
	const program = runnerOf(step, download);
	return program === null ? say("words/command#error-page.taken") : say("words/command#error-page.run", { program });
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
