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

/** Banned words as a check: each pattern matches whole words, case ignored. */
export function wordCheck(words: [pattern: string, advice: string][]): (prose: string) => string[] {
	const rules = words.map(([pattern, advice]) => {
		return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "iu"), advice };
	});
	return (prose) =>
		rules.flatMap(({ pattern, advice }) => {
			const found = pattern.exec(prose);
			return found ? [`"${found[0]}": ${advice}`] : [];
		});
}
