import { resolvePath } from "../simulate/paths.ts";
import type { Step } from "../simulate/simulation.ts";
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
			const path = soughtPath(step);
			yield {
				at: [index],
				says: [{ at: index, ...(path ? { form: "checks", values: { path } } : { form: "shows" }) }],
			};
		}
	},
};

/** The one path that the last command looks at: where it is missing, the command fails and the build with it. */
function soughtPath({ executions, stage, place }: Step): string | null {
	const last = executions.at(-1);
	if (
		!stage ||
		!last ||
		last.workdir === null ||
		!/^(?:ls|cat|stat|du)$/.test(last.invocation.name) ||
		last.context.runs !== "always"
	)
		return null;
	const [operand, ...others] = last.invocation.operands;
	const path = operand?.word.literal ? operand.word.text : "";
	if (others.length > 0 || !/[\w-]/.test(path) || /[*?[]/.test(path)) return null;
	const whole = resolvePath(last.workdir, path);
	// Of what a line made by name the file tells that it is there.
	const origin = stage.files.origin(whole, place.index);
	return origin && !origin.exact && stage.files.below(whole, place.index).length === 0 ? path : null;
}
