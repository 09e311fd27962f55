import type { editor } from "monaco-editor/editor";

/** `fontSize` and `lineHeight` in CSS pixels, `fontFamily` as in CSS. */
export interface Look {
	fontFamily: string;
	fontSize: number;
	lineHeight: number;
}

/** The editor's fixed options. Each departure from a default has its reason here. */
export function editorOptions(look: Look, label: string): editor.IStandaloneEditorConstructionOptions {
	return {
		...look,
		ariaLabel: label,
		// With `auto`, and with an edit context, screen readers were shown an empty box.
		accessibilitySupport: "on",
		editContext: false,
		automaticLayout: true,
		// Long RUN lines are to be read, not scrolled.
		wordWrap: "on",
		wrappingIndent: "indent",
		// Completions come from words of the file, which helps nobody here, and would need a worker.
		quickSuggestions: false,
		wordBasedSuggestions: "off",
		occurrencesHighlight: "off",
		selectionHighlight: false,
		minimap: { enabled: false },
		stickyScroll: { enabled: false },
		overviewRulerLanes: 0,
		hideCursorInOverviewRuler: true,
		scrollBeyondLastLine: false,
		smoothScrolling: false,
		scrollbar: { alwaysConsumeMouseWheel: false, useShadows: false },
		renderLineHighlight: "line",
		// A line's number chooses the line for a link.
		selectOnLineNumbers: false,
		// Dimmed, the number of the empty last line lacks contrast.
		renderFinalNewline: "on",
		guides: { indentation: false },
		bracketPairColorization: { enabled: false },
		unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
		folding: true,
		foldingStrategy: "auto",
		lineNumbersMinChars: 3,
		lineDecorationsWidth: 18,
		padding: { top: 8, bottom: 8 },
		hover: { delay: 250, above: false },
		fixedOverflowWidgets: true,
		contextmenu: false,
		links: false,
		matchBrackets: "near",
		// Tabs are seldom meant in a Dockerfile, and the keyboard must be able to leave the editor.
		tabFocusMode: true,
	};
}
