import type { Rule } from "./rule.ts";
import { asks } from "./support/confirmation.ts";
import { RPM_CHANGES } from "./support/rpm.ts";

/** yum that would ask for confirmation. */
export const yumConfirmation: Rule = {
	aliases: ["hadolint/DL3030"],
	severity: "warning",
	instead: ["commands/yum#subcommands.install.beware.0"],
	check: asks({
		programs: ["yum"],
		subcommands: RPM_CHANGES,
		options: ["-y", "--assumeno"],
		setting: { option: "--setopt", value: /^assumeyes=/i, files: /^\/etc\/(yum|dnf)/ },
	}),
};
