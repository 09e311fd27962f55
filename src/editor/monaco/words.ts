import type { Language } from "../../model/explanation.ts";

/**
 * Gives Monaco its own words in a language. Must come before Monaco is loaded, which reads them once; they then stay
 * for the visit.
 */
export async function giveMonacoWords(language: Language): Promise<void> {
	if (language === "en") return;
	const { default: words } = await import("virtual:monaco-words/ru");
	(globalThis as { _VSCODE_NLS_MESSAGES?: Record<number, string> })._VSCODE_NLS_MESSAGES = words;
}
