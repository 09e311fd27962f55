import { runsCalling } from "../idioms/runs.ts";
import type { Execution } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { hasOption, headSpan, optionValues, runsWith } from "./support/commands.ts";
import { addOption } from "./support/edits.ts";

/** useradd with a high number writes far into the logs of logins, which become huge sparse files. */
export const useraddHighId: Rule = {
	aliases: ["hadolint/DL3046"],
	severity: "warning",
	instead: ["commands/useradd#beware.0"],
	*check(simulation) {
		const id = (execution: Execution) => optionValues(execution, "-u").find((value) => /^\d{6,}$/.test(value));
		const wanted = (execution: Execution) =>
			execution.invocation.id === "useradd" && id(execution) !== undefined && !hasOption(execution, "-l");
		for (const { step, first, hits } of runsWith(simulation, wanted, runsCalling(simulation, "useradd"))) {
			const fix = addOption(step, hits, "-l");
			yield { at: step.instruction.index, span: headSpan(first), values: { id: id(first) ?? "" }, ...(fix && { fix }) };
		}
	},
};
