import type { Rule } from "./rule.ts";
import { unpinnedPackages } from "./support/unpinned.ts";

/** Packages of Alpine without a version. */
export const pinApkVersions: Rule = {
	aliases: ["hadolint/DL3018"],
	severity: "info",
	once: true,
	check: unpinnedPackages("apk", ["apk"]),
};
