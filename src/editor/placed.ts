import type { Explanation, Language } from "../model/explanation.ts";
import type { Lines } from "../model/lines.ts";
import type { Span } from "../model/span.ts";
import { adoptTextarea, createTextarea, type TextareaEditor } from "./textarea.ts";
import type { Editor, EditorEvents } from "./types.ts";

/** What a new editor must be told besides the text. */
interface Known {
	explanation: Explanation | null;
	highlight: Span | null;
	chosen: Lines | null;
	label: string;
	dark: boolean;
}

/**
 * The one editor of the page: a text area at first, Monaco after `upgrade`. It lives in an element of its own, which
 * is moved into whatever place the page offers.
 */
export class PlacedEditor {
	readonly element: HTMLElement;
	#events: EditorEvents;
	#current: Editor;
	#textarea: TextareaEditor | null;
	#before: string;
	#known: Known = { explanation: null, highlight: null, chosen: null, label: "", dark: false };

	/** Takes over the text area inside `place`, if the page came with one. */
	constructor(place: HTMLElement | null, events: EditorEvents) {
		const found = place?.querySelector("textarea") ?? null;
		const textarea = found ?? createTextarea();
		this.element = found?.parentElement ?? document.createElement("div");
		this.element.className = "editor-host";
		if (!found) this.element.append(textarea);
		this.#events = {
			...events,
			text: (text) => {
				this.#known.explanation = null;
				events.text(text);
			},
		};
		this.#before = textarea.defaultValue;
		this.#textarea = adoptTextarea(textarea, this.#events);
		this.#current = this.#textarea;
	}

	get current(): Editor {
		return this.#current;
	}

	/** Whether something was typed before any script ran. */
	get touched(): boolean {
		return this.#current.text() !== this.#before;
	}

	/** Remembers the text to which undoing leads back at the utmost, should Monaco still have to come. */
	setText(text: string, line?: number): void {
		this.#before = text;
		this.#current.setText(text, line);
	}

	setExplanation(explanation: Explanation | null): void {
		this.#known.explanation = explanation;
		this.#current.setExplanation(explanation);
	}

	highlight(span: Span | null): void {
		this.#known.highlight = span;
		this.#current.highlight(span);
	}

	choose(lines: Lines | null): void {
		this.#known.chosen = lines;
		this.#current.choose(lines);
	}

	setLabel(label: string): void {
		this.#known.label = label;
		this.#current.setLabel(label);
	}

	setDark(dark: boolean): void {
		this.#known.dark = dark;
		this.#current.setDark(dark);
	}

	/**
	 * Puts Monaco in the text area's place with text, selection, scroll position and focus. Resolves to the editor in
	 * use afterwards; rejects where Monaco cannot be fetched, and the text area stays.
	 */
	async upgrade(language: Language): Promise<Editor> {
		const textarea = this.#textarea;
		if (!textarea) return this.#current;
		const { giveMonacoWords } = await import("./monaco/words.ts");
		await giveMonacoWords(language);
		const { createMonaco } = await import("./monaco/monaco.ts");
		await textarea.composed();
		if (this.#textarea !== textarea) return this.#current;
		const style = getComputedStyle(this.element.querySelector("textarea") ?? this.element);
		const look = {
			fontFamily: style.fontFamily,
			fontSize: Number.parseFloat(style.fontSize),
			lineHeight: Number.parseFloat(style.lineHeight),
		};
		const { label, dark, explanation, highlight, chosen } = this.#known;
		const state = textarea.state();
		this.#textarea = null;
		this.#current = createMonaco(this.element, { state, before: this.#before, label, dark, look }, this.#events);
		textarea.dispose();
		if (state.focused) this.#current.focus();
		// Monaco knows one kind of line end per text.
		if (this.#current.text() !== state.text) this.#events.text(this.#current.text());
		else this.#current.setExplanation(explanation);
		this.#current.highlight(highlight);
		this.#current.choose(chosen);
		return this.#current;
	}
}
