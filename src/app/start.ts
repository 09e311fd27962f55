import type { Explanation } from "../model/explanation.ts";
import text from "./examples/go-modules.Dockerfile?raw";
import { FIRST_EXAMPLE } from "./examples.ts";
import type { Start } from "./state.ts";

/** What the prerendered page shows. Its explanation stands in the page (see `build/html.ts`), but not while developing. */
export function loadStart(): Start {
	const data = document.getElementById("start")?.textContent;
	return { example: FIRST_EXAMPLE, text, explanation: data ? (JSON.parse(data) as Explanation) : null };
}
