import type { i18n } from "i18next";
import { partsAt } from "../editor/parts.ts";
import { PlacedEditor } from "../editor/placed.ts";
import { addLateWords, switchWords } from "../i18n/words.ts";
import { editBetween } from "../model/edits.ts";
import type { Language } from "../model/explanation.ts";
import type { Span } from "../model/span.ts";
import { Drafts } from "../share/draft.ts";
import type { Actions, View } from "../ui/props.ts";
import { languageAddress, questionAddress, questionOf } from "./address.ts";
import { TextDocument } from "./document.ts";
import { remember, remembered, storage } from "./settings.ts";
import type { Sharing } from "./sharing.ts";
import { type PageState, type Start, startState } from "./state.ts";
import { createStore, type Store } from "./store.ts";
import { applyTheme, onSystemTheme } from "./theme.ts";
import { createWorker } from "./worker/create.ts";
import { Explainer } from "./worker/explainer.ts";

/** Milliseconds until an analysis counts as hanging, and until knowledge that does not arrive counts as lost. */
const LIMITS = { thinking: 5000, loading: 60_000 };

/** Where both panes have room; as in the style sheet. */
const WIDE = "(min-width: 721px)";

/** Fragments that lead to a text. */
const SHARED = /^#(v\d+\/|\/from\/|\/compare$)/;

/** The page in the browser: its state, what the reader can do, and what happens by itself. */
export class Page {
	readonly store: Store<PageState>;
	readonly editor: PlacedEditor;
	readonly start: Start;
	#root: string;
	#words: i18n;
	#document: TextDocument;
	/** The fragment that the text on show came from, if it came from one. */
	#link: string | null = null;
	/** What the pointer lights up from within the editor. */
	#pointed: Span | null = null;
	/** There once it was needed, and its words with it. */
	#sharing: Sharing | null = null;
	#sharingLoad: Promise<Sharing> | null = null;
	/** The text around the last fix. */
	#fixed = { before: "", after: "" };

	constructor({ root, language, words, start, place }: PageParts) {
		this.#root = root;
		this.#words = words;
		this.start = start;
		this.store = createStore(startState(language, start));
		this.editor = new PlacedEditor(place, {
			text: (text) => this.#document.edited(text),
			caret: (caretLine) => {
				this.store.patch({ caretLine });
				this.#sharing?.moved();
			},
			number: (line, extend) => this.actions.onNumber(line, extend),
			lines: (lines) => (lines || this.#sharing) && this.#share((sharing) => sharing.selected(lines)),
			point: (offset) => this.#point(offset),
			fix: ({ fix }) => fix && this.actions.onFix(fix, this.store.get().text),
		});
		const explainer = new Explainer(createWorker, (outcome) => this.#document.receive(outcome), LIMITS);
		this.#document = new TextDocument({
			store: this.store,
			drafts: new Drafts(storage()),
			editor: {
				setText: (text, line) => this.editor.setText(text, line),
				text: () => this.editor.current.text(),
				setExplanation: (explanation) => this.editor.setExplanation(explanation),
			},
			explainer,
			dropLink: () => this.#dropLink(),
			changed: (before, after) => {
				this.#sharing?.edited(before, after);
				if (this.#link !== null) this.#dropLink();
			},
			now: Date.now,
		});
	}

	/** Puts the right text on show and begins to watch. Call once, after the page has been drawn. */
	async begin(): Promise<void> {
		const theme = remembered("theme") ?? "system";
		const view: View = document.documentElement.dataset.view === "read" ? "read" : "beside";
		fixHeadAddresses();
		this.store.patch({ theme, view, editor: this.editor.current });
		this.editor.setLabel(this.#words.t("app:editor"));
		applyTheme(theme, this.editor);
		onSystemTheme(() => applyTheme(this.store.get().theme, this.editor));
		window.addEventListener("hashchange", () => this.#follow().catch(() => this.#fail()));
		document.addEventListener("visibilitychange", () => this.#document.flush());
		window.addEventListener("pagehide", () => this.#document.flush());
		this.store.patch({ question: questionOf(location.hash) });
		await this.#firstText();
		delete document.documentElement.dataset.waiting;
		this.#upgradeEditor();
		whenIdle(() => this.#document.prepare());
	}

	readonly actions: Actions = {
		onText: (text) => this.#replace(text),
		onCaret: (line) => this.editor.current.setCaret(line),
		onHighlight: (highlight) => {
			this.store.patch({ highlight });
			this.editor.highlight(highlight);
		},
		onLanguage: (language) => this.#setLanguage(language).catch(() => this.#fail()),
		onView: (view) => {
			remember("view", view);
			this.#showView(view);
			this.actions.onQuestion(null);
		},
		onTheme: (theme) => {
			remember("theme", theme);
			this.store.patch({ theme });
			applyTheme(theme, this.editor);
		},
		onOpenFile: (file) => void this.#openFile(file).catch(() => this.#fail()),
		onExample: (id) => this.#openExample(id).catch(() => this.#fail()),
		onShare: async (options) => (await this.#loadSharing()).share(options),
		onNumber: (line, extend) => this.#share((sharing) => sharing.number(line, extend)),
		onLink: async (lines) => (await this.#loadSharing()).copyLink(lines),
		onNoting: (lines) => {
			if (lines) this.#share((sharing) => sharing.beginNote(lines));
			else this.store.patch({ noting: null });
		},
		onNote: (line, words) => this.#share((sharing) => sharing.note(line, words)),
		onFrom: (from) => {
			if (from === null && location.hash.startsWith("#/from/") && location.hash !== this.#link) this.#plain();
			this.#share(() => this.store.patch({ from }));
		},
		onAddress: (address) => this.#share(() => this.store.patch({ notice: { kind: "address", address } })),
		fetchFrom: async (address) => (await this.#loadSharing()).fetchFrom(address),
		onPin: () =>
			this.#share(async (sharing) => {
				if ((await sharing.pin()) !== "shown") this.#fail();
			}),
		loadWords: () => addLateWords(this.#words, this.store.get().language),
		onFix: (fix, source) => {
			const before = this.editor.current.text();
			if (before !== source) return;
			this.editor.current.edit(fix.edits);
			this.#fixed = { before, after: this.editor.current.text() };
			this.store.patch({ notice: { kind: "fixed", title: fix.title } });
		},
		onUndoFix: () => {
			const { before, after } = this.#fixed;
			if (this.editor.current.text() === after) this.editor.current.edit([editBetween(after, before)]);
			this.store.patch({ notice: null });
		},
		onBuild: (build) => this.#document.build(build),
		onBuildOpen: (open) => void this.#openBuild(open).catch(() => this.#fail()),
		onRestoreDraft: () => {
			this.actions.onQuestion(null);
			void this.#restore();
		},
		onDismissNotice: () => this.store.patch({ notice: null }),
		onQuestion: (id) => {
			const { question, compare } = this.store.get();
			if (id === question && !compare) return;
			const file = location.pathname + location.search + (this.#link ?? "");
			history.pushState(null, "", id === null ? file : questionAddress(id));
			this.store.patch({ question: id, compare: null });
		},
		onCompare: () => this.#share((sharing) => sharing.compare()),
		loadTools: async () => (await import("./tools.ts")).tools(createWorker, this.store.get, this.#root),
		onTry: (text) => this.#showExample(text, null),
		loadQuestions: async (language) => {
			await addLateWords(this.#words, language);
			return (await import("./questions.ts")).loadQuestions(language);
		},
		explainText: async (text, language) =>
			(await import("./questions.ts")).explainText(
				(report) => new Explainer(createWorker, report, LIMITS),
				text,
				language,
			),
		onClear: () => {
			this.#replace("");
			// An article has no place to type in.
			if (this.store.get().view === "read" && matchMedia(WIDE).matches) this.actions.onView("beside");
			this.editor.current.focus();
		},
	};

	/** What was typed before scripts ran comes first, then a link, then the reader's own text, then the example. */
	async #firstText(): Promise<void> {
		if (this.editor.touched) return this.#document.adopt(this.editor.current.text());
		// Without network the codec may be out of reach: then as if there were no link.
		if (await this.#openLink(true).catch(() => false)) return;
		if (this.editor.touched) return;
		if (await this.#restore()) return;
		if (this.start.explanation) this.editor.setExplanation(this.start.explanation);
		else this.#document.explain();
	}

	/** The address has changed: a question, a comparison, another text, or the file as it was. */
	async #follow(): Promise<void> {
		const question = questionOf(location.hash);
		const { question: asked, compare } = this.store.get();
		const back = (asked !== null || compare !== null) && location.hash === this.#link;
		this.store.patch({ question, compare: null });
		if (question !== null || back) return;
		if (SHARED.test(location.hash)) await this.#openLink(false);
		else this.#sharing?.leave();
	}

	/** Brings the reader's own text back, with its notes. */
	async #restore(): Promise<boolean> {
		// Notes need their code; without network the text comes alone.
		if (this.#document.draft?.notes) await this.#loadSharing().catch(() => {});
		this.#sharing?.forget();
		return this.#document.restore(this.store.get().notice?.kind === "bad-link" ? this.store.get().notice : null);
	}

	/** Opens the text of the address, if there is one. Returns whether it is on show. */
	async #openLink(first: boolean): Promise<boolean> {
		if (!SHARED.test(location.hash)) return false;
		return (await this.#loadSharing()).open(location.hash, first);
	}

	/** One promise for all who wait, so that what they do comes in the order of their asking; tried again if it failed. */
	#loadSharing(): Promise<Sharing> {
		this.#sharingLoad ??= this.#fetchSharing().catch((error) => {
			this.#sharingLoad = null;
			throw error;
		});
		return this.#sharingLoad;
	}

	async #fetchSharing(): Promise<Sharing> {
		const [{ Sharing }] = await Promise.all([
			import("./sharing.ts"),
			addLateWords(this.#words, this.store.get().language),
		]);
		this.#sharing = new Sharing({
			store: this.store,
			document: this.#document,
			editor: {
				choose: (lines) => this.editor.choose(lines),
				setCaret: (line) => this.editor.current.setCaret(line),
				highlight: (span) => this.editor.highlight(span),
			},
			root: this.#root,
			getLink: () => this.#link,
			setLink: (link) => {
				this.#link = link;
			},
			showView: (view) => this.#showView(view),
			showLanguage: (language) => void this.#showLanguage(language).catch(() => this.#fail()),
			isWide: () => matchMedia(WIDE).matches,
		});
		return this.#sharing;
	}

	/** Does something with links, whose code may have to be fetched. */
	#share(task: (sharing: Sharing) => unknown): void {
		this.#loadSharing()
			.then(task)
			.catch(() => this.#fail());
	}

	#showView(view: View): void {
		document.documentElement.dataset.view = view;
		this.store.patch({ view });
		this.#upgradeEditor();
	}

	/** Shows a text that the reader brings along, and offers to bring back their own that was there. */
	#replace(text: string, file?: string): void {
		const own = this.#document.own && this.store.get().text.trim() !== "";
		this.actions.onQuestion(null);
		this.#sharing?.forget();
		this.#document.take(text, { file, notice: own ? { kind: "replaced", draft: true } : null });
	}

	async #openFile(file: File): Promise<void> {
		const { openFile } = await import("./files.ts");
		const opened = await openFile(file);
		if (opened.ok && file.name === ".dockerignore") {
			this.#document.build({ ...this.store.get().build, dockerignore: opened.text });
			await this.#openBuild(true);
		} else if (opened.ok) this.#replace(opened.text, file.name);
		else this.store.patch({ notice: { kind: "bad-file", reason: opened.reason, name: file.name } });
	}

	async #openExample(id: string): Promise<void> {
		const { exampleText } = await import("./example-texts.ts");
		this.#showExample(await exampleText(id), id);
	}

	/** Shows a text of ours, and offers to bring back the reader's own that was there. */
	#showExample(text: string, example: string | null): void {
		const own = this.#document.own;
		this.actions.onQuestion(null);
		this.#sharing?.forget();
		this.#document.show(text, { example, notice: own ? { kind: "example", draft: true } : null });
		this.#dropLink();
	}

	async #openBuild(open: boolean): Promise<void> {
		if (open) await addLateWords(this.#words, this.store.get().language);
		this.store.patch({ buildOpen: open });
	}

	async #setLanguage(language: Language): Promise<void> {
		await this.#showLanguage(language);
		remember("language", language);
	}

	async #showLanguage(language: Language): Promise<void> {
		await switchWords(this.#words, language);
		const root = document.documentElement;
		root.lang = language;
		document.title = this.#words.t("app:title");
		document.querySelector("meta[name=description]")?.setAttribute("content", this.#words.t("app:description"));
		history.replaceState(history.state, "", languageAddress(this.#root, language, location.href));
		this.editor.setLabel(this.#words.t("app:editor"));
		this.store.patch({ language });
		this.#document.explain();
	}

	#dropLink(): void {
		const shown = this.#link;
		this.#link = null;
		// An address that waits for the reader's consent stays.
		if (!this.store.get().compare && (location.hash === shown || /^#v\d+\//.test(location.hash))) this.#plain();
	}

	#plain(): void {
		history.replaceState(history.state, "", location.pathname + location.search);
	}

	/** Something that was asked for could not be fetched. */
	#fail(): void {
		this.store.patch({ status: "failed" });
	}

	#point(offset: number | null): void {
		const { explanation, status } = this.store.get();
		const part = offset !== null && explanation && status === "idle" ? partsAt(explanation, offset).at(-1) : null;
		const highlight = part?.span ?? null;
		// The pointer may be on a card by the time that the editor says it has left.
		if (!highlight && this.store.get().highlight !== this.#pointed) return;
		this.#pointed = highlight;
		this.store.patch({ highlight });
		this.editor.highlight(highlight);
	}

	/** Monaco comes where there is a mouse and the editor is in sight, once the page has nothing better to do. */
	#upgradeEditor(): void {
		if (this.editor.current.kind === "monaco" || matchMedia("(pointer: coarse)").matches) return;
		if (this.store.get().view !== "beside") return;
		whenIdle(() => {
			this.editor.upgrade(this.store.get().language).then(
				(editor) => this.store.patch({ editor }),
				// Without network the text area goes on serving.
				() => {},
			);
		});
	}
}

export interface PageParts {
	/** The address of the page's root. */
	root: string;
	language: Language;
	words: i18n;
	start: Start;
	/** The element that holds the prerendered text area, if any. */
	place: HTMLElement | null;
}

/** The head's relative addresses must not follow the path when the language changes. */
function fixHeadAddresses(): void {
	for (const link of document.head.querySelectorAll<HTMLLinkElement>("link[href]"))
		link.setAttribute("href", link.href);
}

/** Safari has no `requestIdleCallback`. */
function whenIdle(task: () => void): void {
	if ("requestIdleCallback" in window) requestIdleCallback(task, { timeout: 2000 });
	else setTimeout(task, 300);
}
