import type { MappedText, Span } from "../../model/span.ts";
import { expandWord } from "./expand.ts";
import { splitHeader } from "./header.ts";
import { parseExecForm } from "./json.ts";

/** What a `<<EOF` in a header announces. `range` is of the logical text. */
export interface Announced {
	name: string;
	expand: boolean;
	chomp: boolean;
	fd: number;
	range: Span;
}

const none = () => undefined;
const QUOTES = /['"]/g;

/** The heredocs that a logical line announces, if its instruction can have any. */
export function announcedHeredocs(logical: MappedText): Announced[] {
	if (!logical.text.includes("<<") || !canHaveHeredocs(logical)) return [];
	const { words } = expandWord(logical.text, none, "\\", { rawQuotes: true, rawEscapes: true, keepUnset: true });
	const found: Announced[] = [];
	for (const { text, start, end } of words) {
		const heredoc = parseHeredoc(text);
		// One that cannot be read makes BuildKit refuse the line; here it is simply none.
		if (heredoc) found.push({ ...heredoc, range: { start, end } });
	}
	return found;
}

/** Reads a word such as `<<EOF`, `3<<-"E F"`; null where it announces nothing. */
export function parseHeredoc(word: string): Omit<Announced, "range"> | null {
	const match = /^(\d*)<<(-?)\s*([^<]*)$/.exec(word);
	if (!match?.[3]) return null;
	const plain = expandWord(match[3], none, "\\", { keepUnset: true });
	const raw = expandWord(match[3], none, "\\", { keepUnset: true, rawQuotes: true });
	const name = plain.words[0]?.text;
	if (plain.words.length !== 1 || raw.words.length !== 1 || name === undefined) return null;
	const quotes = (text = "") => text.match(QUOTES)?.length ?? 0;
	return {
		name,
		expand: quotes(name) === quotes(raw.words[0]?.text),
		chomp: match[2] === "-",
		fd: Number(match[1] ?? 0),
	};
}

function canHaveHeredocs(logical: MappedText): boolean {
	let header = splitHeader(logical);
	const keyword = () => logical.text.slice(header.keyword.start, header.keyword.end).toUpperCase();
	if (keyword() === "ONBUILD" && header.rest.start < header.rest.end) header = splitHeader(logical, header.rest);
	return ["ADD", "COPY", "RUN"].includes(keyword()) && !Array.isArray(parseExecForm(logical.text, header.rest));
}
