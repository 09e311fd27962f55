import { LANGUAGES, type Language } from "../model/explanation.ts";
import type { Span } from "../model/span.ts";

/** Where in a text a link points, and how it is shown: what stands readable behind the `?` of a link. */
export interface Place {
	/** The selected lines, from 1, both included. */
	from: number;
	to: number;
	/** Whether line 1 is meant: any other line is not written without reason. */
	chosen?: true;
	/** A part of a line, in UTF-16 units of the text. */
	part?: Span;
	view?: "read" | "compare";
	/** Only where the sender pins it; otherwise the link opens in the reader's own. */
	language?: Language;
}

/** Without `?`; empty for the first line alone. */
export function toParameters({ from, to, chosen, part, view, language }: Place): string {
	const parameters: string[] = [];
	if (from > 1 || to > from || chosen) parameters.push(`line=${to > from ? `${from}-${to}` : from}`);
	if (part) parameters.push(`part=${part.start}-${part.end}`);
	if (view) parameters.push(`view=${view}`);
	if (language) parameters.push(`lang=${language}`);
	return parameters.join("&");
}

/** A senseless value counts as absent: the text matters more. `length` is the text's. */
export function placeOf(parameters: string, length: number): Place {
	const query = new URLSearchParams(parameters);
	const [from = 1, to = from] = range(query.get("line")) ?? [];
	const [start = 0, end = 0] = range(query.get("part")) ?? [];
	const view = query.get("view");
	const language = LANGUAGES.find((one) => one === query.get("lang"));
	const lines = from > 0 && to >= from ? { from, to } : { from: 1, to: 1 };
	return {
		...lines,
		...(query.get("line") === "1" && { chosen: true as const }),
		...(end > start && end <= length && { part: { start, end } }),
		...((view === "read" || view === "compare") && { view }),
		...(language && { language }),
	};
}

/** `12` or `12-14`. */
function range(text: string | null): [number, number] | null {
	const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text ?? "");
	return match ? [Number(match[1]), Number(match[2] ?? match[1])] : null;
}
