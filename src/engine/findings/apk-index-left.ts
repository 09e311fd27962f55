import { runsCalling } from "../idioms/runs.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { hasOption, headSpan, isCommand, runsWith } from "./support/commands.ts";
import { addOption } from "./support/edits.ts";
import { isCleaned, isMounted, ships } from "./support/layers.ts";

const INDEX = "/var/cache/apk";

/** The package index of Alpine stays in a layer that somebody keeps. */
export const apkIndexLeft: Rule = {
	aliases: ["hadolint/DL3019"],
	severity: "info",
	instead: ["commands/apk#options.-U.beware.0", "commands/apk#subcommands.update.beware.0"],
	*check(simulation) {
		const wanted = (execution: Execution, step: Step) =>
			isCommand(execution, "apk", "add", "update", "upgrade") &&
			!hasOption(execution, "--no-cache", "-p", "--root", "--cache-dir", "--no-network") &&
			step.stage !== null &&
			ships(simulation, step.stage) &&
			!isMounted(step, INDEX) &&
			!isMounted(step, "/etc/apk/cache") &&
			!isCleaned(step, execution, INDEX);
		for (const { step, first, hits } of runsWith(simulation, wanted, runsCalling(simulation, "apk"))) {
			// An update for a later line: without its index that line would fetch one of its own.
			if (hits.every((one) => isCommand(one, "apk", "update")) && step.executions.length === hits.length) continue;
			const fix = addOption(step, hits, "--no-cache");
			yield { at: step.instruction.index, span: headSpan(first), ...(fix && { fix }) };
		}
	},
};
