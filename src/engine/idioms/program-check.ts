import { titleOf } from "../explain/shell/index.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/**
 * After an installation the program is asked for its version: the build fails if it does not start. Or a line does nothing
 * but ask whether programs are there.
 */
export const programCheck: Idiom = {
	instead: ["commands/set#options.-x.why"],
	*find(simulation) {
		let first = true;
		let firstPresent = true;
		for (const step of stepsOf(simulation, "RUN")) {
			if (firstPresent && onlyLooks(step)) {
				const { index } = step.instruction;
				yield { at: [index], says: [{ at: index, form: "present" }] };
				firstPresent = false;
			}
			const checks = step.executions.filter(asksVersion);
			const [check] = checks;
			if (!check || !worksBefore(step, check)) continue;
			const { index } = step.instruction;
			// Once in a file: the reason is the same for all.
			if (first)
				yield {
					at: [index],
					says: [
						{
							at: index,
							form: "starts",
							values: { command: checks.slice(0, 3).map(({ command }) => titleOf(command)) },
							last: true,
						},
					],
				};
			first = false;
		}
	},
};

/** Whether a line only looks for programs, each of which stops the build where it is missing. */
function onlyLooks({ executions }: Step): boolean {
	const own = executions.filter(({ context }) => !context.substitution);
	return (
		own.length > 0 &&
		own.every(({ command, context: { runs, pipe, condition } }) => {
			const text = command.words.map(({ raw }) => raw).join(" ");
			return runs === "always" && !pipe && !condition && LOOKS.test(text);
		})
	);
}

/** `command -v x`, alone or in a test of what it prints. */
const LOOKS = /^(?:(?:\[|test) -[xn] "?\$\([^|]*\b(?:command -v|which|type -p)\s|command -v\s|which\s|hash\s)/;

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
