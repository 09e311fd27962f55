import { LANGUAGES, type Language } from "../model/explanation.ts";

/** The first of the languages that the browser asks for (BCP 47 tags, best first) in which the page exists. */
export function preferredLanguage(wanted: readonly string[]): Language {
	for (const tag of wanted) {
		const primary = tag.toLowerCase().split("-")[0];
		const language = LANGUAGES.find((known) => known === primary);
		if (language) return language;
	}
	return "en";
}

/** The folder of a language's page below the root: English is the root itself. */
export function languageFolder(language: Language): string {
	return language === "en" ? "" : `${language}/`;
}
