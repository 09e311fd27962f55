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
}

/** English as the knowledge base writes it: "a, b and c". */
const LOCALES: Record<Language, string> = { en: "en-GB", ru: "ru" };

/** The locale's formats, made once for each resolving. */
export function resolveContext(texts: Texts, language: Language, strict: boolean): ResolveContext {
	const locale = LOCALES[language];
	return {
		texts,
		language,
		strict,
		plurals: new Intl.PluralRules(locale),
		numbers: new Intl.NumberFormat(locale),
		lists: new Intl.ListFormat(locale, { type: "conjunction" }),
	};
}
