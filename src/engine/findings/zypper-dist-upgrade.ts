import { runsCalling } from "../idioms/runs.ts";
import type { Rule } from "./rule.ts";
import { headSpan, isCommand, runsWith } from "./support/commands.ts";

/** An image of SUSE is moved to another release while it is built. */
export const zypperDistUpgrade: Rule = {
	aliases: ["hadolint/DL3035"],
	severity: "warning",
	*check(simulation) {
		for (const { step, first } of runsWith(
			simulation,
			(one) => isCommand(one, "zypper", "dist-upgrade"),
			runsCalling(simulation, "zypper"),
		))
			yield { at: step.instruction.index, span: headSpan(first) };
	},
};
