import { readFile } from "node:fs/promises";
import { expectAccessible } from "./accessibility.ts";
import { linewiseCommand } from "./command.ts";
import { expect, test } from "./test.ts";

const FILE = 'FROM alpine:3.22 AS base\nRUN apk add --no-cache curl\n\nFROM base\nUSER nobody\nCMD ["curl"]\n';

const WORDS = {
	en: {
		path: "",
		menu: "More",
		item: "Take it along",
		markdown: "Copy as Markdown",
		text: "Copy as plain text",
		dockerfile: "Copy as annotated Dockerfile",
		html: "Download as HTML",
		print: "Print",
		scope: "How much",
		copied: "Copied.",
		stage: "Stage 2",
	},
	ru: {
		path: "ru/",
		menu: "Ещё",
		item: "Взять с собой",
		markdown: "Скопировать как Markdown",
		text: "Скопировать как текст",
		dockerfile: "Скопировать как Dockerfile с комментариями",
		html: "Скачать как HTML",
		print: "Напечатать",
		scope: "Что взять",
		copied: "Скопировано.",
		stage: "Стадия 2",
	},
};

for (const [language, words] of Object.entries(WORDS))
	test(`the page gives the same bytes as the command: ${language}`, async ({ linewise, page }) => {
		test.slow();
		const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
		const printed = (format: string) =>
			linewiseCommand(["explain", "Dockerfile", "--format", format, "--lang", language], FILE);
		await linewise.open(words.path);
		await linewise.paste(FILE);
		await expect(linewise.card(6)).toBeVisible();
		await linewise.explained();
		await page.getByRole("button", { name: words.menu, exact: true }).click();
		await page.getByRole("menuitem", { name: words.item }).click();
		const dialog = page.getByRole("dialog", { name: words.item });
		await expect(dialog).toBeVisible();
		await expectAccessible(page, "dialog");
		for (const format of ["markdown", "text", "dockerfile"] as const) {
			await dialog.getByRole("button", { name: words[format] }).click();
			await expect(dialog.getByRole("status")).toHaveText(words.copied);
			const wanted = await printed(format);
			await expect.poll(clipboard).toBe(wanted);
		}
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			dialog.getByRole("button", { name: words.html }).click(),
		]);
		expect(download.suggestedFilename()).toBe("Dockerfile.html");
		const html = await readFile(await download.path(), "utf8");
		expect(html).toBe(await printed("html"));

		// What was downloaded is a page of its own: no script, both themes.
		expect(html).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}">`));
		expect(html).not.toMatch(/<script|<link|src=/);
		const other = await page.context().newPage();
		const colour = () => other.evaluate(() => getComputedStyle(document.body).color);
		await other.setContent(html);
		await other.emulateMedia({ colorScheme: "light" });
		const light = await colour();
		await other.emulateMedia({ colorScheme: "dark" });
		expect(await colour()).not.toBe(light);
		await other.close();
	});

test("a stage or a line is taken by keyboard, and printing prints the article", async ({ linewise, page }) => {
	const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
	await page.addInitScript(() => {
		window.print = () => document.documentElement.setAttribute("data-printed", "");
	});
	await linewise.open();
	await linewise.paste(FILE);
	await expect(linewise.card(6)).toBeVisible();
	await linewise.explained();
	const menu = page.getByRole("button", { name: "More", exact: true });
	await menu.focus();
	await page.keyboard.press("Enter");
	await page.getByRole("menuitem", { name: "Take it along" }).focus();
	await page.keyboard.press("Enter");
	const dialog = page.getByRole("dialog", { name: "Take it along" });
	const scope = dialog.getByRole("combobox", { name: "How much" });
	await expect(scope).toBeFocused();
	await scope.selectOption({ label: "Stage 2" });
	await expect(dialog.getByRole("button", { name: "Copy as annotated Dockerfile" })).toBeDisabled();
	await page.keyboard.press("Tab");
	await expect(dialog.getByRole("button", { name: "Copy as Markdown" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect.poll(clipboard).toMatch(/^## Stage 2/);
	expect(await clipboard()).not.toContain("apk add");
	await scope.selectOption({ label: "2: RUN apk add --no-cache curl" });
	await dialog.getByRole("button", { name: "Copy as plain text" }).click();
	await expect.poll(clipboard).toMatch(/^Line 2: RUN apk add --no-cache curl\n/);
	expect(await clipboard()).not.toContain("nobody");
	await scope.selectOption({ label: "The whole file" });
	await dialog.getByRole("button", { name: "Print" }).click();
	await expect(dialog).toHaveCount(0);
	await expect(page.locator("html[data-printed]")).toBeAttached();
	await page.emulateMedia({ media: "print" });
	await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
	await expect(linewise.section(6)).toBeVisible();
	await expect(page.locator(".header")).toBeHidden();
});

test("where the browser refuses the clipboard the text is saved", async ({ linewise, page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error("refused")) });
	});
	await linewise.open();
	await page.getByRole("button", { name: "More", exact: true }).click();
	await page.getByRole("menuitem", { name: "Take it along" }).click();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "Copy as Markdown" }).click(),
	]);
	expect(download.suggestedFilename()).toBe("Dockerfile.md");
	expect(await readFile(await download.path(), "utf8")).toMatch(/^# Dockerfile, line by line\n/);
	await expect(page.getByRole("dialog").getByRole("status")).toContainText("saved as a file instead");
});
