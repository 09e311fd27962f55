import type { Rule } from "./rule.ts";
import { unpinnedPackages } from "./support/unpinned.ts";

/** Packages of SUSE without a version. */
export const pinZypperVersions: Rule = {
	aliases: ["hadolint/DL3037"],
	severity: "info",
	once: true,
	check: unpinnedPackages("rpm", ["zypper"]),
};
