import type { Rich } from "../../model/rich.ts";

/**
 * Formatted text without its formatting: for terminals, titles and what screen readers are told. Code keeps its marks
 * where it ends in a full stop and a mark of the sentence follows: `go build .`, then the sentence's own.
 */
export function richToText(rich: Rich): string {
	return rich
		.map((inline, index): string => {
			if (typeof inline === "string") return inline;
			if ("code" in inline) return isUnclear(inline.code, rich[index + 1]) ? `\`${inline.code}\`` : inline.code;
			if ("strong" in inline) return richToText(inline.strong);
			if ("em" in inline) return richToText(inline.em);
			if ("link" in inline) return richToText(inline.text);
			return String(inline.line);
		})
		.join("");
}

/** Whether the end of a code would be read together with the mark after it. */
function isUnclear(code: string, next: Rich[number] | undefined): boolean {
	return code.endsWith(".") && typeof next === "string" && /^[.,;:]/.test(next);
}
