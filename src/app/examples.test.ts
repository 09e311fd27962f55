import { expect, it } from "vitest";
import en from "../../locales/en/app.json" with { type: "json" };
import { exampleText } from "./example-texts.ts";
import { EXAMPLES, FIRST_EXAMPLE } from "./examples.ts";

const files = Object.keys(import.meta.glob("./examples/*")).map((path) => path.replace(/^.*\/|\.Dockerfile$/g, ""));

it("lists every example once, with its title and group", () => {
	const ids = EXAMPLES.map(({ id }) => id);
	expect([...ids].sort()).toEqual(files.sort());
	expect(Object.keys(en.examples).sort()).toEqual(files.sort());
	expect(ids[0]).toBe(FIRST_EXAMPLE);
	expect([...new Set(EXAMPLES.map(({ group }) => group))]).toEqual(Object.keys(en.groups));
});

it.each(EXAMPLES)("$id is a Dockerfile", async ({ id }) => {
	const text = await exampleText(id);
	expect(text).toMatch(/^FROM /m);
	expect(text).toMatch(/[^\n]\n$/);
	expect(text).not.toMatch(/[\r\t]/);
});
