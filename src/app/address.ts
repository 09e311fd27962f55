import type { Language } from "../model/explanation.ts";
import { languageFolder } from "./language.ts";

/**
 * The address of the page's root, whatever path it is hosted under. `language` is that of the page as delivered at
 * `href`: the Russian one lies one folder deeper.
 */
export function rootAddress(href: string, language: Language): string {
	const root = new URL(language === "en" ? "." : "..", href);
	root.search = "";
	root.hash = "";
	return root.href;
}

/** The address of a language's page, keeping what follows the path in `href`. */
export function languageAddress(root: string, language: Language, href: string): string {
	const { search, hash } = new URL(href);
	return new URL(languageFolder(language), root).href + search + hash;
}

/** The question that a fragment asks for (see `Actions.onQuestion`), or null. */
export function questionOf(fragment: string): string | null {
	const match = /^#\/question(?:s|\/([a-z0-9-]+))$/.exec(fragment);
	return match ? (match[1] ?? "") : null;
}

/** The fragment of a question's page; of the list of all questions where the name is empty. */
export function questionAddress(id: string): string {
	return id === "" ? "#/questions" : `#/question/${id}`;
}
