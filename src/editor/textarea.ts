import { editBetween, withEdits } from "../model/edits.ts";
import { Lines, severalLines } from "./lines.ts";
import type { Editor, EditorEvents, EditorState } from "./types.ts";

export interface TextareaEditor extends Editor {
	/** Resolves once no character is being composed, so that taking the element away cuts no input method short. */
	composed(): Promise<void>;
}

/**
 * The plain text area: what can be typed into before Monaco arrives, and on touch devices always. It takes over the
 * element of the prerendered page, with whatever was typed into it before any script ran.
 *
 * A text area turns every line end into LF. As long as nothing is typed, `text()` still gives the text as it was set;
 * afterwards every line ends with CRLF if one did, as in Monaco.
 */
export function adoptTextarea(element: HTMLTextAreaElement, events: EditorEvents): TextareaEditor {
	const listening = new AbortController();
	const { signal } = listening;
	let original = { set: element.value, shown: element.value };
	let lines = new Lines(element.value);
	let line = 0;
	let composing = false;

	let crlf = false;

	const text = () => {
		if (element.value === original.shown) return original.set;
		return crlf ? element.value.replaceAll("\n", "\r\n") : element.value;
	};
	const offset = (shown: number) => {
		if (element.value === original.set) return shown;
		const number = lines.lineAt(shown);
		return new Lines(text()).startOf(number) + shown - lines.startOf(number);
	};
	/** The offset in the element's own text, where a line end is one character. */
	const shownOffset = (whole: string, at: number) => {
		if (element.value === whole) return at;
		const all = new Lines(whole);
		const number = all.lineAt(at);
		return lines.startOf(number) + at - all.startOf(number);
	};
	const reportCaret = () => {
		const { selectionStart, selectionEnd, value } = element;
		events.lines(severalLines(lines, selectionStart, selectionEnd, value.length));
		const now = lines.lineAt(element.selectionEnd);
		if (now === line) return;
		line = now;
		events.caret(now);
	};
	const measure = () => {
		const style = getComputedStyle(element);
		return { line: Number.parseFloat(style.lineHeight) || 20, above: Number.parseFloat(style.paddingTop) || 0 };
	};
	const { line: lineHeight, above } = measure();
	const lineTop = (number: number) => above + (Math.min(Math.max(number, 1), lines.count) - 1) * lineHeight;

	element.addEventListener(
		"input",
		() => {
			lines = new Lines(element.value);
			events.text(text());
			reportCaret();
		},
		{ signal },
	);
	element.addEventListener(
		"paste",
		({ clipboardData }) => {
			const whole = element.selectionStart === 0 && element.selectionEnd === element.value.length;
			if (whole) crlf = /\r\n/.test(clipboardData?.getData("text/plain") ?? "");
		},
		{ signal },
	);
	for (const type of ["compositionstart", "compositionupdate", "compositionend"]) {
		element.addEventListener(type, () => (composing = type !== "compositionend"), { signal });
	}
	document.addEventListener("selectionchange", () => document.activeElement === element && reportCaret(), { signal });

	const editor: TextareaEditor = {
		kind: "textarea",
		lineHeight,
		lineTop,
		text,
		topLine: () => Math.min(lines.count, Math.max(1, Math.round((element.scrollTop - above) / lineHeight) + 1)),
		scrollTop: () => element.scrollTop,
		scrollTo: (top) => element.scrollTo({ top }),
		contentHeight: () => element.scrollHeight,
		viewHeight: () => element.clientHeight,
		revealLine(number) {
			const top = lineTop(number);
			if (top < element.scrollTop) element.scrollTo({ top });
			else if (top + lineHeight > element.scrollTop + element.clientHeight) {
				element.scrollTo({ top: top + lineHeight - element.clientHeight });
			}
		},
		focus: () => element.focus({ preventScroll: true }),
		onLayout(listener) {
			const resize = new ResizeObserver(listener);
			resize.observe(element);
			element.addEventListener("scroll", listener, { passive: true });
			element.addEventListener("input", listener);
			return () => {
				resize.disconnect();
				element.removeEventListener("scroll", listener);
				element.removeEventListener("input", listener);
			};
		},
		setText(value, caret = 1) {
			element.value = value;
			original = { set: value, shown: element.value };
			crlf = /\r\n/.test(value);
			lines = new Lines(element.value);
			editor.setCaret(caret);
		},
		edit(edits) {
			const before = text();
			const { span, text: put } = editBetween(before, withEdits(before, edits));
			replaceUndoably(element, shownOffset(before, span.start), shownOffset(before, span.end), put);
		},
		caretLine: () => lines.lineAt(element.selectionEnd),
		setCaret(number) {
			const start = lines.startOf(number);
			element.setSelectionRange(start, start);
			editor.revealLine(number);
			reportCaret();
		},
		setExplanation() {},
		highlight() {},
		choose(chosen) {
			if (!chosen) return element.style.removeProperty("background");
			const height = (Math.min(chosen.to, lines.count) - chosen.from + 1) * lineHeight;
			// It scrolls with the text, whose lines do not wrap.
			element.style.background = `linear-gradient(var(--chosen) 0 0) 0 ${lineTop(chosen.from)}px / 100% ${height}px no-repeat local var(--surface)`;
		},
		setLabel: (label) => element.setAttribute("aria-label", label),
		setDark() {},
		state: (): EditorState => ({
			text: text(),
			selectionStart: offset(element.selectionStart),
			selectionEnd: offset(element.selectionEnd),
			scrollTop: element.scrollTop,
			focused: document.activeElement === element,
		}),
		composed: () =>
			composing
				? new Promise((resolve) =>
						element.addEventListener("compositionend", () => setTimeout(resolve), { once: true }),
					)
				: Promise.resolve(),
		dispose() {
			listening.abort();
			element.remove();
		},
	};
	return editor;
}

/**
 * Puts a text in the place of another so that the browser can undo it, which only its own editing command allows. That
 * needs the focus, which goes back afterwards; without an input mode no keyboard rises for it on a touch screen.
 */
function replaceUndoably(element: HTMLTextAreaElement, start: number, end: number, text: string): void {
	const focused = document.activeElement;
	const { selectionStart, inputMode } = element;
	element.inputMode = "none";
	element.focus({ preventScroll: true });
	element.setSelectionRange(start, end);
	const done = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
	if (!done) {
		element.setRangeText(text, start, end, "end");
		element.dispatchEvent(new Event("input"));
	}
	const caret = Math.min(selectionStart, element.value.length);
	element.setSelectionRange(caret, caret);
	element.inputMode = inputMode;
	if (focused instanceof HTMLElement && focused !== element) focused.focus({ preventScroll: true });
}

/** A fresh text area, like the one of the prerendered page. */
export function createTextarea(): HTMLTextAreaElement {
	const element = document.createElement("textarea");
	for (const [name, value] of Object.entries(TEXTAREA_ATTRIBUTES)) element.setAttribute(name, value);
	return element;
}

/** Lower case, for HTML. `autocomplete` off: Firefox would bring the text of before a reload back into it. */
export const TEXTAREA_ATTRIBUTES: Record<string, string> = {
	class: "editor-text",
	wrap: "off",
	spellcheck: "false",
	autocomplete: "off",
	autocapitalize: "off",
	autocorrect: "off",
	translate: "no",
};
