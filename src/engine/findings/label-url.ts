import type { Rule } from "./rule.ts";
import { isAnnotation, labelsWith } from "./support/labels.ts";

/** A label that shall hold an address does not. */
export const labelUrl: Rule = {
	aliases: ["hadolint/DL3052"],
	severity: "info",
	check: labelsWith((name, value) => {
		if (!value || !isAnnotation(name, ["url", "documentation", "source"], ["url", "vcs-url", "usage"])) return null;
		// An address of git, and a path of label-schema's `usage`, are allowed.
		return /^([a-z][a-z\d+.-]*:\S+|git@\S+)$/i.test(value) || (name.endsWith(".usage") && value.startsWith("/"))
			? null
			: "";
	}),
};
