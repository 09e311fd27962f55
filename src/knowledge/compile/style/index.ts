import type { Language } from "../../../model/explanation.ts";
import { english } from "./en.ts";
import { russian } from "./ru.ts";

/** What a language demands of its sentences. */
export interface LanguageRules {
	/** The plural forms that `Intl.PluralRules` may choose. */
	plurals: readonly string[];
	/**
	 * What is wrong with a text. `source` is the Markdown as written; `prose` has U+FFFC in place of code and
	 * placeholders.
	 */
	check(source: string, prose: string): string[];
}

/** One row a language. */
export const languageRules: Record<Language, LanguageRules> = { en: english, ru: russian };

/** Rules that hold in every language. `question`: the text may be one. */
export function checkAnyLanguage(prose: string, question: boolean): string[] {
	const problems: string[] = [];
	if (prose.includes("!")) problems.push("no exclamation marks");
	if (!question && /[?？]/u.test(prose)) problems.push("no questions in explanations");
	if (/\p{Extended_Pictographic}/u.test(prose.replace(/[©®™↔]/gu, ""))) problems.push("no emoji");
	if (/ {2}/.test(prose)) problems.push("two spaces in a row");
	if (/\s[,.;:](?:\s|$)/u.test(prose)) problems.push("a space before a punctuation mark");
	return problems;
}

/** Words and stems as problems: each pattern matches whole words, case ignored. */
export function checkWords(prose: string, words: [pattern: string, advice: string][]): string[] {
	return words.flatMap(([pattern, advice]) => {
		const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "iu").exec(prose);
		return found ? [`"${found[0]}": ${advice}`] : [];
	});
}
