import "monaco-editor/features/bracketMatching/register";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/codicon/register";
import "monaco-editor/features/comment/register";
import "monaco-editor/features/cursorUndo/register";
import "monaco-editor/features/find/register";
import "monaco-editor/features/folding/register";
import "monaco-editor/features/hover/register";
import "monaco-editor/features/indentation/register";
import "monaco-editor/features/linesOperations/register";
import "monaco-editor/features/readOnlyMessage/register";
import "monaco-editor/features/toggleTabFocusMode/register";
import "monaco-editor/features/wordOperations/register";
import { editor, languages } from "monaco-editor/editor";

/** The language under which our own colours, hovers and foldings are registered. */
export const LANGUAGE_ID = "dockerfile";

languages.register({ id: LANGUAGE_ID });
languages.setLanguageConfiguration(LANGUAGE_ID, {
	comments: { lineComment: "#" },
	brackets: [
		["{", "}"],
		["[", "]"],
		["(", ")"],
	],
});

/** What Monaco paints itself; the colours proper come from the page's style sheet (editor.css). */
editor.defineTheme("linewise-light", { base: "vs", inherit: true, rules: [], colors: {} });
editor.defineTheme("linewise-dark", { base: "vs-dark", inherit: true, rules: [], colors: {} });

export const themeName = (dark: boolean) => (dark ? "linewise-dark" : "linewise-light");
