import type { Rule } from "./rule.ts";
import { isAnnotation, labelsWith } from "./support/labels.ts";

/** The revision in a label names a branch rather than a commit. */
export const labelRevision: Rule = {
	aliases: ["hadolint/DL3055"],
	severity: "info",
	check: labelsWith((name, value) =>
		value &&
		isAnnotation(name, ["revision"], ["vcs-ref"]) &&
		/^(main|master|develop|dev|trunk|HEAD|latest)$/i.test(value)
			? ""
			: null,
	),
};
