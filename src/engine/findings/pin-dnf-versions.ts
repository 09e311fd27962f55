import type { Rule } from "./rule.ts";
import { unpinnedPackages } from "./support/unpinned.ts";

/** Packages installed by dnf without a version. */
export const pinDnfVersions: Rule = {
	aliases: ["hadolint/DL3041"],
	severity: "info",
	once: true,
	check: unpinnedPackages("rpm", ["dnf", "microdnf", "tdnf"]),
};
