import type { Rule } from "./rule.ts";
import { leaves } from "./support/leftovers.ts";

/** What dnf downloaded stays in the layer. */
export const dnfCacheLeft: Rule = {
	aliases: ["hadolint/DL3040"],
	severity: "warning",
	check: leaves({
		programs: ["dnf", "microdnf"],
		paths: ["/var/cache/dnf", "/var/cache/microdnf", "/var/cache/yum", "/var/cache/libdnf5"],
		cleaning: ({ invocation }) => `${invocation.name} clean all`,
	}),
};
