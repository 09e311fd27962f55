import type { Language } from "../../model/explanation.ts";
import type { Duration, DurationUnit } from "../../model/message.ts";
import type { Texts } from "../text.ts";

/** What resolving a message needs. */
export interface ResolveContext {
	texts: Texts;
	language: Language;
	/** A missing sentence or value is an error; otherwise nothing, or an ellipsis, stands in its place. */
	strict: boolean;
	formats: Formats;
}

/** English as the knowledge base writes it: "a, b and c". */
const LOCALES: Record<Language, string> = { en: "en-GB", ru: "ru" };

/** A locale's formats, each made when first used: making them takes longer than explaining a line. */
class Formats {
	#locale: string;
	#plurals?: Intl.PluralRules;
	#numbers?: Intl.NumberFormat;
	#lists?: Intl.ListFormat;
	#dates?: Intl.DateTimeFormat;
	readonly #units = new Map<DurationUnit, Intl.NumberFormat>();

	constructor(locale: string) {
		this.#locale = locale;
	}

	get plurals(): Intl.PluralRules {
		this.#plurals ??= new Intl.PluralRules(this.#locale);
		return this.#plurals;
	}

	number(value: number): string {
		// Every locale of ours writes these alike.
		if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
		this.#numbers ??= new Intl.NumberFormat(this.#locale);
		return this.#numbers.format(value);
	}

	/** `1 minute 30 seconds`; Russian in the accusative, which follows the prepositions of time. */
	duration({ duration }: Duration): string {
		const pieces = duration.map(({ count, unit }) =>
			this.#unit(unit)
				.format(count)
				.replace(/\u00a0/g, " ")
				.replace(/([тд])а$/, "$1у"),
		);
		return pieces.join(" ");
	}

	#unit(unit: DurationUnit): Intl.NumberFormat {
		let format = this.#units.get(unit);
		if (!format) {
			format = new Intl.NumberFormat(this.#locale, { style: "unit", unit, unitDisplay: "long" });
			this.#units.set(unit, format);
		}
		return format;
	}

	get lists(): Intl.ListFormat {
		this.#lists ??= new Intl.ListFormat(this.#locale, { type: "conjunction" });
		return this.#lists;
	}

	get dates(): Intl.DateTimeFormat {
		this.#dates ??= new Intl.DateTimeFormat(this.#locale, { dateStyle: "long", timeZone: "UTC" });
		return this.#dates;
	}
}

const formats = new Map<Language, Formats>();

/** What resolving needs; the locale's formats are made once. */
export function resolveContext(texts: Texts, language: Language, strict: boolean): ResolveContext {
	const known = formats.get(language) ?? new Formats(LOCALES[language]);
	formats.set(language, known);
	return { texts, language, strict, formats: known };
}
