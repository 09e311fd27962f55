import { describe, expect, it } from "vitest";
import { Drafts } from "./draft.ts";

function memory(room = Number.POSITIVE_INFINITY) {
	const values = new Map<string, string>();
	return {
		getItem: (key: string) => values.get(key) ?? null,
		setItem(key: string, value: string) {
			if (value.length > room) throw new DOMException("full", "QuotaExceededError");
			values.set(key, value);
		},
	};
}

describe("drafts", () => {
	it("survive the page", () => {
		const store = memory();
		new Drafts(store).save("FROM a", 1, 10);
		expect(new Drafts(store).latest()).toMatchObject({ text: "FROM a", line: 1, saved: 10 });
	});

	it("keep their notes", () => {
		const store = memory();
		const notes = [{ line: 1, words: "?" }];
		new Drafts(store).save("FROM a", 1, 10, notes);
		expect(new Drafts(store).latest()?.notes).toEqual(notes);
	});

	it("replace only what they grew out of", () => {
		const store = memory();
		const drafts = new Drafts(store);
		drafts.save("FROM a", 1, 1);
		drafts.save("FROM ab", 1, 2);
		expect(drafts.latest()).toBeNull();
		drafts.leave();
		expect(drafts.latest()?.text).toBe("FROM ab");
		drafts.save("FROM foreign", 1, 3);
		expect(drafts.latest()?.text).toBe("FROM ab");
		expect(new Drafts(store).latest()?.text).toBe("FROM foreign");
	});

	it("of two tabs do not write over each other", () => {
		const store = memory();
		new Drafts(store).save("FROM a", 1, 1);
		const [one, two] = [new Drafts(store), new Drafts(store)];
		for (const tab of [one, two]) tab.resume(tab.latest() ?? expect.fail());
		one.save("FROM one", 1, 2);
		two.save("FROM two", 1, 3);
		one.save("FROM one more", 1, 4);
		expect(one.latest()?.text).toBe("FROM two");
		expect(two.latest()?.text).toBe("FROM one more");
	});

	it("are forgotten when emptied", () => {
		const store = memory();
		const drafts = new Drafts(store);
		drafts.save("FROM a", 1, 1);
		drafts.save(" \n", 1, 2);
		expect(new Drafts(store).latest()).toBeNull();
	});

	it("give up the oldest where room is short, and say when there is none", () => {
		const store = memory(400);
		for (const name of ["a", "b", "c"]) expect(new Drafts(store).save(name.repeat(100), 1, 1)).toBe(true);
		expect(new Drafts(store).latest()?.text).toBe("c".repeat(100));
		expect(new Drafts(store).save("x".repeat(500), 1, 1)).toBe(false);
		expect(new Drafts(store).latest()?.text).toBe("c".repeat(100));
		expect(new Drafts(null).save("x", 1, 1)).toBe(false);
	});

	it("ignore what somebody else left in their place", () => {
		for (const value of ["nonsense", "{}", '[{"text":1},null]']) {
			const store = memory();
			store.setItem("linewise:drafts", value);
			expect(new Drafts(store).latest()).toBeNull();
		}
	});
});
