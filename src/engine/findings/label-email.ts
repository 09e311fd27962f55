import type { Rule } from "./rule.ts";
import { labelsWith } from "./support/labels.ts";

/** A label that by its name holds an e-mail address holds none. */
export const labelEmail: Rule = {
	aliases: ["hadolint/DL3058"],
	severity: "info",
	check: labelsWith((name, value) =>
		value && /(^|[._-])e-?mail$/i.test(name) && !/^([^<>]*<)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/.test(value) ? "" : null,
	),
};
