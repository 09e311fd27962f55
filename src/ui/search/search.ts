/** Something that can be found. */
export interface Entry {
	/** What it is called. */
	title: string;
	/** What it says. */
	text: string;
}

/** Without capitals and diacritics, `ё` as `е`: as people type. */
export function normalise(text: string): string {
	return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** How well an entry fits: smaller is better. A word in the title, at its beginning, as it was typed. */
const IN_TITLE = 0;
const IN_TEXT = 2;
/** The word with another ending. */
const INFLECTED = 1;

/**
 * The entries in which every word of the query occurs, the best first, at most `limit`. A word of five letters and more
 * also fits with another ending, which Russian needs.
 */
export function search<E extends Entry>(entries: readonly E[], query: string, limit: number): E[] {
	const words = normalise(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return [];
	return entries
		.map((entry, index) => ({ entry, index, score: score(entry, words) }))
		.filter(({ score }) => score !== null)
		.sort((a, b) => Number(a.score) - Number(b.score) || a.index - b.index)
		.slice(0, limit)
		.map(({ entry }) => entry);
}

function score(entry: Entry, words: string[]): number | null {
	const title = normalise(entry.title);
	const text = normalise(entry.text);
	let sum = 0;
	for (const word of words) {
		const stem = word.length >= 5 ? word.slice(0, -Math.min(2, word.length - 4)) : word;
		if (title.includes(word)) sum += IN_TITLE;
		else if (title.includes(stem)) sum += IN_TITLE + INFLECTED;
		else if (text.includes(word)) sum += IN_TEXT;
		else if (text.includes(stem)) sum += IN_TEXT + INFLECTED;
		else return null;
	}
	return sum;
}
