import type { Language } from "../model/explanation.ts";
import text from "./examples/go-modules.Dockerfile?raw";
import { FIRST_EXAMPLE } from "./examples.ts";
import type { Start } from "./state.ts";

/** What the prerendered page shows. Its explanation was made by the build (see `build/pages.ts`). */
export async function loadStart(language: Language): Promise<Start> {
	const { default: explanation } =
		language === "ru" ? await import("virtual:start/ru") : await import("virtual:start/en");
	return { example: FIRST_EXAMPLE, text, explanation };
}
