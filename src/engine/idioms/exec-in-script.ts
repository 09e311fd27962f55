import { scriptsIn } from "../simulate/scripts.ts";
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
		for (const { step, script } of scriptsIn(simulation)) {
			const { index } = step.instruction;
			const started = script.runs === "start" || (script.runs === null && step.transfer);
			if (started && /^\s*exec\s+"\$@"\s*$/m.test(script.file.text))
				yield { at: [index], says: [{ at: index, form: "script", last: true }] };
		}
	},
};
