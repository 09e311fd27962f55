import type { Rule } from "./rule.ts";
import { isAnnotation, labelsWith } from "./support/labels.ts";

/** The time of a build that is not written as RFC 3339 wants it. */
export const labelTime: Rule = {
	aliases: ["hadolint/DL3053"],
	severity: "info",
	check: labelsWith((name, value) => {
		// A command in the value has a warning of its own.
		if (!value || /[$`]/.test(value) || !isAnnotation(name, ["created"], ["build-date"])) return null;
		return /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(value) ? null : "";
	}),
};
