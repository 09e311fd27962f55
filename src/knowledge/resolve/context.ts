import type { Language } from "../../model/explanation.ts";
import type { Duration, DurationUnit } from "../../model/message.ts";
import type { Rich } from "../../model/rich.ts";
import type { Text, Texts } from "../text.ts";

/** What resolving a message needs. */
export interface ResolveContext {
	texts: Texts;
	language: Language;
	/** A missing sentence or value is an error; otherwise nothing, or an ellipsis, stands in its place. */
	strict: boolean;
	formats: Formats;
	/** The sentences that were asked for so far, by key; null where there is none. */
	sentences: Map<string, Sentence | null>;
}

/** A sentence of the knowledge base. */
export interface Sentence {
	text: Text;
	/** What it says where nothing is put into it. */
	constant: Rich | null;
}

/** English as the knowledge base writes it: "a, b and c". */
const LOCALES: Record<Language, string> = { en: "en-GB", ru: "ru" };

/** A locale's formats, each made when first used: making them takes longer than explaining a line. */
class Formats {
	#locale: string;
	#plurals?: Intl.PluralRules;
	#numbers?: Intl.NumberFormat;
	#lists?: Intl.ListFormat;
	readonly #separators = new Map<number, string[]>();
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

	/** What stands between the items of a list of this length: neither of our languages begins or ends one with a mark. */
	separators(items: number): string[] {
		let known = this.#separators.get(items);
		if (!known) {
			this.#lists ??= new Intl.ListFormat(this.#locale, { type: "conjunction" });
			const parts = this.#lists.formatToParts(Array.from({ length: items }, (_, index) => String(index)));
			known = parts.filter(({ type }) => type === "literal").map(({ value }) => value);
			this.#separators.set(items, known);
		}
		return known;
	}

	get dates(): Intl.DateTimeFormat {
		this.#dates ??= new Intl.DateTimeFormat(this.#locale, { dateStyle: "long", timeZone: "UTC" });
		return this.#dates;
	}
}

const formats = new Map<Language, Formats>();
const sentencesOf = new WeakMap<Texts, ResolveContext["sentences"]>();

/** What resolving needs; the locale's formats and the sentences of its texts are looked up once. */
export function resolveContext(texts: Texts, language: Language, strict: boolean): ResolveContext {
	const known = formats.get(language) ?? new Formats(LOCALES[language]);
	formats.set(language, known);
	const sentences = sentencesOf.get(texts) ?? new Map();
	sentencesOf.set(texts, sentences);
	return { texts, language, strict, formats: known, sentences };
}
