import type { Rule } from "./rule.ts";
import { asks } from "./support/confirmation.ts";

/** zypper that would ask for confirmation. */
export const zypperConfirmation: Rule = {
	aliases: ["hadolint/DL3034"],
	severity: "warning",
	check: asks({
		programs: ["zypper"],
		subcommands: ["install", "remove", "update", "dist-upgrade", "patch", "source-install"],
		options: ["-y", "-n"],
	}),
};
