import type { Span } from "../../model/span.ts";

/** One field of a line of comma-separated values: its text unquoted, and where it stands with its quotes. */
export interface Field {
	text: string;
	range: Span;
}

/** Reads comma-separated values as Go's `encoding/csv` does; null where a quote stands in the wrong place. */
export function parseFields(line: string): Field[] | null {
	if (line === "") return null;
	const fields: Field[] = [];
	let at = 0;
	for (;;) {
		const start = at;
		if (line[at] === '"') {
			let text = "";
			for (at++; ; at++) {
				if (at >= line.length) return null;
				if (line[at] !== '"') text += line[at];
				else if (line[at + 1] === '"') text += line[++at];
				else break;
			}
			at++;
			fields.push({ text, range: { start, end: at } });
		} else {
			const comma = line.indexOf(",", at);
			at = comma < 0 ? line.length : comma;
			const text = line.slice(start, at);
			if (text.includes('"')) return null;
			fields.push({ text, range: { start, end: at } });
		}
		if (at >= line.length) return fields;
		if (line[at] !== ",") return null;
		at++;
		if (at === line.length) {
			fields.push({ text: "", range: { start: at, end: at } });
			return fields;
		}
	}
}
