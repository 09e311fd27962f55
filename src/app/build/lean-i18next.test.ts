import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as whole from "i18next";
import { expect, test } from "vitest";
import * as en from "../../i18n/en.ts";
import * as ru from "../../i18n/ru.ts";
import { lean } from "./lean-i18next.ts";

const root = join(import.meta.dirname, "../../..");
const source = readFileSync(
	createRequire(import.meta.url)
		.resolve("i18next")
		.replace("/cjs/", "/esm/"),
	"utf8",
);

async function loadLean(): Promise<typeof whole> {
	const folder = join(root, "node_modules/.cache/linewise-test");
	mkdirSync(folder, { recursive: true });
	const file = join(folder, "lean-i18next.mjs");
	writeFileSync(file, lean(source));
	return import(/* @vite-ignore */ pathToFileURL(file).href);
}

/** Every text that can be asked for, by its key. */
function keysOf(words: object, before: string): string[] {
	return Object.entries(words).flatMap(([key, value]) =>
		typeof value === "string" ? [before + key] : keysOf(value, `${before}${key}.`),
	);
}

async function say(library: typeof whole, language: string, resources: { page: object; app: object }) {
	const words = library.createInstance();
	await words.init({
		lng: language,
		fallbackLng: false,
		ns: ["page", "app"],
		defaultNS: "page",
		resources: { [language]: {} },
		interpolation: { escapeValue: false },
	});
	words.addResourceBundle(language, "page", { ...resources.page });
	words.addResourceBundle(language, "app", { ...resources.app });
	await words.changeLanguage(language);
	const keys = [...keysOf(resources.page, "page:"), ...keysOf(resources.app, "app:"), "page:missing.words"];
	const values = { line: 3, from: 4, to: 9, name: "a.txt", number: 2, part: "<RUN>", stage: "x" };
	const plain = words.getFixedT(language) as unknown as (key: string, values: object) => string;
	return keys.flatMap((key) => [
		plain(key, values),
		...[0, 1, 2, 5, 21, 1.5].map((count) => plain(key.replace(/_\w+$/, ""), { ...values, count })),
	]);
}

test.each([
	["en", en],
	["ru", ru],
] as const)("says in %s what the whole library says", async (language, resources) => {
	const said = await say(await loadLean(), language, resources);
	expect(said).toEqual(await say(whole, language, resources));
	expect(said).toContain(language === "en" ? "Show all 21 lines" : "Показать 21 строку");
});

test("is a good deal smaller, and fails where the library has changed", () => {
	expect(lean(source).length).toBeLessThan(source.length * 0.75);
	expect(() => lean(source.replace("class Connector", "class Fetcher"))).toThrow("Connector");
});
