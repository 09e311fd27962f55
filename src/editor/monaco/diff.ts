import { editor as monaco } from "monaco-editor/editor";
import type { DiffHandle, DiffStart } from "../types.ts";
import { wordDecorations } from "./decorations.ts";
import { editorOptions, type Look } from "./options.ts";
import { LANGUAGE_ID, themeName } from "./setup.ts";
import "./diff.css";

/** How Monaco gets the worker that finds the differences. */
type Hire = () => Worker;

/** Monaco's comparison inside `host`, whose height follows the longer text; both sides can be edited. */
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
	const sides = { before: view.getOriginalEditor(), after: view.getModifiedEditor() };
	const models = { before: original, after: modified };
	const colours = {
		before: sides.before.createDecorationsCollection(),
		after: sides.after.createDecorationsCollection(),
	};
	const marked = {
		before: sides.before.createDecorationsCollection(),
		after: sides.after.createDecorationsCollection(),
	};
	const setLabels = (labels: DiffStart["labels"]) => {
		// The comparison hands its own label down to neither side.
		sides.before.updateOptions({ ariaLabel: labels.before });
		sides.after.updateOptions({ ariaLabel: labels.after });
	};
	setLabels(start.labels);
	const unmark = () => {
		marked.before.clear();
		marked.after.clear();
	};
	let silent = false;
	const tell = () => {
		unmark();
		if (!silent) start.onChange(original.getValue(), modified.getValue());
	};
	const grow = () => {
		const height = Math.max(sides.before.getContentHeight(), sides.after.getContentHeight());
		host.style.height = `${height + 2}px`;
	};
	grow();
	const listening = [
		original.onDidChangeContent(tell),
		modified.onDidChangeContent(tell),
		sides.before.onDidContentSizeChange(grow),
		sides.after.onDidContentSizeChange(grow),
	];
	return {
		setTexts(before, after) {
			silent = true;
			if (original.getValue() !== before) original.setValue(before);
			if (modified.getValue() !== after) modified.setValue(after);
			silent = false;
		},
		setLabels,
		setColours(texts, [before, after]) {
			if (original.getValue() !== texts.before || modified.getValue() !== texts.after) return;
			colours.before.set(wordDecorations(original, before));
			colours.after.set(wordDecorations(modified, after));
		},
		revealLine(side, line) {
			unmark();
			const at = Math.min(line, models[side].getLineCount());
			sides[side].revealLineInCenter(at);
			const range = { startLineNumber: at, endLineNumber: at, startColumn: 1, endColumn: 1 };
			const options = { isWholeLine: true, className: "chosen", lineNumberClassName: "chosen-number" };
			marked[side].set([{ range, options }]);
		},
		dispose() {
			for (const one of listening) one.dispose();
			view.dispose();
			original.dispose();
			modified.dispose();
		},
	};
}
