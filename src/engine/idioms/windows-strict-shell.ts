import { lineRef } from "../explain/context.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** PowerShell becomes the shell of RUN and stops at the first error. */
export const windowsStrictShell: Idiom = {
	instead: ["instructions/shell#why.stop", "instructions/shell#why.used"],
	*find(simulation) {
		for (const step of stepsOf(simulation, "SHELL")) {
			const words = step.instruction.args.map((word) => word.text);
			if (
				!/powershell|pwsh/i.test(words[0] ?? "") ||
				!words.some((word) => /ErrorActionPreference\s*=\s*'?Stop/i.test(word))
			)
				continue;
			const { index, startLine } = step.instruction;
			const runs = stepsOf(simulation, "RUN").filter((one) => one.before?.shell.from.line === startLine);
			if (runs.length === 0) continue;
			const lines = lineRef(...runs.map((one) => one.instruction.startLine));
			const quiet = words.some((word) => /ProgressPreference/i.test(word));
			yield { at: [index], says: [{ at: index, form: quiet ? "quiet" : "stop", values: { lines } }] };
		}
	},
};
