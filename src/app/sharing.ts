import { Lines as LineStarts } from "../editor/lines.ts";
import type { Language } from "../model/explanation.ts";
import type { Lines } from "../model/lines.ts";
import type { Span } from "../model/span.ts";
import { addressOf, fromFragment, readAddress } from "../share/import/address.ts";
import { fetchRemote, pinRemote } from "../share/import/fetch.ts";
import type { Remote } from "../share/import/remote.ts";
import { decodeLink, encodeComparison, encodeLink, isTooLarge } from "../share/link.ts";
import { moveNotes, withNote } from "../share/notes.ts";
import { type Place, placeOf } from "../share/place.ts";
import type { Compared, FromResult, ShareOptions, ShareResult } from "../ui/props.ts";
import type { TextDocument } from "./document.ts";
import { FILE_LIMIT, openFile } from "./files.ts";
import { COMPARE_ADDRESS, keepComparison, keptComparison } from "./kept.ts";
import type { PageState } from "./state.ts";
import type { Store } from "./store.ts";

/** What sharing needs of the page. */
export interface SharingAround {
	store: Store<PageState>;
	document: TextDocument;
	editor: { choose(lines: Lines | null): void; setCaret(line: number): void; highlight(span: Span | null): void };
	/** The address of the page's root. */
	root: string;
	/** The fragment that describes the text on show, if the address has one. */
	getLink(): string | null;
	setLink(link: string | null): void;
	/** Shows a view or a language for this visit. */
	showView(view: "read"): void;
	showLanguage(language: Language): void;
	/** Whether both panes have room, so that the view is the reader's choice. */
	isWide(): boolean;
}

/** How long the caret or a selection rests before the address follows, in milliseconds: browsers limit such changes. */
const FOLLOW_AFTER = 400;
/** How long it is said that a link was copied, in milliseconds. */
const SAY_FOR = 5000;

/**
 * Links in both directions: what the address opens, how it follows the reader, what is copied; notes, which travel in
 * links; files of public hosts. Fetched when first needed.
 */
export class Sharing {
	#around: SharingAround;
	/** The link of the text on show without its place, to know it again. */
	#base: string | null = null;
	#remote: Remote | null = null;
	#pinned: string | null = null;
	/** Where a range began that Shift extends. */
	#anchor = 1;
	/** Whether the chosen lines are no more than the selected text, and go with it. */
	#passing = false;
	#waiting: ReturnType<typeof setTimeout> | undefined;
	#turn = 0;
	#owed = false;
	/** Notes that went with their lines, should the text come back. */
	#lost: { text: string; notes: PageState["notes"] } | null = null;

	constructor(around: SharingAround) {
		this.#around = around;
	}

	/** Opens the comparison of the text on show: the last one if that is one of its two, else with itself at first. */
	compare(): void {
		const { text } = this.#around.store.get();
		const kept = keptComparison();
		history.pushState(null, "", COMPARE_ADDRESS);
		this.#compare(kept?.before === text || kept?.after === text ? kept : { before: text, after: text });
	}

	#compare(compare: Compared): void {
		keepComparison(compare);
		this.#around.store.patch({ compare, question: null });
	}

	/** Opens what the fragment carries. Returns whether there is a text to show for it. */
	async open(fragment: string, first: boolean): Promise<boolean> {
		const { store, document } = this.#around;
		if (fragment === COMPARE_ADDRESS) {
			const text = first ? "" : store.get().text;
			this.#compare(keptComparison() ?? { before: text, after: text });
			return false;
		}
		const address = addressOf(fragment);
		if (address !== null) return this.#openFrom(address, fragment);
		const [base = "", parameters = ""] = fragment.split("?");
		if (base === this.#base) {
			this.#arrive(placeOf(parameters, store.get().text.length), fragment);
			return true;
		}
		const result = await decodeLink(fragment);
		if (!result.ok) {
			store.patch({ notice: { kind: "bad-link", reason: result.reason, draft: false } });
			return false;
		}
		const { text, before, notes = [], ...place } = result.shared;
		if (before !== undefined) {
			const { language } = place;
			this.#compare({ before, after: text });
			if (language && language !== store.get().language) this.#around.showLanguage(language);
			return false;
		}
		this.#remote = null;
		const brings = (known: PageState["notes"] = []) =>
			notes.length > 0 && JSON.stringify(notes) !== JSON.stringify(known);
		if (first || text !== store.get().text || brings(store.get().notes)) {
			// The reader's own text, met again in its link, stays theirs, unless somebody has noted something on it.
			if (document.draft?.text === text && !brings(document.draft.notes)) document.restore();
			else {
				const draft = document.hasDraft || document.own;
				document.show(text, { line: place.from, notes, notice: { kind: "shared", draft } });
			}
		}
		this.#base = base;
		this.#arrive(place, fragment);
		return true;
	}

	/** The address says nothing of a text any more: the reader went back to before a choice. */
	leave(): void {
		this.#around.setLink(null);
		this.#mark(null);
	}

	/** A line's number was pressed. With `extend` the choice reaches from where it began to there. */
	async number(line: number, extend: boolean): Promise<void> {
		const { chosen } = this.#around.store.get();
		if (extend && chosen) return this.choose(ordered(this.#anchor, line), "replace");
		const again = chosen?.from === line && chosen.to === line && !this.#passing;
		this.#anchor = line;
		if (!again) this.#around.editor.setCaret(line);
		return this.choose(again ? null : { from: line, to: line }, "push");
	}

	/** Marks lines, or none, and lets the address say so. */
	async choose(lines: Lines | null, way: "push" | "replace"): Promise<void> {
		this.#passing = false;
		this.#mark(lines);
		await this.#write(way, false);
	}

	/** The reader selects text over these lines, or no longer. What was chosen on purpose stays. */
	selected(lines: Lines | null): void {
		clearTimeout(this.#waiting);
		const { chosen } = this.#around.store.get();
		if (!(this.#passing || (lines && !chosen))) return;
		this.#waiting = setTimeout(() => {
			this.#passing = lines !== null;
			this.#mark(lines);
			void this.#write("replace", false);
		}, FOLLOW_AFTER);
	}

	/** The caret has come to another line. */
	moved(): void {
		if (this.#around.getLink() === null || this.#around.store.get().chosen) return;
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => void this.#write("replace", true), FOLLOW_AFTER);
	}

	/** The reader has changed the text: the address describes it no longer, notes follow their lines. */
	edited(before: string, after: string): void {
		const { notes } = this.#around.store.get();
		clearTimeout(this.#waiting);
		this.#turn++;
		this.#base = this.#remote = this.#pinned = null;
		this.#mark(null);
		const moved = this.#lost?.text === after ? this.#lost.notes : moveNotes(notes, before, after);
		if (moved.length < notes.length) this.#lost = { text: before, notes };
		if (notes.length + moved.length > 0) this.#around.store.patch({ notes: moved, noting: null });
	}

	/** Another text has come that is nobody's link. */
	forget(): void {
		this.#base = this.#remote = this.#pinned = null;
	}

	/** Makes the link and copies it. */
	async share({ language, notes, text }: ShareOptions): Promise<ShareResult> {
		const pinned = language && { language: this.#around.store.get().language };
		const compared = this.#around.store.get().compare && keptComparison();
		if (compared) {
			const { before, after } = compared;
			if (isTooLarge({ text: after, before })) return { kind: "too-large" };
			const link = this.#around.root + (await encodeComparison(before, after, pinned || {}));
			return { kind: (await copy(link)) ? "copied" : "shown", link, remote: false };
		}
		const content = this.#content(notes);
		const remote = this.#remote !== null;
		const short = remote && !text;
		if (!short && isTooLarge(content)) return { kind: "too-large" };
		const place = { ...this.#place(true), ...pinned };
		const fragment = short ? fromFragment(this.#remote as Remote, place) : await encodeLink({ ...content, ...place });
		const link = this.#around.root + fragment;
		return { kind: (await copy(link)) ? "copied" : "shown", link, remote };
	}

	/** Copies the link to these lines, or to where the reader is. Returns false where the clipboard is refused. */
	async copyLink(given: Lines | null): Promise<boolean> {
		const { store } = this.#around;
		const { chosen, caretLine, notice } = store.get();
		const lines = given ?? chosen ?? { from: caretLine, to: caretLine };
		if (!given || given.from !== chosen?.from || given.to !== chosen.to) this.#anchor = lines.from;
		await this.choose(lines, "push");
		if (!(await copy(this.#around.root + (this.#around.getLink() ?? "")))) return false;
		const linked = { kind: "linked", ...lines } as const;
		store.patch({ notice: linked });
		setTimeout(() => store.get().notice === linked && store.patch({ notice }), SAY_FOR);
		return true;
	}

	/** Begins a note within lines: at the chosen one, else at the caret, else at the first. */
	beginNote({ from, to }: Lines): void {
		const { chosen, caretLine } = this.#around.store.get();
		const within = [chosen?.from, caretLine].find((line) => line !== undefined && line >= from && line <= to);
		this.#around.store.patch({ noting: within ?? from });
	}

	/** Keeps a note; without words it goes. */
	async note(line: number, words: string): Promise<void> {
		const { store, document } = this.#around;
		document.noted(withNote(store.get().notes, line, words));
		this.#base = null;
		store.patch({ noting: null });
		if (store.get().chosen) await this.#write("replace", false);
	}

	/** Fetches a public file and shows it; the reader has asked for it. */
	async fetchFrom(address: string): Promise<FromResult> {
		const remote = readAddress(address);
		if (!remote) return "no-address";
		const got = await fetchRemote(remote, (...request) => fetch(...request), FILE_LIMIT);
		if (!got.ok) return got.reason;
		const opened = await openFile(got.bytes);
		if (!opened.ok) return opened.reason === "too-large" ? "too-large" : "not-text";
		this.#showRemote(remote, opened.text);
		return "shown";
	}

	/** Opens the same file at the commit where its branch was. */
	async pin(): Promise<FromResult> {
		if (!this.#remote || !this.#pinned) return "no-address";
		const { page, place, ...rest } = this.#remote;
		return this.fetchFrom(addressOf(fromFragment({ ...rest, page: this.#pinned }, this.#place(false))) ?? "");
	}

	#showRemote(remote: Remote, text: string): void {
		const { store, document } = this.#around;
		// A text that was nothing but the address has served.
		if (document.own && readAddress(store.get().text)) document.forget();
		const draft = document.hasDraft || document.own;
		const { name, project, place } = remote;
		const fragment = fromFragment(remote, place);
		const replaces = addressOf(location.hash) !== null;
		// Of a gist the name may be that of the whole.
		const file = /docker|containerfile/i.test(name) ? name : undefined;
		document.show(text, { line: place.from, file, notice: { kind: "remote", name, project, draft, pin: false } });
		history[replaces ? "replaceState" : "pushState"](null, "", fragment);
		this.#remote = remote;
		this.#base = this.#pinned = null;
		store.patch({ from: null, question: null, compare: null });
		this.#arrive(place, fragment);
		void pinRemote(remote, (...request) => fetch(...request)).then((pinned) => {
			if (!pinned || this.#remote !== remote) return;
			this.#pinned = pinned;
			const { notice } = store.get();
			if (notice?.kind === "remote") store.patch({ notice: { ...notice, pin: true } });
		});
	}

	#openFrom(address: string, fragment: string): boolean {
		const remote = readAddress(address);
		if (remote && remote.page === this.#remote?.page) {
			this.#arrive(remote.place, fragment);
			return true;
		}
		this.#around.store.patch({ from: address });
		return false;
	}

	/** Leads the reader to a place of the text on show. */
	#arrive(place: Place, fragment: string): void {
		const { store, editor, setLink, showView, showLanguage } = this.#around;
		const { from, to, chosen, part, view, language } = place;
		const means = chosen || from > 1 || to > from;
		this.#anchor = from;
		this.#passing = false;
		setLink(fragment);
		if (location.hash !== fragment) history.replaceState(history.state, "", fragment);
		if (means && store.get().caretLine !== from) editor.setCaret(from);
		this.#mark(means ? { from, to } : null);
		if (means) store.patch({ arrival: { line: from } });
		if (view === "read") showView(view);
		if (language && language !== store.get().language) showLanguage(language);
		if (part) this.#light(part);
	}

	/** Lights a part up as soon as the text is explained. */
	#light(part: Span): void {
		const { store, editor } = this.#around;
		const { text } = store.get();
		const light = () => {
			const { explanation, status, text: now } = store.get();
			if (now === text && !(explanation && status === "idle")) return;
			stop();
			if (now !== text) return;
			store.patch({ highlight: part });
			editor.highlight(part);
		};
		const stop = store.subscribe(() => queueMicrotask(light));
		light();
	}

	#mark(lines: Lines | null): void {
		this.#around.store.patch({ chosen: lines });
		this.#around.editor.choose(lines);
	}

	/** Writes the place into the address; none, unless `caret` counts as one, takes the link out. */
	async #write(way: "push" | "replace", caret: boolean): Promise<void> {
		const turn = ++this.#turn;
		this.#owed ||= way === "push";
		const { chosen, question, compare } = this.#around.store.get();
		const fragment = chosen || caret ? await this.#fragment(caret) : "";
		if (turn !== this.#turn || question !== null || compare) return;
		const push = this.#owed;
		this.#owed = false;
		this.#around.setLink(fragment || null);
		if (fragment === location.hash) return;
		history[push ? "pushState" : "replaceState"](null, "", fragment || location.pathname + location.search);
	}

	async #fragment(caret: boolean): Promise<string> {
		const place = this.#place(caret);
		if (this.#remote && this.#around.store.get().notes.length === 0) return fromFragment(this.#remote, place);
		const fragment = await encodeLink({ ...this.#content(true), ...place });
		this.#base = fragment.split("?")[0] ?? null;
		return fragment;
	}

	#content(notes: boolean) {
		const { text, notes: all } = this.#around.store.get();
		return { text, ...(notes && all.length > 0 && { notes: [...all] }) };
	}

	/** Where the reader is: the chosen lines, what is lit in them, the view if it is chosen. */
	#place(caret: boolean): Place {
		const { text, chosen, caretLine, highlight, view } = this.#around.store.get();
		const lines = chosen ?? (caret ? { from: caretLine, to: caretLine } : { from: 1, to: 1 });
		const starts = new LineStarts(text);
		const lit = chosen && highlight && starts.lineAt(highlight.start) >= lines.from;
		return {
			...lines,
			...(chosen?.to === 1 && { chosen: true as const }),
			...(lit && starts.lineAt(highlight.end) <= lines.to && { part: highlight }),
			...(view === "read" && this.#around.isWide() && { view: "read" as const }),
		};
	}
}

function ordered(one: number, other: number): Lines {
	return { from: Math.min(one, other), to: Math.max(one, other) };
}

async function copy(link: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(link);
		return true;
	} catch {
		return false;
	}
}
