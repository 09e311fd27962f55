import { createRoot, hydrateRoot } from "react-dom/client";
import { createWords } from "../i18n/words.ts";
import { LANGUAGES } from "../model/explanation.ts";
import "../ui/styles.css";
import "../editor/textarea.css";
import "./app.css";
import { rootAddress } from "./address.ts";
import { App } from "./app.tsx";
import { Page } from "./page.ts";
import { loadStart } from "./start.ts";
import { startState } from "./state.ts";

const container = document.getElementById("app") as HTMLElement;
const language = LANGUAGES.find((known) => known === document.documentElement.lang) ?? "en";
const words = await createWords(language);
const start = loadStart();
const root = rootAddress(location.href, language);
const page = new Page({ root, language, words, start, place: container.querySelector<HTMLElement>(".editor-place") });

const app = (
	<App
		words={words}
		store={page.store}
		prerendered={startState(language, start)}
		start={start}
		actions={page.actions}
		editorElement={page.editor.element}
	/>
);
if (container.firstElementChild) hydrateRoot(container, app);
else createRoot(container).render(app);
await page.begin();
