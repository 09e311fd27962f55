import type { Rule } from "./rule.ts";
import { unpinnedPackages } from "./support/unpinned.ts";

/** Packages installed by yum without a version. */
export const pinYumVersions: Rule = {
	aliases: ["hadolint/DL3033"],
	severity: "info",
	once: true,
	check: unpinnedPackages("rpm", ["yum"]),
};
