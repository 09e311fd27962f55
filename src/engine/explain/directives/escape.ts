import { leaf, say } from "../context.ts";
import type { DirectiveExplainer } from "./registry.ts";

const KEY = "directives/escape";

/** `# escape`: which character continues a line. */
export const escape: DirectiveExplainer = ({ value, valueSpan }) => {
	const form = value === "`" ? "backtick" : "backslash";
	return {
		what: say(`${KEY}#what.${form}`),
		why: form === "backtick" ? [say(`${KEY}#why.windows`)] : [],
		beware: form === "backtick" ? [say(`${KEY}#beware.top`), say(`${KEY}#beware.run`)] : [],
		parts: [leaf({ span: valueSpan, role: "string", what: say(`${KEY}#value.${form}`) })],
	};
};
