import { encodeLink } from "../src/share/link.ts";
import { expectAccessible } from "./accessibility.ts";
import { TWO_STAGES } from "./linewise.ts";
import { expect, test } from "./test.ts";

test("paste and read on a phone, with a plain text area", async ({ linewise, page }) => {
	const monaco: string[] = [];
	page.on("request", (request) => /monaco/i.test(request.url()) && monaco.push(request.url()));
	await linewise.open("", { monaco: false });
	await expect(page.getByRole("heading", { name: "In short" })).toBeVisible();
	await linewise.editor.tap();
	await linewise.paste(TWO_STAGES);
	await expect(linewise.section(4)).toContainText("--omit=dev");
	await linewise.section(11).scrollIntoViewIfNeeded();
	await expect(linewise.section(11)).toBeInViewport();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await page.waitForTimeout(2500);
	expect(monaco).toEqual([]);
	await expect(page.locator(".monaco-editor")).toHaveCount(0);
});

test("swiping over the text area leads on through the page", async ({ linewise, page }) => {
	await linewise.open("", { monaco: false });
	const session = await page.context().newCDPSession(page);
	const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
		session.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: 195, y }] });
	// The first swipes go through the text, the next ones move the page.
	await expect(async () => {
		const { y = 0, height = 0 } = (await linewise.editor.boundingBox()) ?? {};
		const from = y + height - 20;
		await touch("touchStart", from);
		for (let step = 1; step <= 10; step++) await touch("touchMove", from - step * 20);
		await touch("touchEnd");
		expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
	}).toPass();
});

test("the editor folds away and comes back with its text", async ({ linewise, page }) => {
	await linewise.open("", { monaco: false });
	const text = await linewise.editor.inputValue();
	await page.getByRole("button", { name: "Hide the editor" }).tap();
	await expect(linewise.editor).toBeHidden();
	await page.getByRole("button", { name: "Edit the Dockerfile" }).tap();
	await expect(linewise.editor).toHaveValue(text);
});

test("a link opens on a phone at its line", async ({ linewise, page }) => {
	await linewise.open(await encodeLink({ text: `${TWO_STAGES}${"LABEL a=b\n".repeat(20)}`, from: 20, to: 20 }), {
		monaco: false,
	});
	await expect(page.getByText("You are reading a Dockerfile from a link.")).toBeAttached();
	await expect(linewise.section(20)).toBeInViewport();
});

test("switching the language keeps the text", async ({ linewise, page }) => {
	await linewise.open("", { monaco: false });
	await linewise.editor.tap();
	await linewise.paste(TWO_STAGES);
	await page.getByRole("link", { name: "Русский" }).tap();
	await expect(page.getByRole("heading", { name: "Коротко" })).toBeVisible();
	await expect(linewise.section(4)).toContainText("Строка 4");
	await expect(linewise.editor).toHaveValue(TWO_STAGES);
	await page.reload();
	await linewise.ready({ monaco: false });
	await expect(linewise.editor).toHaveValue(TWO_STAGES);
});

test("examples and sharing by touch", async ({ linewise, page }) => {
	await linewise.open("", { monaco: false });
	await page.getByRole("button", { name: "Examples" }).tap();
	await page.getByRole("menuitem", { name: "Static site on nginx" }).tap();
	await expect(page.locator(".article")).toContainText("nginx");
	await page.getByRole("button", { name: "Share" }).tap();
	await expect(page.getByRole("dialog")).toContainText("The link is on your clipboard.");
	await page.getByRole("button", { name: "Close" }).tap();
	await expect(page.getByRole("dialog")).toHaveCount(0);
});

for (const path of ["", "ru/"])
	for (const colorScheme of ["light", "dark"] as const)
		test.describe(`/${path} in ${colorScheme}`, () => {
			test.use({ colorScheme });
			test("passes axe", async ({ linewise, page }) => {
				await linewise.open(path, { monaco: false });
				await expectAccessible(page, "start page");
				await linewise.editor.tap();
				await linewise.paste(`${TWO_STAGES}RUNN x\n`);
				await expect(page.locator(".problems")).toBeVisible();
				await expectAccessible(page, "own text");
			});
		});

test("a fix is made and taken back in the plain text area, and the state after a line unfolds", async ({
	linewise,
	page,
}) => {
	await linewise.open("", { monaco: false });
	const text = "FROM node:22-slim as build\r\nWORKDIR /app\r\n";
	await linewise.editor.tap();
	await linewise.paste(text);
	await linewise.section(1).getByRole("button", { name: "Fix" }).tap();
	await expect(linewise.editor).toHaveValue(/ AS build\n/);
	await page.getByRole("button", { name: "Undo" }).tap();
	await expect(linewise.editor).toHaveValue(/ as build\n/);
	await linewise.section(2).locator(".after summary").tap();
	await expect(linewise.section(2).locator(".after dl")).toContainText("changed here");
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
