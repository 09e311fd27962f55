import type { EditorHandle } from "../editor/types.ts";
import type { Explanation, Language } from "../model/explanation.ts";
import type { AppViewProps } from "../ui/props.ts";

/** All that the page shows, and that changes. */
export type PageState = Pick<
	AppViewProps,
	| "language"
	| "theme"
	| "view"
	| "text"
	| "explanation"
	| "status"
	| "caretLine"
	| "highlight"
	| "notice"
	| "question"
	| "compare"
	| "example"
	| "build"
	| "buildOpen"
	| "chosen"
	| "notes"
	| "noting"
	| "arrival"
	| "from"
> & { editor: EditorHandle | null };

/** What the page shows before any script has run: the first example, as an article. */
export interface Start {
	example: string;
	text: string;
	explanation: Explanation | null;
}

export function startState(language: Language, start: Start): PageState {
	return {
		language,
		theme: "system",
		view: "read",
		text: start.text,
		explanation: start.explanation,
		status: "idle",
		caretLine: 1,
		highlight: null,
		notice: null,
		question: null,
		compare: null,
		example: start.example,
		build: {},
		buildOpen: false,
		chosen: null,
		notes: [],
		noting: null,
		arrival: null,
		from: null,
		editor: null,
	};
}
