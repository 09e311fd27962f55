import type { Language } from "../model/explanation.ts";

/** A compiled sentence of one language. Short property names: thousands of these travel to the page. */
export type Text = string | Template | Plural | Alternatives;

export type Template = Piece[];

export type Piece =
	| string
	/** A placeholder. */
	| { p: string }
	/** Code: text, or text and placeholders. */
	| { c: string | CodePiece[] }
	/** Strong, emphasis, link. */
	| { s: Template }
	| { e: Template }
	| { a: string; t: Template };

export type CodePiece = string | { p: string };

/** `by` names a number, or a list whose length counts. */
interface Plural {
	by: string;
	forms: Record<string, Template>;
}

/** The first whose placeholders all have a value is shown. */
interface Alternatives {
	first: Text[];
}

/** The sentences of one language: entry (`commands/mkdir`) to path inside the entry (`options.-p.what`) to sentence. */
export type Texts = Record<string, Record<string, Text>>;

export type TextsByLanguage = Record<Language, Texts>;

/** The sentence of a key `<folder>/<entry>#<path>`, if there is one. */
export function findText(texts: Texts, key: string): Text | undefined {
	const hash = key.indexOf("#");
	const entry = texts[key.slice(0, hash)];
	const path = key.slice(hash + 1);
	return entry && Object.hasOwn(entry, path) ? entry[path] : undefined;
}

/** The placeholders without which a sentence cannot be shown. Of alternatives: those of the least demanding one. */
export function placeholdersOf(text: Text): Set<string> {
	const found = new Set<string>();
	if (typeof text === "string") return found;
	if (Array.isArray(text)) {
		collect(text, found);
	} else if ("by" in text) {
		found.add(text.by);
		for (const form of Object.values(text.forms)) collect(form, found);
	} else {
		const sets = text.first.map(placeholdersOf).sort((a, b) => a.size - b.size);
		return sets[0] ?? found;
	}
	return found;
}

function collect(template: Template, found: Set<string>): void {
	for (const piece of template) {
		if (typeof piece === "string") continue;
		if ("p" in piece) found.add(piece.p);
		else if ("c" in piece) {
			if (typeof piece.c !== "string") for (const inner of piece.c) if (typeof inner !== "string") found.add(inner.p);
		} else if ("s" in piece) collect(piece.s, found);
		else if ("e" in piece) collect(piece.e, found);
		else collect(piece.t, found);
	}
}
