import type { Rule } from "./rule.ts";
import { hasOption } from "./support/commands.ts";
import { unpinnedLibraries } from "./support/unpinned.ts";

/** Packages of the npm registry named without a version, or by a tag that moves. */
export const pinNpmVersions: Rule = {
	aliases: ["hadolint/DL3016"],
	severity: "warning",
	instead: ["commands/npm#subcommands.install.beware.1"],
	check: unpinnedLibraries(
		"npm",
		(text) => /^(@[\w.-]+\/)?[\w-][\w.-]*(@(latest|next))?$/.test(text) && !/\.(tgz|tar\.gz)$/.test(text),
		(execution) => hasOption(execution, "--offline"),
		new Set(["npm", "npm@latest", "corepack", "corepack@latest"]),
	),
};
