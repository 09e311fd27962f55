import { createInstance, type i18n } from "i18next";
import type { Language } from "../model/explanation.ts";

const LOADERS: Record<Language, () => Promise<Resources>> = {
	en: () => import("./en.ts"),
	ru: () => import("./ru.ts"),
};

interface Resources {
	page: Record<string, unknown>;
	app: Record<string, unknown>;
}

/** The page's words of one language, each language is a chunk of its own. */
export async function createWords(language: Language): Promise<i18n> {
	const words = createInstance();
	await words.init({
		lng: language,
		fallbackLng: false,
		ns: ["page", "app"],
		defaultNS: "page",
		resources: { [language]: { ...(await LOADERS[language]()) } },
		interpolation: { escapeValue: false },
	});
	return words;
}

const LATE: Record<Language, () => Promise<Record<"questions" | "build" | "share" | "compare", object>>> = {
	en: () => import("./late-en.ts"),
	ru: () => import("./late-ru.ts"),
};

/** Adds the words of questions, search, dialogs, notes and the panel of the build, which are not needed at first. */
export async function addLateWords(words: i18n, language: Language): Promise<void> {
	if (words.hasResourceBundle(language, "questions")) return;
	const { questions, build, share, compare } = await LATE[language]();
	words.addResourceBundle(language, "questions", questions);
	words.addResourceBundle(language, "build", build);
	words.addResourceBundle(language, "share", share);
	words.addResourceBundle(language, "compare", compare);
}

/** Loads a language, then switches to it. Rejects when its chunk cannot be fetched; the old language then stays. */
export async function switchWords(words: i18n, language: Language): Promise<void> {
	if (!words.hasResourceBundle(language, "page")) {
		const loaded = await LOADERS[language]();
		words.addResourceBundle(language, "page", loaded.page);
		words.addResourceBundle(language, "app", loaded.app);
	}
	if (words.hasResourceBundle(words.language, "questions")) await addLateWords(words, language);
	await words.changeLanguage(language);
}
