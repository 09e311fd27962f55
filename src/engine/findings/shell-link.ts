import { runsDoing } from "../idioms/runs.ts";
import type { Execution } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { headSpan, runsWith } from "./support/commands.ts";

/** `/bin/sh` is made a link to another shell, where SHELL would do. */
export const shellLink: Rule = {
	aliases: ["hadolint/DL4005"],
	severity: "info",
	*check(simulation) {
		const shell = ({ effects }: Execution) =>
			effects.flatMap((effect) => (effect.kind === "links" && effect.to === "/bin/sh" ? effect.from : []))[0];
		for (const { step, first } of runsWith(
			simulation,
			(execution) => shell(execution) !== undefined,
			runsDoing(simulation, "links"),
		))
			yield { at: step.instruction.index, span: headSpan(first), values: { shell: shell(first) ?? "" } };
	},
};
