import type { Compared } from "../ui/props.ts";

/** The fragment of a comparison that is made on the page; one that somebody sends has a link of its own. */
export const COMPARE_ADDRESS = "#/compare";

/** For this tab alone, until it is closed. */
const NAME = "linewise:compare";

let kept: Compared | null = null;

/** Keeps the comparison that the reader is at: it outlives the way back to the file, and a reload. */
export function keepComparison(texts: Compared): void {
	kept = texts;
	try {
		sessionStorage.setItem(NAME, JSON.stringify(texts));
	} catch {
		// Forbidden or full: then it is kept until the page is left.
	}
}

/** The comparison that the reader was at last, or null. */
export function keptComparison(): Compared | null {
	try {
		kept ??= read(JSON.parse(sessionStorage.getItem(NAME) ?? "null"));
	} catch {
		// As if there were none.
	}
	return kept;
}

function read(value: Partial<Compared> | null): Compared | null {
	const { before, after } = value ?? {};
	return typeof before === "string" && typeof after === "string" ? { before, after } : null;
}
