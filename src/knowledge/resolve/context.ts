import type { Language } from "../../model/explanation.ts";
import type { Texts } from "../text.ts";

/** What resolving a message needs. */
export interface ResolveContext {
	texts: Texts;
	language: Language;
	/** A missing sentence or value is an error; otherwise nothing, or an ellipsis, stands in its place. */
	strict: boolean;
	plurals: Intl.PluralRules;
	numbers: Intl.NumberFormat;
	lists: Intl.ListFormat;
	dates: Intl.DateTimeFormat;
}

/** English as the knowledge base writes it: "a, b and c". */
const LOCALES: Record<Language, string> = { en: "en-GB", ru: "ru" };

type Formats = Pick<ResolveContext, "plurals" | "numbers" | "lists" | "dates">;

const formats = new Map<Language, Formats>();

/** What resolving needs; the locale's formats are made once. */
export function resolveContext(texts: Texts, language: Language, strict: boolean): ResolveContext {
	let known = formats.get(language);
	if (!known) {
		const locale = LOCALES[language];
		known = {
			plurals: new Intl.PluralRules(locale),
			numbers: new Intl.NumberFormat(locale),
			lists: new Intl.ListFormat(locale, { type: "conjunction" }),
			dates: new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
		};
		formats.set(language, known);
	}
	return { texts, language, strict, ...known };
}
