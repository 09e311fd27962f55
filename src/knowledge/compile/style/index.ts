import type { Language } from "../../../model/explanation.ts";
import { english } from "./en.ts";
import { russian } from "./ru.ts";
import type { LanguageRules } from "./rules.ts";

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
