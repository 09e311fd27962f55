import type { i18n } from "i18next";
import { useSyncExternalStore } from "react";
import { AppView } from "../ui/AppView.tsx";
import type { Actions } from "../ui/props.ts";
import { Words } from "../ui/words.ts";
import { EditorPlace } from "./editor-place.tsx";
import { EXAMPLES } from "./examples.ts";
import type { PageState, Start } from "./state.ts";
import type { Store } from "./store.ts";

interface AppProps {
	words: i18n;
	store: Store<PageState>;
	/** The state that was prerendered, for hydration to agree with. */
	prerendered: PageState;
	start: Start;
	actions: Actions;
	/** Null while prerendering. */
	editorElement: HTMLElement | null;
}

/** The page's state given to its looks. */
export function App({ words, store, prerendered, start, actions, editorElement }: AppProps) {
	const state = useSyncExternalStore(store.subscribe, store.get, () => prerendered);
	const place = <EditorPlace element={editorElement} text={start.text} label={words.t("app:editor")} />;
	return (
		<Words value={words}>
			<AppView {...state} examples={EXAMPLES} editorSlot={place} actions={actions} />
		</Words>
	);
}
