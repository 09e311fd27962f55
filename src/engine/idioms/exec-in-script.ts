import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** A shell starts the process but gives its place to the program. */
export const execInScript: Idiom = {
	instead: ["commands/exec#what", "commands/exec#why"],
	*find(simulation) {
		for (const keyword of ["ENTRYPOINT", "CMD"]) {
			for (const step of stepsOf(simulation, keyword)) {
				const exec = step.executions.find((one) => one.invocation.id === "exec");
				const program = exec?.command.words[1]?.text;
				const { index } = step.instruction;
				if (program) yield { at: [index], says: [{ at: index, form: "shell", values: { program } }] };
			}
		}
		for (const step of simulation.steps) {
			const { heredocs, index } = step.instruction;
			if (step.transfer && heredocs.some(({ content }) => /^\s*exec\s+"\$@"\s*$/m.test(content)))
				yield { at: [index], says: [{ at: index, form: "script", last: true }] };
		}
	},
};
