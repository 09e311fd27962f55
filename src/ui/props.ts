import type { ReactNode } from "react";
import type { DiffHandle, DiffStart, EditorHandle, Stretch } from "../editor/types.ts";
import type { BuildOptions } from "../model/build.ts";
import type { ExplainedFinding, Explanation, Language } from "../model/explanation.ts";
import type { Lines } from "../model/lines.ts";
import type { Note } from "../model/note.ts";
import type { Rich } from "../model/rich.ts";
import type { Span } from "../model/span.ts";

export type { DiffHandle, EditorHandle };

/*
 * Set on <html> before the first paint, for the style sheet: `data-theme` (light | dark, as it is to look), `data-view`
 * (as chosen; the prerendered page holds the Read article whatever it says), `data-script` (absent without JavaScript:
 * hide the editor and all buttons). The prerendered page is AppView with view "read", on the first example.
 * The editor takes from the style sheet: the classes .tok-<role> and .lit, --stage-0 … --stage-5, --surface, --sunken,
 * --ink, --ink-3, --line, --link, --mono. Its own are --code-size and --code-leading (px, src/editor/textarea.css).
 */

/** What the state of the page (src/app) gives to its looks (src/ui). The looks own no state of the document. */
export interface AppViewProps {
	language: Language;
	/** The reader's choice; `system` follows the system. The colours themselves come from `<html data-theme>`. */
	theme: ThemeChoice;
	view: View;
	text: string;
	/** Of the text as it last could be explained; null before the first answer. May lag behind `text` while `working`. */
	explanation: Explanation | null;
	status: Status;
	/** Line of the caret, from 1. */
	caretLine: number;
	/** What is lit up in editor and cards alike, whoever of the two was pointed at. */
	highlight: Span | null;
	notice: Notice | null;
	/** The two texts that are compared, in the place of the file, or null. */
	compare: Compared | null;
	/** The question whose page covers the file; an empty name is the list of all of them. */
	question: string | null;
	/** Name of the example on show, or null for any other text. */
	example: string | null;
	examples: readonly ExampleInfo[];
	/** How the build that is explained is started. */
	build: BuildOptions;
	/** Whether the panel for that is open; its words are there then. */
	buildOpen: boolean;
	/** The lines that a link leads to, or that the reader chose for one. */
	chosen: Lines | null;
	/** In order of lines. */
	notes: readonly Note[];
	/** The line whose note is being written. */
	noting: number | null;
	/** Another object whenever an address has led to a line. */
	arrival: { line: number } | null;
	/** The address in the dialog for public files, which is open then. */
	from: string | null;
	/**
	 * The editor's place. Render it exactly once and keep it mounted at the same place of the tree in both views
	 * (hide it by CSS or `hidden`): the element holds the reader's live text area or Monaco.
	 */
	editorSlot: ReactNode;
	/** For keeping cards level with lines. Null until scripts run. */
	editor: EditorHandle | null;
	actions: Actions;
}

export interface Compared {
	before: string;
	after: string;
}

export interface CompareTools {
	/** Rejects where it fails. */
	compare(compared: Compared, language: Language): Promise<CompareResult>;
	/** Puts two texts side by side into an element that it fills; null where plain text areas serve better. */
	openDiff(host: HTMLElement, start: DiffStart, language: Language): Promise<DiffHandle | null>;
	/** The text of a file, of a public one by its address, or of a link. */
	readSide(brought: File | string): Promise<SideResult>;
	/** Keeps what the reader has changed. */
	keep(compared: Compared): void;
}

/** `reason` has its words in the namespace `share`, but for `unread`, which is in `compare`. */
export type SideResult =
	| { ok: true; text: string }
	| {
			ok: false;
			reason: "unread" | `from.${Exclude<FromResult, "shown">}` | `notice.${"damaged" | "too-large" | "newer"}`;
	  };

/** Of the explanation on show. */
export interface TakeTools {
	text(format: TakeFormat, scope: TakeScope): string;
	/** Saves it as a file, named after its format. */
	save(format: TakeFormat, scope: TakeScope): void;
}

/** What a change does, ready to be shown. */
export interface CompareResult {
	/** The texts that it is of. */
	compared: Compared;
	verdict: CompareItem[];
	sections: { title: string; items: CompareItem[] }[];
	/** The colours of the earlier and of the later text. */
	colours: [Stretch[], Stretch[]];
	/** The same as `linewise diff` prints it, with a link to the page. */
	print(format: "markdown" | "text"): Promise<string>;
}

export interface CompareItem {
	text: Rich;
	items: CompareItem[];
	tone?: "good" | "bad" | "neutral" | undefined;
	/** The file whose lines the words point to: the later one, unless said. */
	side?: "before" | "after" | undefined;
}

export type TakeFormat = "text" | "markdown" | "html" | "dockerfile";
export type TakeScope = { kind: "file" } | { kind: "stage"; index: number } | { kind: "line"; line: number };

/** The pages that answer questions, in one language. Its words are in the namespace `questions` by then. */
export interface QuestionBook {
	language: Language;
	/** In the order in which they are listed. */
	pages: readonly QuestionPage[];
}

export interface QuestionPage {
	id: string;
	/** Its title is `t("questions:topics.<topic>")`. */
	topic: string;
	question: Rich;
	short: Rich;
	body: readonly Rich[];
	/** A Dockerfile that raises the question, and the same the better way. */
	example: string;
	after: string | null;
	/** Ids of other questions. */
	related: readonly string[];
}

export type View = "beside" | "read";
export type ThemeChoice = "system" | "light" | "dark";

/**
 * `working`: an answer is under way (show it only after some 150 ms); `failed`: the explainer crashed on this text;
 * `timeout`: it took too long and was stopped. In both the last explanation, if any, stays on show.
 */
export type Status = "idle" | "working" | "failed" | "timeout";

export type Notice =
	/** Somebody's link is open; `draft`: the reader has a text of their own to bring back. */
	| { kind: "shared"; draft: boolean }
	/** The link cannot be read: cut off or changed, too large when unpacked, or made by a later version. */
	| { kind: "bad-link"; reason: "damaged" | "too-large" | "newer"; draft: boolean }
	/** An example replaced the reader's own text, which can be brought back. */
	| { kind: "example"; draft: true }
	/** What the reader brought or cleared away took the place of their own text, which can be brought back. */
	| { kind: "replaced"; draft: true }
	/** A finding's fix is in the text and can be undone; any other change of the text takes the notice away. */
	| { kind: "fixed"; title: Rich }
	/** A file of a public host is open; `pin`: the commit of its branch is known. */
	| { kind: "remote"; name: string; project: string; draft: boolean; pin: boolean }
	/** The reader pasted the address of such a file into their text. */
	| { kind: "address"; address: string }
	/** The link to lines is on the clipboard. */
	| ({ kind: "linked" } & Lines)
	/** A file could not be opened: not a text, or more than a megabyte. */
	| { kind: "bad-file"; reason: "too-large" | "binary" | "unreadable"; name: string };

/** Its title is `t("app:examples.<id>")`, its group's `t("app:groups.<group>")`. */
export interface ExampleInfo {
	id: string;
	group: "go" | "languages" | "web" | "special";
}

/** `remote`: the text is that of a public file, so that its address can do as the link. */
export type ShareResult =
	/** The link is on the clipboard. */
	| { kind: "copied"; link: string; remote: boolean }
	/** The browser refuses the clipboard: show the link for copying by hand. */
	| { kind: "shown"; link: string; remote: boolean }
	/** More than a link can carry (1 MiB). */
	| { kind: "too-large" };

export interface ShareOptions {
	/** Whether the link opens in the sender's language. */
	language: boolean;
	/** Whether it carries the notes. */
	notes: boolean;
	/** Whether it carries the text even where the address of a public file would do. */
	text: boolean;
}

/** What became of a public file: shown, or why not. Each has its words in the namespace `share`. */
export type FromResult =
	| "shown"
	| "no-address"
	| "not-found"
	| "private"
	| "offline"
	| "too-large"
	| "not-text"
	| "refused"
	| "failed";

export type Fix = NonNullable<ExplainedFinding["fix"]>;

export interface Actions {
	/** Shows a text that the reader brings along, whatever has the focus. */
	onText(text: string): void;
	/** Moves the caret to the line (from 1) and makes it visible. */
	onCaret(line: number): void;
	/** Lights a piece of the text up in the editor, or nothing. */
	onHighlight(span: Span | null): void;
	onLanguage(language: Language): void;
	onView(view: View): void;
	onTheme(theme: ThemeChoice): void;
	/** Of the file chooser or a drop. */
	onOpenFile(file: File): void;
	onExample(id: string): void;
	/** Makes the link to this text and to where the reader is, and copies it. */
	onShare(options: ShareOptions): Promise<ShareResult>;
	/** Chooses a line; with `extend`, from where the choice began to there. Chosen once more it is chosen no longer. */
	onNumber(line: number, extend: boolean): void;
	/** Copies the link to lines, or to where the reader is. Resolves to false where that is refused. */
	onLink(lines: Lines | null): Promise<boolean>;
	/** Begins a note within lines, or gives it up. */
	onNoting(lines: Lines | null): void;
	/** Keeps a note; without words it goes. */
	onNote(line: number, words: string): void;
	/** Opens the dialog for public files with an address, or closes it. */
	onFrom(address: string | null): void;
	/** Offers to open a public file whose address was pasted into the text. */
	onAddress(address: string): void;
	/** Fetches a public file and shows it. */
	fetchFrom(address: string): Promise<FromResult>;
	/** Opens the public file on show at its commit. */
	onPin(): void;
	/** Fetches the words of dialogs that are not there at first. */
	loadWords(): Promise<void>;
	/** Makes a finding's fix in the text of which it is, unless that has changed since. */
	onFix(fix: Fix, source: string): void;
	/** Takes the last fix back. */
	onUndoFix(): void;
	/** Explains the text for a build that is started otherwise. */
	onBuild(build: BuildOptions): void;
	onBuildOpen(open: boolean): void;
	/** Brings the reader's own text back. */
	onRestoreDraft(): void;
	onDismissNotice(): void;
	/** Opens the page of a question (an empty name: the list of all), or goes back to the file, from a comparison too. */
	onQuestion(id: string | null): void;
	/** Shows a text of ours in the editor, as an example. */
	onTry(text: string): void;
	/** Opens the comparison, of the text on show with another one; `onQuestion(null)` leads back to the file. */
	onCompare(): void;
	/** Fetches what comparing, and taking the explanation along, need. */
	loadTools(): Promise<CompareTools & TakeTools>;
	/** Fetches the pages that answer questions. */
	loadQuestions(language: Language): Promise<QuestionBook>;
	/** Explains a text that is not the one on show. */
	explainText(text: string, language: Language): Promise<Explanation>;
	/** Empties the editor, which comes into sight, and gives it the focus. */
	onClear(): void;
}

/** What belongs to lines, wherever they stand: cards and article alike. */
export interface Marks {
	chosen: Lines | null;
	notes: readonly Note[];
	noting: number | null;
	actions: Pick<Actions, "onNumber" | "onLink" | "onNoting" | "onNote">;
}

/** What the panel of the build needs, wherever it stands. */
export interface BuildControls {
	options: BuildOptions;
	open: boolean;
	onBuild(build: BuildOptions): void;
	onOpen(open: boolean): void;
}
