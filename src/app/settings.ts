import { LANGUAGES, type Language } from "../model/explanation.ts";
import type { ThemeChoice, View } from "../ui/props.ts";

/** What is remembered on the reader's device besides texts. `boot.ts` reads the same names before the first paint. */
const SETTING = { language: "linewise:language", theme: "linewise:theme", view: "linewise:view" } as const;

interface Choices {
	language: Language;
	theme: ThemeChoice;
	view: View;
}

const ALLOWED: { [Name in keyof Choices]: readonly Choices[Name][] } = {
	language: LANGUAGES,
	theme: ["system", "light", "dark"],
	view: ["beside", "read"],
};

/** The remembered choice, or null where there is none, storage is forbidden or holds something else. */
export function remembered<Name extends keyof Choices>(name: Name): Choices[Name] | null {
	try {
		const value = localStorage.getItem(SETTING[name]);
		return ALLOWED[name].find((allowed) => allowed === value) ?? null;
	} catch {
		return null;
	}
}

/** Remembers a choice, if the browser lets us. */
export function remember<Name extends keyof Choices>(name: Name, value: Choices[Name]): void {
	try {
		localStorage.setItem(SETTING[name], value);
	} catch {
		// Then it holds for this visit.
	}
}

/** `localStorage`, or null where the browser forbids it. */
export function storage(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}
