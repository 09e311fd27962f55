import type { i18n, Namespace, TFunction } from "i18next";
import { createContext, use, useCallback, useMemo, useSyncExternalStore } from "react";

/** The page's words, for whatever stands inside: `<Words value={…}>`. */
export const Words = createContext<i18n | null>(null);

/** The words of the present language. `t` changes with the language, and with it whatever uses it. */
export function useTranslation<Ns extends Namespace = "page">(namespace?: Ns): { t: TFunction<Ns> } {
	const words = use(Words);
	if (!words) throw new Error("there are no words around this component");
	const subscribe = useCallback(
		(changed: () => void) => {
			words.on("languageChanged", changed);
			return () => words.off("languageChanged", changed);
		},
		[words],
	);
	const present = () => words.language;
	const language = useSyncExternalStore(subscribe, present, present);
	return useMemo(
		() => ({ t: words.getFixedT<Ns>(language, namespace) as TFunction<Ns> }),
		[words, language, namespace === undefined ? "" : String(namespace)],
	);
}
