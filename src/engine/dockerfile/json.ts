import type { Span } from "../../model/span.ts";

/** A string of an exec form: its value, and where it stands with and without its quotes. */
export interface JsonString {
	value: string;
	range: Span;
	inner: Span;
	/** Whether the value differs from what is written between the quotes. */
	decoded: boolean;
}

/**
 * Reads an exec form: what JSON accepts as an array of strings and nothing else.
 * `"shell"` where it is none, `"mixed"` where it is an array of something else, which BuildKit refuses.
 */
export function parseExecForm(text: string, range: Span): JsonString[] | "shell" | "mixed" {
	if (text[range.start] !== "[") return "shell";
	const array = text.slice(range.start, range.end);
	let values: unknown[];
	try {
		values = JSON.parse(array) as unknown[];
	} catch {
		return "shell";
	}
	if (!values.every((value) => typeof value === "string")) return "mixed";
	const strings: JsonString[] = [];
	const token = /"((?:[^"\\]|\\.)*)"/g;
	for (const value of values) {
		const found = token.exec(array);
		if (!found) break;
		const start = range.start + found.index;
		const end = start + found[0].length;
		strings.push({
			value: value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd"),
			range: { start, end },
			inner: { start: start + 1, end: end - 1 },
			decoded: value !== found[1],
		});
	}
	return strings;
}
