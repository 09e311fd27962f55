import type { Rule } from "./rule.ts";
import { leaves } from "./support/leftovers.ts";

/** What yum downloaded stays in the layer. */
export const yumCacheLeft: Rule = {
	aliases: ["hadolint/DL3032"],
	severity: "warning",
	check: leaves({
		programs: ["yum"],
		paths: ["/var/cache/yum", "/var/cache/dnf"],
		cleaning: () => "yum clean all",
	}),
};
