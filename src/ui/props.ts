import type { ReactNode } from "react";
import type { Explanation, Language } from "../model/explanation.ts";
import type { Span } from "../model/span.ts";

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
	/** Name of the example on show, or null for any other text. */
	example: string | null;
	examples: readonly ExampleInfo[];
	/**
	 * The editor's place. Render it exactly once and keep it mounted at the same place of the tree in both views
	 * (hide it by CSS or `hidden`): the element holds the reader's live text area or Monaco.
	 */
	editorSlot: ReactNode;
	/** For keeping cards level with lines. Null until scripts run. */
	editor: EditorHandle | null;
	actions: Actions;
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
	/** A file could not be opened: not a text, or more than a megabyte. */
	| { kind: "bad-file"; reason: "too-large" | "binary" | "unreadable"; name: string };

/** Titles are the words `examples.<id>` of the locale. */
export interface ExampleInfo {
	id: string;
	group: "go" | "languages" | "web" | "special";
}

export type ShareResult =
	/** The link is on the clipboard. */
	| { kind: "copied"; link: string }
	/** The browser refuses the clipboard: show the link for copying by hand. */
	| { kind: "shown"; link: string };

export interface Actions {
	/** Replaces the whole text. */
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
	/** Makes the link to this text and the caret's line and copies it. */
	onShare(): Promise<ShareResult>;
	/** Brings the reader's own text back. */
	onRestoreDraft(): void;
	onDismissNotice(): void;
	/** Empties the editor and gives it the focus. */
	onClear(): void;
}

/** The editor as the cards see it. Lengths in CSS pixels; `top` is measured from the first line's top, unscrolled. */
export interface EditorHandle {
	/** `textarea` stands in before Monaco arrives and always on touch devices. */
	readonly kind: "textarea" | "monaco";
	readonly lineHeight: number;
	/** Top of a line (from 1) in the unscrolled text, folding and wrapping considered. */
	lineTop(line: number): number;
	/** The first line that is at least half visible. */
	topLine(): number;
	scrollTop(): number;
	scrollTo(top: number): void;
	/** Height of the whole text and of the visible part. */
	contentHeight(): number;
	viewHeight(): number;
	/** Scrolls the least that makes the line visible, without moving the caret. */
	revealLine(line: number): void;
	focus(): void;
	/** Called after scrolling, folding and resizing; returns how to stop it. */
	onLayout(listener: () => void): () => void;
}
