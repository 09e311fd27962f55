import { expect, it } from "vitest";
import { languageAddress, rootAddress } from "./address.ts";
import { preferredLanguage } from "./language.ts";

it.each([
	["https://a.b/", "en", "https://a.b/"],
	["https://a.b/index.html#v1/x?line=2", "en", "https://a.b/"],
	["https://a.b/tools/linewise/?q#x", "en", "https://a.b/tools/linewise/"],
	["https://a.b/ru/", "ru", "https://a.b/"],
	["https://a.b/tools/ru/index.html", "ru", "https://a.b/tools/"],
] as const)("finds the root of %s", (href, language, root) => {
	expect(rootAddress(href, language)).toBe(root);
});

it("changes the language and nothing else", () => {
	expect(languageAddress("https://a.b/t/", "ru", "https://a.b/t/?q=1#v1/x?line=2")).toBe(
		"https://a.b/t/ru/?q=1#v1/x?line=2",
	);
	expect(languageAddress("https://a.b/t/", "en", "https://a.b/t/ru/#y")).toBe("https://a.b/t/#y");
});

it.each([
	[["ru-RU", "en"], "ru"],
	[["de", "RU"], "ru"],
	[["en-GB", "ru"], "en"],
	[["de", "fr"], "en"],
	[[], "en"],
])("of %j takes %s", (wanted, language) => {
	expect(preferredLanguage(wanted)).toBe(language);
});
