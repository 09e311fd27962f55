import type { Rule } from "./rule.ts";
import { isAnnotation, labelsWith } from "./support/labels.ts";

/** The version in a label names none. */
export const labelVersion: Rule = {
	aliases: ["hadolint/DL3056"],
	severity: "info",
	check: labelsWith((name, value) =>
		value && isAnnotation(name, ["version"], ["version"]) && !/\d/.test(value) && /^[\w.-]+$/.test(value) ? "" : null,
	),
};
