import { describe, expect, it } from "vitest";
import * as en from "./en.ts";
import * as enLate from "./late-en.ts";
import * as ruLate from "./late-ru.ts";
import * as ru from "./ru.ts";

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every leaf as `path` → text; plural forms fold into one path. */
function leaves(tree: object, path = ""): Map<string, string> {
	const found = new Map<string, string>();
	for (const [name, value] of Object.entries(tree)) {
		const here = path ? `${path}.${name}` : name;
		if (typeof value === "string") found.set(here.replace(PLURAL, ""), value);
		else for (const [key, text] of leaves(value, here)) found.set(key, text);
	}
	return found;
}

const placeholders = (text: string) => [...new Set(text.match(/\{\{.*?\}\}|<\/?\w+>/g))].sort();

describe.each(["page", "app", "questions", "build", "share", "compare"] as const)("words of %s", (namespace) => {
	const english = leaves({ ...en, ...enLate }[namespace]);
	const russian = leaves({ ...ru, ...ruLate }[namespace]);

	it("has the same keys in both languages", () => {
		expect([...russian.keys()].sort()).toEqual([...english.keys()].sort());
	});

	it.each([...english.keys()])("%s has the same placeholders", (key) => {
		expect(placeholders(russian.get(key) ?? "")).toEqual(placeholders(english.get(key) ?? ""));
	});
});
