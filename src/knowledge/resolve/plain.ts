import type { Rich } from "../../model/rich.ts";

/** Formatted text without its formatting: for terminals, titles and what screen readers are told. */
export function richToText(rich: Rich): string {
	return rich
		.map((inline): string => {
			if (typeof inline === "string") return inline;
			if ("code" in inline) return inline.code;
			if ("strong" in inline) return richToText(inline.strong);
			if ("em" in inline) return richToText(inline.em);
			if ("link" in inline) return richToText(inline.text);
			return String(inline.line);
		})
		.join("");
}
