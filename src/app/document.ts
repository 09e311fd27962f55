import type { BuildOptions } from "../model/build.ts";
import type { Explanation, Language } from "../model/explanation.ts";
import type { Note } from "../model/note.ts";
import type { Draft, Drafts } from "../share/draft.ts";
import type { Notice } from "../ui/props.ts";
import type { PageState } from "./state.ts";
import type { Store } from "./store.ts";
import type { Outcome } from "./worker/explainer.ts";

/** What a document needs of its surroundings. */
export interface Surroundings {
	store: Store<PageState>;
	drafts: Drafts;
	editor: {
		setText(text: string, line?: number): void;
		text(): string;
		setExplanation(explanation: Explanation | null): void;
	};
	explainer: { ask(text: string, language: Language, build: BuildOptions): void };
	/** The address no longer describes the text: forget a link's fragment. */
	dropLink(): void;
	/** The reader has changed the text. */
	changed(before: string, after: string): void;
	/** Milliseconds since 1970. */
	now(): number;
}

/** Where a text that is put on show comes from. */
export interface Origin {
	/** From 1. */
	line?: number;
	/** An example, or null. */
	example?: string | null;
	notice?: Notice | null;
	/** Known already, so that nothing blinks. */
	explanation?: Explanation | null;
	notes?: Note[];
	/** The file's own name, where the text is that of a file. */
	file?: string;
}

/** How long after a keystroke the text is kept, in milliseconds. */
const SAVE_AFTER = 250;

/**
 * The text on show: whose it is, its explanation, and its keeping. Somebody else's text (an example, a link) becomes
 * the reader's own with the first change; what they had before stays in the drafts.
 */
export class TextDocument {
	#around: Surroundings;
	#own = false;
	#setting = false;
	#unsaved: ReturnType<typeof setTimeout> | null = null;

	constructor(surroundings: Surroundings) {
		this.#around = surroundings;
	}

	/** Whether there is a text of the reader's that is not on show. */
	get hasDraft(): boolean {
		return this.draft !== null;
	}

	/** The newest text of the reader's that is not on show. */
	get draft(): Draft | null {
		return this.#around.drafts.latest();
	}

	/** Whether the text on show is the reader's. */
	get own(): boolean {
		return this.#own;
	}

	/** Shows somebody else's text. */
	show(text: string, origin: Origin = {}): void {
		this.flush();
		this.#around.drafts.leave();
		this.#own = false;
		this.#put(text, origin);
	}

	/** Shows a text that the reader brings along: it is kept from the start. */
	take(text: string, origin: Origin = {}): void {
		this.show(text, origin);
		this.#become();
	}

	/** Shows the reader's newest text that is not on show. Returns false where there is none. */
	restore(notice: Notice | null = null): boolean {
		this.flush();
		const draft = this.#around.drafts.latest();
		if (!draft) return false;
		this.#around.drafts.leave();
		this.#around.drafts.resume(draft);
		this.#own = true;
		this.#put(draft.text, { line: draft.line, notice, notes: draft.notes ?? [] });
		this.#around.dropLink();
		return true;
	}

	/** Goes on with what the reader typed before any script ran, without touching the editor. */
	adopt(text: string): void {
		this.#around.store.patch({ explanation: null });
		this.edited(text);
	}

	/** The reader changed the text in the editor. */
	edited(text: string): void {
		const { store } = this.#around;
		if (this.#setting || text === store.get().text) return;
		const before = store.get().text;
		store.patch({ text, highlight: null });
		this.#around.changed(before, text);
		// It can only be undone from the text that it made.
		if (store.get().notice?.kind === "fixed") store.patch({ notice: null });
		this.#become();
		// What comes next is another text, not the file of that name.
		const { file, ...build } = store.get().build;
		if (file !== undefined && text.trim() === "") store.patch({ build });
		this.explain();
	}

	/** The reader has noted something, which makes the text theirs. */
	noted(notes: Note[]): void {
		this.#around.store.patch({ notes });
		this.#become();
	}

	/** Keeps the text on show no longer: it was not meant as one. */
	forget(): void {
		this.flush();
		if (this.#own) this.#around.drafts.save("", 1, this.#around.now());
		this.#own = false;
	}

	/** Asks for the explanation of what is on show, in the present language. */
	explain(): void {
		const { store, explainer } = this.#around;
		const { text, language, build } = store.get();
		// That it took too long stays said until there is an answer: it may well take too long again.
		if (store.get().status !== "timeout") store.patch({ status: "working" });
		explainer.ask(text, language, build);
	}

	/** Explains the text on show for a build that is started otherwise. */
	build(build: BuildOptions): void {
		this.#around.store.patch({ build });
		this.explain();
	}

	/**
	 * Asks about what is on show although its explanation is known, so that worker and knowledge are there when the
	 * reader begins to type. Nothing is said of it, not even if it fails.
	 */
	prepare(): void {
		const { store, explainer } = this.#around;
		const { text, language, build, status } = store.get();
		if (status === "idle") explainer.ask(text, language, build);
	}

	/** The explainer's outcome; one that does not fit what is on show by now is dropped. */
	receive(outcome: Outcome): void {
		const { store, editor } = this.#around;
		if (outcome.kind !== "answer") {
			if (store.get().status !== "idle") store.patch({ status: outcome.kind });
			return;
		}
		const { text, language, build } = store.get();
		if (outcome.text !== text || outcome.language !== language || outcome.build !== build) return;
		store.patch({ explanation: outcome.explanation, status: "idle" });
		editor.setExplanation(outcome.explanation);
	}

	/** Keeps what is not kept yet, at once. */
	flush(): void {
		if (this.#unsaved === null) return;
		clearTimeout(this.#unsaved);
		this.#unsaved = null;
		const { store, drafts, now } = this.#around;
		const { text, caretLine, notes } = store.get();
		drafts.save(text, caretLine, now(), [...notes]);
	}

	#put(text: string, origin: Origin): void {
		const { line = 1, example = null, notice = null, explanation = null, notes = [], file } = origin;
		const { store, editor } = this.#around;
		this.#setting = true;
		editor.setText(text, line);
		this.#setting = false;
		const shown = editor.text();
		const known = shown === text ? explanation : null;
		store.patch({ text: shown, caretLine: line, example, notice, notes, build: file ? { file } : {} });
		store.patch({ explanation: known, highlight: null, chosen: null });
		editor.setExplanation(known);
		if (known) store.patch({ status: "idle" });
		else this.explain();
	}

	#become(): void {
		if (!this.#own) {
			this.#own = true;
			this.#around.store.patch({ example: null });
			this.#around.dropLink();
		}
		if (this.#unsaved !== null) clearTimeout(this.#unsaved);
		this.#unsaved = setTimeout(() => this.flush(), SAVE_AFTER);
	}
}
