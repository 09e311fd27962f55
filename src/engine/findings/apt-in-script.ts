import { runsCalling } from "../idioms/runs.ts";
import type { Execution } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { headSpan, runsWith, subcommandOf } from "./support/commands.ts";
import { replace } from "./support/edits.ts";

/** Subcommands that apt-get has under the same name. */
const SHARED = [
	"update",
	"install",
	"reinstall",
	"remove",
	"purge",
	"autoremove",
	"upgrade",
	"clean",
	"autoclean",
	"build-dep",
];

/** apt, which is made for people, in a script. */
export const aptInScript: Rule = {
	aliases: ["hadolint/DL3027"],
	severity: "info",
	*check(simulation) {
		const wanted = ({ invocation }: Execution) =>
			invocation.id === "apt" && invocation.name === "apt" && SHARED.includes(subcommandOf(invocation));
		for (const { step, first, hits } of runsWith(simulation, wanted, runsCalling(simulation, "apt"))) {
			const { index, json } = step.instruction;
			const edits = hits.map(({ invocation: { program } }) => replace(program.span.start, program.span.end, "apt-get"));
			const plain = !json && hits.every(({ invocation: { program } }) => program.raw === "apt");
			yield { at: index, span: headSpan(first), ...(plain && { fix: { edits } }) };
		}
	},
};
