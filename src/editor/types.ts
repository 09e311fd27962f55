import type { TextEdit } from "../model/edits.ts";
import type { ExplainedFinding, Explanation } from "../model/explanation.ts";
import type { Lines } from "../model/lines.ts";
import type { Span } from "../model/span.ts";
import type { Stretch } from "./parts.ts";

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

/** What the editor reports. Offsets are UTF-16 units of the text, lines count from 1. */
export interface EditorEvents {
	text(text: string): void;
	caret(line: number): void;
	/** The offset under the pointer, or null when it leaves the text. */
	point(offset: number | null): void;
	/** A line's number was pressed; `extend` with Shift, or while the pointer is held down. */
	number(line: number, extend: boolean): void;
	/** The reader has selected a text over several lines, though not all of it, or selects so no longer. */
	lines(lines: Lines | null): void;
	/** The reader asks in the editor for the fix of a finding. */
	fix(finding: ExplainedFinding): void;
}

/** All that one editor hands over to the next, so that the reader notices nothing. */
export interface EditorState {
	text: string;
	selectionStart: number;
	selectionEnd: number;
	scrollTop: number;
	focused: boolean;
}

export type { Stretch };

/** The plain text area and Monaco behind one face. */
export interface Editor extends EditorHandle {
	text(): string;
	/** Replaces the text as one step that can be undone, caret at the start of `line` (from 1). */
	setText(text: string, line?: number): void;
	/** Changes pieces of the text as one step that can be undone; the spans are those of `text()`. */
	edit(edits: readonly TextEdit[]): void;
	caretLine(): number;
	/** Moves the caret to the start of the line and makes it visible. */
	setCaret(line: number): void;
	/** Colours, bands, folding and hovers; null takes them away. The spans must be those of the text on show. */
	setExplanation(explanation: Explanation | null): void;
	highlight(span: Span | null): void;
	/** Marks the lines that the reader or a link has chosen, until the text is changed. */
	choose(lines: Lines | null): void;
	setLabel(label: string): void;
	setDark(dark: boolean): void;
	state(): EditorState;
	dispose(): void;
}

/** Two texts side by side. */
export interface DiffStart {
	before: string;
	after: string;
	/** Names of the two sides, for screen readers. */
	labels: { before: string; after: string };
	/** Called after every change of either side. */
	onChange(before: string, after: string): void;
}

export interface DiffHandle {
	setTexts(before: string, after: string): void;
	setLabels(labels: DiffStart["labels"]): void;
	/** Colours the words, unless the texts are others by now. */
	setColours(texts: { before: string; after: string }, colours: readonly [Stretch[], Stretch[]]): void;
	/** Brings a line into sight, from 1, and marks it until a text changes. */
	revealLine(side: "before" | "after", line: number): void;
	dispose(): void;
}
