import type { Rule } from "./rule.ts";
import { isAnnotation, labelsWith } from "./support/labels.ts";

/** What SPDX's identifiers look like, alone or in an expression. */
const EXPRESSION = /^\(*[A-Za-z\d][\w.+-]*\)*( (AND|OR|WITH) \(*[A-Za-z\d][\w.+-]*\)*)*$/;
/** Everyday names of licences that are no identifiers. */
const NAMES =
	/^(apache2?|apache-?license.*|gpl|lgpl|agpl|gplv[23]|lgplv[23]|agplv3|bsd|mpl|proprietary|commercial|licen[sc]ed?\b.*)$/i;

/** The licence of an image not as an SPDX expression. */
export const labelLicense: Rule = {
	aliases: ["hadolint/DL3054"],
	severity: "info",
	check: labelsWith((name, value) =>
		value && isAnnotation(name, ["licenses"]) && (!EXPRESSION.test(value) || NAMES.test(value)) ? "" : null,
	),
};
