import type { Rule } from "./rule.ts";
import { unpinnedPackages } from "./support/unpinned.ts";

/** Packages of Debian and Ubuntu without a version. */
export const pinAptVersions: Rule = {
	aliases: ["hadolint/DL3008"],
	severity: "info",
	once: true,
	check: unpinnedPackages("deb", ["apt-get", "apt"]),
};
