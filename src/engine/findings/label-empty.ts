import type { Rule } from "./rule.ts";
import { isAnnotation, labelsWith } from "./support/labels.ts";

/** A well-known label without a value. */
export const labelEmpty: Rule = {
	aliases: ["hadolint/DL3051"],
	severity: "info",
	check: labelsWith((name, value) =>
		value !== null && value.trim() === "" && (name === "maintainer" || isAnnotation(name, OCI, SCHEMA)) ? "" : null,
	),
};

const OCI = [
	"created",
	"authors",
	"url",
	"documentation",
	"source",
	"version",
	"revision",
	"vendor",
	"licenses",
	"title",
	"description",
];
const SCHEMA = ["build-date", "name", "description", "url", "vcs-url", "vcs-ref", "vendor", "version"];
