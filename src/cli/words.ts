import en from "../../locales/en/cli.json";
import ru from "../../locales/ru/cli.json";
import { LANGUAGES, type Language } from "../model/explanation.ts";

/** What the command line itself says. */
export type CliWords = typeof en;

export const cliWords: Record<Language, CliWords> = { en, ru };

/** The language of an environment: the first of LC_ALL, LC_MESSAGES and LANG that is set; else English. */
export function environmentLanguage(environment: Record<string, string | undefined>): Language {
	const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
	return LANGUAGES.find((language) => locale.toLowerCase().startsWith(language)) ?? "en";
}
