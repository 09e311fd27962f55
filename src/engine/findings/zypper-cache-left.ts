import type { Rule } from "./rule.ts";
import { leaves } from "./support/leftovers.ts";

/** What zypper downloaded stays in the layer. */
export const zypperCacheLeft: Rule = {
	aliases: ["hadolint/DL3036"],
	severity: "warning",
	check: leaves({ programs: ["zypper"], paths: ["/var/cache/zypp"], cleaning: () => "zypper clean --all" }),
};
