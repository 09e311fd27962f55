import type { Note } from "../model/note.ts";

/** One of the reader's own texts, as kept on their device. */
export interface Draft {
	id: string;
	text: string;
	/** Line of the caret, from 1. */
	line: number;
	/** The reader's notes to its lines. */
	notes?: Note[];
	/** When it was saved, in milliseconds since 1970. */
	saved: number;
	/** Changes with each save, so that a second tab notices that it is not alone. */
	revision: string;
}

type Store = Pick<Storage, "getItem" | "setItem">;

const KEY = "linewise:drafts";
const KEPT = 5;

/**
 * The reader's own texts, newest first. A page works on one draft at a time; a text that did not grow out of it (an
 * edited example, somebody's link, another tab's work) becomes a new draft, so nothing is ever written over.
 */
export class Drafts {
	#store: Store | null;
	#current: Draft | null = null;

	constructor(store: Store | null) {
		this.#store = store;
	}

	/** The newest draft, or the newest but the one being worked on. */
	latest(): Draft | null {
		return this.#read().find((draft) => draft.id !== this.#current?.id) ?? null;
	}

	/** Goes on with a draft: what is saved from now on replaces it. */
	resume(draft: Draft): void {
		this.#current = draft;
	}

	/** What is saved from now on is a text of its own. */
	leave(): void {
		this.#current = null;
	}

	/** Keeps the text. An empty one removes the draft. Returns false where the browser has no room or forbids it. */
	save(text: string, line: number, now: number, notes: Note[] = []): boolean {
		const others = this.#read();
		const stored = others.findIndex((draft) => draft.id === this.#current?.id);
		if (stored >= 0 && others[stored]?.revision === this.#current?.revision) others.splice(stored, 1);
		else this.#current = null;
		if (text.trim() === "") {
			this.#current = null;
			return this.#write(others);
		}
		const id = this.#current?.id ?? unique();
		this.#current = { id, text, line, saved: now, revision: unique(), ...(notes.length > 0 && { notes }) };
		return this.#write([this.#current, ...others]);
	}

	#read(): Draft[] {
		try {
			const value: unknown = JSON.parse(this.#store?.getItem(KEY) ?? "[]");
			return Array.isArray(value) ? value.filter(isDraft) : [];
		} catch {
			return [];
		}
	}

	/** Gives up older drafts before it gives up the newest. */
	#write(drafts: Draft[]): boolean {
		for (let kept = Math.min(KEPT, drafts.length); kept >= Math.min(1, drafts.length); kept--) {
			try {
				this.#store?.setItem(KEY, JSON.stringify(drafts.slice(0, kept)));
				return this.#store !== null;
			} catch {
				// No room: try with fewer.
			}
		}
		return false;
	}
}

function isDraft(value: unknown): value is Draft {
	const draft = value as Partial<Draft> | null;
	return (
		typeof draft === "object" &&
		draft !== null &&
		typeof draft.id === "string" &&
		typeof draft.text === "string" &&
		typeof draft.line === "number" &&
		typeof draft.saved === "number" &&
		typeof draft.revision === "string" &&
		(draft.notes === undefined || (Array.isArray(draft.notes) && draft.notes.every(isNote)))
	);
}

function isNote(value: unknown): value is Note {
	const note = value as Partial<Note> | null;
	return typeof note === "object" && typeof note?.line === "number" && typeof note.words === "string";
}

function unique(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
