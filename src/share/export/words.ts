import en from "../../../locales/en/export.json";
import ru from "../../../locales/ru/export.json";
import type { Language } from "../../model/explanation.ts";

/** The headings and labels of an exported explanation. */
export type ExportWords = typeof en;

export const exportWords: Record<Language, ExportWords> = { en, ru };

/** Puts values into `{{name}}`. */
export function fill(text: string, values: Record<string, string | number>): string {
	return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
}
