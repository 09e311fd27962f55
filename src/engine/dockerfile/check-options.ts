import type { Directive } from "../../model/dockerfile.ts";
import { type FoundProblem, problem, quote } from "./problems.ts";

/** What `# check=` asks for. */
export interface CheckOptions {
	skip: Set<string>;
	error: boolean;
	directive: Directive;
}

/** Reads the options of `# check=`; null without the directive or where it is invalid. */
export function checkOptions(directives: readonly Directive[], problems: FoundProblem[]): CheckOptions | null {
	const directive = directives.find(({ name }) => name === "check");
	if (!directive) return null;
	// BuildKit takes only what stands before the first blank.
	const parsed = parseOptions(directive.value.split(" ")[0] ?? "");
	if (typeof parsed === "string") {
		problems.push(problem("build", "check-option", { option: quote(parsed) }, directive.valueSpan));
		return null;
	}
	return { ...parsed, directive };
}

/** The options, or the part that BuildKit does not know. */
function parseOptions(value: string): { skip: Set<string>; error: boolean } | string {
	const options = { skip: new Set<string>(), error: false };
	for (const part of value.split(";")) {
		const equals = part.indexOf("=");
		const name = part.slice(0, Math.max(equals, 0)).trim();
		const rest = part.slice(equals + 1).trim();
		if (name === "skip") for (const rule of rest.split(",")) options.skip.add(rule.trim());
		else if (name === "error" && /^(?:1|t|T|true|TRUE|True|0|f|F|false|FALSE|False)$/.test(rest))
			options.error = /^[1tT]/.test(rest);
		else if (name !== "experimental") return part.trim() || part;
	}
	return options;
}
