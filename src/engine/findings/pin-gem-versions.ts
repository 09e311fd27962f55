import type { Rule } from "./rule.ts";
import { hasOption } from "./support/commands.ts";
import { unpinnedLibraries } from "./support/unpinned.ts";

/** Gems named without a version. */
export const pinGemVersions: Rule = {
	aliases: ["hadolint/DL3028"],
	severity: "warning",
	instead: ["commands/gem#subcommands.install.beware.0"],
	check: unpinnedLibraries(
		"gem",
		(text) => /^[\w-]+$/.test(text),
		(execution) => execution.invocation.id !== "gem" || hasOption(execution, "-v", "-l", "-g"),
	),
};
