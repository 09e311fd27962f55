import { callsOf, optionOf } from "../idioms/calls.ts";
import { shippedStages } from "../idioms/copies.ts";
import type { Rule } from "./rule.ts";
import { headSpan } from "./support/commands.ts";

/** What Laravel should find out when a container starts is settled while the image is built: its settings, its key. */
export const laravelAtBuild: Rule = {
	aliases: [],
	severity: "warning",
	rank: 12,
	improveByReason: true,
	instead: [
		"commands/php#subcommands.artisan.subcommands.config:cache.beware.0",
		"commands/php#subcommands.artisan.subcommands.key:generate.beware.0",
	],
	*check(simulation) {
		const shipped = shippedStages(simulation);
		const settings = callsOf(simulation, "php artisan config:cache");
		// The summary tells of the first: settings that have no effect weigh most.
		for (const call of [...settings, ...callsOf(simulation, "php artisan key:generate")]) {
			const { at, execution, name, stage } = call;
			if (!shipped.has(stage) || optionOf(call, "--show") !== null) continue;
			const reason = name.endsWith("key:generate") ? "key" : "settings";
			yield { at, span: headSpan(execution), form: reason, reason };
		}
	},
};
