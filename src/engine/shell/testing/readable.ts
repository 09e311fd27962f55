import type { Script, ShellWord } from "../../../model/shell.ts";

/**
 * A script as golden files show it: a span is `start-end` with the text that stands there, and so is a word
 * without quotes or expansions; empty lists are left out.
 */
export function readable(script: Script, source: string): unknown {
	return convert(script, source);
}

function convert(value: unknown, source: string): unknown {
	if (Array.isArray(value)) return value.map((item) => convert(item, source));
	if (value === null || typeof value !== "object") return value;
	if ("start" in value && "end" in value && Object.keys(value).length === 2) {
		const { start, end } = value as { start: number; end: number };
		return `${start}-${end} ${source.slice(start, end)}`;
	}
	if (isPlain(value)) return convert(value.span, source);
	const entries = Object.entries(value).filter(
		([, item]) => item !== null && !(Array.isArray(item) && item.length === 0),
	);
	return Object.fromEntries(entries.map(([key, item]) => [key, convert(item, source)]));
}

/** A word that is one literal, as it stands in the source. */
function isPlain(value: object): value is ShellWord {
	if (!("raw" in value)) return false;
	const { parts, raw } = value as ShellWord;
	const [only] = parts;
	return parts.length === 1 && only?.kind === "literal" && only.text === raw && !only.runs;
}
