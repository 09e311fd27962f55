import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Explanation, Language } from "../model/explanation.ts";
import { Drafts } from "../share/draft.ts";
import { TextDocument } from "./document.ts";
import { type PageState, startState } from "./state.ts";
import { createStore, type Store } from "./store.ts";

let kept: Map<string, string>;
let store: Store<PageState>;
let shown: { text: string; explanation: Explanation | null };
let asked: [string, Language][];
let dropped: number;
let changes: [string, string][];
let page: TextDocument;

const storage = () => ({
	getItem: (key: string) => kept.get(key) ?? null,
	setItem: (key: string, value: string) => void kept.set(key, value),
});

function open(): TextDocument {
	store = createStore(startState("en", { example: "first", text: "FROM example", explanation: null }));
	shown = { text: "", explanation: null };
	asked = [];
	dropped = 0;
	changes = [];
	return new TextDocument({
		store,
		drafts: new Drafts(storage()),
		editor: {
			setText: (text) => {
				shown.text = text;
				page?.edited(text);
			},
			text: () => shown.text,
			setExplanation: (explanation) => {
				shown.explanation = explanation;
			},
		},
		explainer: { ask: (text, language) => void asked.push([text, language]) },
		dropLink: () => dropped++,
		changed: (before, after) => void changes.push([before, after]),
		now: () => 1,
	});
}

const type = (text: string) => {
	shown.text = text;
	page.edited(text);
};
const answer = (text: string, language: Language = "en", build = store.get().build) => {
	const explanation = { language, summary: { text: [text] } } as Explanation;
	page.receive({ kind: "answer", explanation, text, language, build });
	return explanation;
};

beforeEach(() => {
	vi.useFakeTimers();
	kept = new Map();
	page = open();
});
afterEach(() => vi.useRealTimers());

describe("the notice of a fix", () => {
	const fixed = { kind: "fixed", title: ["Write it"] } as const;

	it("goes with the next change, after which the fix could no longer be taken back", () => {
		type("FROM a AS b");
		store.patch({ notice: { ...fixed, title: [...fixed.title] } });
		answer("FROM a AS b");
		expect(store.get().notice).toMatchObject(fixed);
		type("FROM a AS c");
		expect(store.get().notice).toBeNull();
	});
});

describe("a text", () => {
	it("is asked for when shown, and its answer reaches page and editor", () => {
		page.show("FROM a", { example: "a" });
		expect(asked).toEqual([["FROM a", "en"]]);
		expect(store.get()).toMatchObject({ text: "FROM a", example: "a", status: "working", explanation: null });
		const explanation = answer("FROM a");
		expect(store.get()).toMatchObject({ status: "idle", explanation });
		expect(shown.explanation).toBe(explanation);
	});

	it("whose explanation is known is not asked for", () => {
		const explanation = { language: "en" } as Explanation;
		page.show("FROM a", { explanation });
		expect(asked).toEqual([]);
		expect(store.get()).toMatchObject({ status: "idle", explanation });
	});

	it("is asked for ahead of the first keystroke without a word, not even of failure", () => {
		const explanation = { language: "en" } as Explanation;
		page.show("FROM a", { explanation });
		page.prepare();
		expect(asked).toEqual([["FROM a", "en"]]);
		expect(store.get().status).toBe("idle");
		page.receive({ kind: "failed", message: "no network" });
		expect(store.get()).toMatchObject({ status: "idle", explanation });
	});

	it("takes no answer to another text or in another language", () => {
		page.show("FROM a");
		answer("FROM b");
		answer("FROM a", "ru");
		expect(store.get().explanation).toBeNull();
	});

	it("is explained for the build asked for last, until another text comes", () => {
		page.show("FROM a");
		const usual = store.get().build;
		page.build({ target: "test" });
		answer("FROM a", "en", usual);
		expect(store.get()).toMatchObject({ explanation: null, build: { target: "test" } });
		const explanation = answer("FROM a");
		expect(store.get().explanation).toBe(explanation);
		type("FROM ab");
		expect(store.get().build).toEqual({ target: "test" });
		page.show("FROM b");
		expect(store.get().build).toEqual({});
	});

	it("keeps its last explanation while the next is worked out, or cannot be", () => {
		page.show("FROM a");
		const explanation = answer("FROM a");
		type("FROM ab");
		expect(store.get()).toMatchObject({ status: "working", explanation });
		page.receive({ kind: "timeout" });
		expect(store.get()).toMatchObject({ status: "timeout", explanation });
		type("FROM abc");
		expect(store.get().status).toBe("timeout");
		page.receive({ kind: "failed", message: "" });
		expect(store.get()).toMatchObject({ status: "failed", explanation });
	});
});

describe("the reader's own text", () => {
	it("survives a reload", () => {
		page.show("FROM example", { example: "first" });
		type("FROM mine");
		expect(store.get().example).toBeNull();
		vi.advanceTimersByTime(1000);
		page = open();
		expect(page.restore()).toBe(true);
		expect(store.get().text).toBe("FROM mine");
	});

	it("typed before scripts ran is taken as it is, and not set again", () => {
		shown.text = "FROM early";
		page.adopt("FROM early");
		expect(store.get()).toMatchObject({ text: "FROM early", example: null, explanation: null });
		expect(asked).toEqual([["FROM early", "en"]]);
		page.flush();
		page = open();
		expect(page.hasDraft).toBe(true);
	});

	it("is kept at once when the page is left", () => {
		page.show("FROM example");
		type("FROM mine");
		page.flush();
		page = open();
		expect(page.hasDraft).toBe(true);
	});

	it("is not written over by a link, even one that is edited", () => {
		page.take("FROM mine");
		page.show("FROM theirs", { notice: { kind: "shared", draft: true } });
		expect(page.hasDraft).toBe(true);
		type("FROM theirs, changed");
		vi.advanceTimersByTime(1000);
		expect(page.hasDraft).toBe(true);
		page.restore();
		expect(store.get()).toMatchObject({ text: "FROM mine", notice: null });
		expect(page.restore()).toBe(true);
		expect(store.get().text).toBe("FROM theirs, changed");
	});

	it("makes the address forget the link with the first change", () => {
		page.show("FROM theirs");
		expect(dropped).toBe(0);
		type("FROM theirs, changed");
		type("FROM theirs, changed again");
		expect(dropped).toBe(1);
	});

	it("is told of change by change, so that notes can follow", () => {
		page.show("FROM a");
		type("FROM ab");
		type("FROM abc");
		expect(changes).toEqual([
			["FROM a", "FROM ab"],
			["FROM ab", "FROM abc"],
		]);
	});

	it("becomes what is noted on, and comes back with its notes", () => {
		page.show("FROM theirs", { example: "first" });
		page.noted([{ line: 1, words: "why?" }]);
		expect(store.get().example).toBeNull();
		expect(dropped).toBe(1);
		page.flush();
		page = open();
		expect(page.restore()).toBe(true);
		expect(store.get()).toMatchObject({ text: "FROM theirs", notes: [{ line: 1, words: "why?" }] });
		page.show("FROM other");
		expect(store.get().notes).toEqual([]);
	});

	it("does not include what was only looked at", () => {
		page.show("FROM theirs");
		vi.advanceTimersByTime(1000);
		page = open();
		expect(page.hasDraft).toBe(false);
		expect(page.restore()).toBe(false);
	});

	it("knows the name of a file until the text is taken out of it", () => {
		page.take("FROM a", { file: "app.Dockerfile" });
		type("FROM a\nRUN b");
		expect(store.get().build).toEqual({ file: "app.Dockerfile" });
		type("");
		expect(store.get().build).toEqual({});
	});
});
