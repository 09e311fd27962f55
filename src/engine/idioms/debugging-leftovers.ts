import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

const LOOKS = new Set([
	"ls",
	"pwd",
	"cat",
	"env",
	"printenv",
	"whoami",
	"id",
	"tree",
	"df",
	"echo",
	"which",
	"stat",
	"du",
]);

/** A line that only prints something while the image is built: a trace of a search for a mistake. */
export const debuggingLeftovers: Idiom = {
	instead: [...LOOKS].map((program) => `commands/${program}#why`),
	*find(simulation) {
		for (const step of stepsOf(simulation, "RUN")) {
			const { executions, script } = step;
			if (executions.length === 0 || (script && script.items.length === 0) || step.instruction.heredocs.length > 0)
				continue;
			const only = executions.every(
				({ invocation, command, effects }) =>
					LOOKS.has(invocation.name) && command.redirects.length === 0 && effects.every(({ kind }) => kind === "reads"),
			);
			if (!only || executions.every(({ invocation }) => invocation.name === "echo")) continue;
			const { index } = step.instruction;
			yield { at: [index], says: [{ at: index }] };
		}
	},
};
