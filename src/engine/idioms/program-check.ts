import { titleOf } from "../explain/shell/index.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** After an installation the program is asked for its version: the build fails if it does not start. */
export const programCheck: Idiom = {
	*find(simulation) {
		let first = true;
		for (const step of stepsOf(simulation, "RUN")) {
			const checks = step.executions.filter(asksVersion);
			const [check] = checks;
			if (!check || !worksBefore(step, check)) continue;
			const { index } = step.instruction;
			// Once in a file: the reason is the same for all.
			if (first)
				yield {
					at: [index],
					says: [
						{ at: index, values: { command: checks.slice(0, 3).map(({ command }) => titleOf(command)) }, last: true },
					],
				};
			first = false;
		}
	},
};

function asksVersion({ command, context }: Execution): boolean {
	if (context.runs !== "always" || context.substitution || context.pipe || context.condition) return false;
	const [program, option] = command.words;
	return (
		command.words.length === 2 &&
		program !== undefined &&
		/^[\w./-]+$/.test(program.text) &&
		/^(--version|-version|version)$/.test(option?.text ?? "")
	);
}

/** Whether the line installs, downloads or builds something before. */
function worksBefore({ executions }: Step, check: Execution): boolean {
	return executions
		.slice(0, executions.indexOf(check))
		.some(
			({ effects, invocation }) =>
				invocation.id === "make" ||
				effects.some(({ kind }) => /^(installs|downloads|produces|dependencies|network)$/.test(kind)),
		);
}
