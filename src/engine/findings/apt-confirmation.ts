import type { Rule } from "./rule.ts";
import { asks } from "./support/confirmation.ts";

/** apt-get that would ask for confirmation. */
export const aptConfirmation: Rule = {
	aliases: ["hadolint/DL3014"],
	severity: "warning",
	instead: ["commands/apt-get#subcommands.install.beware.0", "commands/apt#subcommands.install.beware.0"],
	check: asks({
		programs: ["apt-get", "apt"],
		subcommands: ["install", "reinstall", "remove", "purge", "autoremove", "upgrade", "dist-upgrade", "build-dep"],
		options: ["-y", "-qq", "--force-yes", "--assume-no", "-s", "--print-uris", "--trivial-only"],
		setting: { option: "-o", value: /^APT::Get::Assume-Yes=/i, files: /^\/etc\/apt\/apt\.conf/ },
	}),
};
