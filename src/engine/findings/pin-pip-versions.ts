import type { Rule } from "./rule.ts";
import { hasOption } from "./support/commands.ts";
import { unpinnedLibraries } from "./support/unpinned.ts";

/** Python packages named without a version. */
export const pinPipVersions: Rule = {
	aliases: ["hadolint/DL3013"],
	severity: "warning",
	instead: ["commands/pip#subcommands.install.beware.0"],
	check: unpinnedLibraries(
		"pip",
		(text) => /^[A-Za-z0-9][\w.-]*(\[[^\]]*\])?$/.test(text) && !/\.(whl|zip|tar\.\w+|tgz)$/.test(text),
		(execution) => execution.invocation.id !== "pip" || hasOption(execution, "-c", "--no-index", "--dry-run"),
		new Set(["pip", "setuptools", "wheel"]),
	),
};
