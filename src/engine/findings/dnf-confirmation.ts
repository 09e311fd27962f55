import type { Rule } from "./rule.ts";
import { asks } from "./support/confirmation.ts";
import { RPM_CHANGES } from "./support/rpm.ts";

/** dnf that would ask for confirmation; whether microdnf does depends on its build. */
export const dnfConfirmation: Rule = {
	aliases: ["hadolint/DL3038"],
	severity: "warning",
	instead: ["commands/dnf#subcommands.install.beware.0"],
	check: asks({
		programs: ["dnf", "tdnf"],
		subcommands: RPM_CHANGES,
		options: ["-y", "--assumeno"],
		setting: { option: "--setopt", value: /^assumeyes=/i, files: /^\/etc\/dnf/ },
	}),
};
