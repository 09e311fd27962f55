import type { Rule } from "./rule.ts";
import { labelsWith } from "./support/labels.ts";

/** The name of a label breaks the guidelines of Docker. */
export const labelKey: Rule = {
	aliases: ["hadolint/DL3048"],
	severity: "info",
	check: labelsWith((name) => {
		if (/^(com\.docker|io\.docker|org\.dockerproject)\./.test(name)) return "reserved";
		if (/[^\x21-\x7e]|["'`{}()[\],;=\\]/.test(name)) return "characters";
		return null;
	}),
};
