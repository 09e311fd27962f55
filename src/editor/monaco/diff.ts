import { editor as monaco } from "monaco-editor/editor";
import type { DiffHandle, DiffStart } from "../types.ts";
import { editorOptions, type Look } from "./options.ts";
import { LANGUAGE_ID, themeName } from "./setup.ts";

/** How Monaco gets the worker that finds the differences. */
type Hire = () => Worker;

/** Monaco's comparison inside `host`, which it fills; both sides can be edited. */
export function createDiff(host: HTMLElement, start: DiffStart, look: Look, dark: boolean, hire: Hire): DiffHandle {
	Object.assign(globalThis, { MonacoEnvironment: { getWorker: hire } });
	const original = monaco.createModel(start.before, LANGUAGE_ID);
	const modified = monaco.createModel(start.after, LANGUAGE_ID);
	const view = monaco.createDiffEditor(host, {
		...editorOptions(look, ""),
		originalEditable: true,
		renderSideBySide: true,
		useInlineViewWhenSpaceIsLimited: false,
		renderOverviewRuler: false,
		renderMarginRevertIcon: false,
		renderGutterMenu: false,
		ignoreTrimWhitespace: false,
		diffWordWrap: "on",
		theme: themeName(dark),
	});
	view.setModel({ original, modified });
	// The comparison hands its own label down to neither side.
	view.getOriginalEditor().updateOptions({ ariaLabel: start.labels.before });
	view.getModifiedEditor().updateOptions({ ariaLabel: start.labels.after });
	let silent = false;
	const tell = () => {
		if (!silent) start.onChange(original.getValue(), modified.getValue());
	};
	const listening = [original.onDidChangeContent(tell), modified.onDidChangeContent(tell)];
	return {
		setTexts(before, after) {
			silent = true;
			if (original.getValue() !== before) original.setValue(before);
			if (modified.getValue() !== after) modified.setValue(after);
			silent = false;
		},
		revealLine: (line) => view.getModifiedEditor().revealLineInCenter(line),
		dispose() {
			for (const one of listening) one.dispose();
			view.dispose();
			original.dispose();
			modified.dispose();
		},
	};
}
