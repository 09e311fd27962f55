import type { Rich } from "../../model/rich.ts";

/** Formatted text as one line of Markdown. The reader's words are escaped, so that they stay words. */
export function richToMarkdown(rich: Rich): string {
	return guardStart(inlines(rich));
}

function inlines(rich: Rich): string {
	return rich
		.map((inline): string => {
			if (typeof inline === "string") return escapeText(inline);
			if ("code" in inline) return codeSpan(inline.code);
			if ("strong" in inline) return `**${inlines(inline.strong)}**`;
			if ("em" in inline) return `*${inlines(inline.em)}*`;
			if ("link" in inline)
				return `[${inlines(inline.text)}](${inline.link.replace(/[()\\<>\s]/g, encodeURIComponent)})`;
			return String(inline.line);
		})
		.join("");
}

/** A code span whose fence is longer than any run of backticks inside. */
export function codeSpan(code: string): string {
	const text = code.replace(/\r\n?|\n/g, " ");
	if (text === "") return "` `";
	const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
	const fence = "`".repeat(longest + 1);
	const pad = /^`|`$/.test(text) || (/^ .* $/s.test(text) && text.trim() !== "") ? " " : "";
	return `${fence}${pad}${text}${pad}${fence}`;
}

/** Escapes what Markdown would read as markup; an underscore inside a word is none. */
function escapeText(text: string): string {
	return text
		.replace(/\s*[\r\n]+\s*/g, " ")
		.replace(/[\\`*[\]<]/g, "\\$&")
		.replace(/&(?=#?\w+;)/g, "\\&")
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");
}

/** What would begin a heading, a list, a quote or a rule at the start of a line. */
function guardStart(line: string): string {
	return line.replace(/^(\s*)([#>+=~-]|\d+(?=[.)]))/, (_, space: string, mark: string) =>
		/\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
	);
}
