import { renderToString } from "react-dom/server";
import { analyse } from "../engine/index.ts";
import { createWords } from "../i18n/words.ts";
import { resolve } from "../knowledge/resolve/index.ts";
import type { Texts } from "../knowledge/text.ts";
import type { ExplainedPart, Explanation, Language } from "../model/explanation.ts";
import type { Facts } from "../model/facts.ts";
import { App } from "./app.tsx";
import text from "./examples/go-modules.Dockerfile?raw";
import { FIRST_EXAMPLE } from "./examples.ts";
import { startState } from "./state.ts";
import { createStore } from "./store.ts";

export interface Prerendered {
	html: string;
	title: string;
	description: string;
	explanation: Explanation;
}

/** One language's page as HTML, with the first example explained. Runs in the build. */
export async function prerender(language: Language, facts: Facts, texts: Texts): Promise<Prerendered> {
	const words = await createWords(language);
	const explanation = resolve(analyse(text, facts), texts, language);
	const start = { example: FIRST_EXAMPLE, text, explanation };
	const state = startState(language, start);
	const nothing = () => {};
	const html = renderToString(
		<App
			words={words}
			store={createStore(state)}
			prerendered={state}
			start={start}
			actions={new Proxy({} as never, { get: () => nothing })}
			editorElement={null}
		/>,
	);
	return {
		html,
		title: words.t("app:title"),
		description: words.t("app:description"),
		explanation: withoutKeys(explanation),
	};
}

/** The page never asks under which key a part is explained, and its reader would wait for all the keys. */
function withoutKeys(explanation: Explanation): Explanation {
	const lean = (part: ExplainedPart): ExplainedPart => ({ ...part, key: "", parts: part.parts.map(lean) });
	const instructions = explanation.instructions.map((one) => ({ ...one, parts: one.parts.map(lean) }));
	return { ...explanation, instructions };
}
