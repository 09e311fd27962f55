import type { Page } from "@playwright/test";
import { HOSTS } from "../src/share/import/remote.ts";
import { encodeComparison, encodeLink } from "../src/share/link.ts";
import { expectAccessible } from "./accessibility.ts";
import { linewiseCommand } from "./command.ts";
import { play } from "./hosts.ts";
import type { Linewise } from "./linewise.ts";
import { expect, test } from "./test.ts";

const BEFORE = "FROM node:20\nCOPY . .\nRUN npm install\nMAINTAINER me\nCMD node server.js\n";
const AFTER = 'FROM node:22\nCOPY . .\nRUN npm ci\nUSER node\nCMD ["node", "server.js"]\n';

const verdict = (page: Page) => page.locator(".compare-verdict");
const side = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens an address that leads to a comparison, where both editors have room. */
async function open({ linewise, page }: { linewise: Linewise; page: Page }, address: string): Promise<void> {
	await linewise.open(address, { monaco: false });
	await expect(page.locator(".compare-diff .monaco-diff-editor")).toBeVisible();
}

async function pasteInto(page: Page, name: string, text: string): Promise<void> {
	await page.evaluate((value) => navigator.clipboard.writeText(value), text);
	await side(page, name).focus();
	await page.keyboard.press("ControlOrMeta+A");
	await page.keyboard.press("ControlOrMeta+V");
}

test("two pastes: what the change does, its link, and the way back", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(BEFORE);
	await page.getByRole("button", { name: "More", exact: true }).click();
	await page.getByRole("menuitem", { name: "Compare" }).click();
	await expect(page.locator(".compare-diff .monaco-diff-editor")).toBeVisible();
	await expect(verdict(page)).toContainText("The two files are the same.");
	await pasteInto(page, "Later version", AFTER);
	await expect(verdict(page)).toContainText("Node.js moves from 20 to 22");
	await expect(verdict(page)).toContainText("Containers run as the user node instead of root.");
	await expect(page.locator(".compare-diff .line-insert").first()).toBeVisible();
	await expect(page.locator(".compare-diff .tok-keyword").first()).toBeVisible();

	await page.getByRole("button", { name: "Share" }).click();
	await expect(page.getByRole("dialog", { name: "Share this comparison" })).toContainText("on your clipboard");
	const link = await clipboard(page);
	expect(link).toContain(await encodeComparison(BEFORE, AFTER));
	await page.keyboard.press("Escape");

	// The file is as it was; the comparison is where it was, by Back, by the menu and after a reload.
	await page.getByRole("button", { name: "Back to the file" }).click();
	await expect(page.locator(".compare-pane")).toHaveCount(0);
	expect(await linewise.copyAll()).toBe(BEFORE);
	await page.goBack();
	await expect(verdict(page)).toContainText("Node.js moves from 20 to 22");
	await page.goBack();
	await expect(page.locator(".compare-pane")).toHaveCount(0);
	await page.getByRole("button", { name: "More", exact: true }).click();
	await page.getByRole("menuitem", { name: "Compare" }).click();
	await expect(verdict(page)).toContainText("Node.js moves from 20 to 22");
	await page.reload();
	await expect(verdict(page)).toContainText("Node.js moves from 20 to 22");
	expect(await linewise.drafts()).toContain(BEFORE);
});

for (const [language, path, name, label] of [
	["en", "", "Copy as Markdown", "Copy as plain text"],
	["ru", "ru/", "Скопировать как Markdown", "Скопировать как текст"],
] as const)
	test(`a comparison is copied as the command prints it: ${language}`, async ({ linewise, page, baseURL }) => {
		test.slow();
		const printed = (format: string) =>
			linewiseCommand(
				["diff", "-", "Dockerfile", "--format", format, "--lang", language, "--page", baseURL ?? ""],
				AFTER,
				BEFORE,
			);
		await open({ linewise, page }, path + (await encodeComparison(BEFORE, AFTER)));
		await page.getByRole("button", { name }).click();
		const markdown = await printed("markdown");
		await expect.poll(() => clipboard(page)).toBe(markdown);
		expect(markdown).toContain("<details>");
		expect(markdown).toContain("view=compare");
		await page.getByRole("button", { name: label }).click();
		const text = await printed("text");
		await expect.poll(() => clipboard(page)).toBe(text);
	});

test("a link with an earlier version opens both, and the reader's own text stays", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste("FROM mine:1\n");
	await expect.poll(() => linewise.drafts()).toContain("FROM mine:1\n");
	const link = await encodeComparison(BEFORE, AFTER, { language: "ru" });
	await page.goto("about:blank");
	await open({ linewise, page }, link);
	await expect(verdict(page)).toContainText("Node.js переходит с версии 20 на 22");
	await expect(page.locator(".compare-diff .editor.original")).toContainText("FROM node:20");
	await expect(page.locator(".compare-diff .editor.modified")).toContainText("FROM node:22");
	expect(new URL(page.url()).hash).toBe(link);
	await page.getByRole("link", { name: "English" }).click();
	await expect(verdict(page)).toContainText("Node.js moves from 20 to 22");
	await page.getByRole("button", { name: "Back to the file" }).click();
	expect(await linewise.copyAll()).toBe("FROM mine:1\n");
	await page.goBack();
	await expect(verdict(page)).toContainText("Node.js переходит с версии 20 на 22");
	expect(await linewise.drafts()).toEqual(["FROM mine:1\n"]);
});

test("numbers of lines lead to the file that they are of", async ({ linewise, page }) => {
	await open({ linewise, page }, await encodeComparison(BEFORE, AFTER));
	const details = (title: string) => page.locator(".compare-result details", { hasText: title });
	const marked = (name: string) => page.locator(`.compare-diff .editor.${name} .chosen-number`);
	const gone = details("Findings that are gone").locator("li", { hasText: "MAINTAINER" });
	await gone.locator(".line-link").first().click();
	await expect(marked("original")).toHaveText("4");
	await expect(marked("modified")).toHaveCount(0);
	const added = details("Line by line").locator("> ul > li", { hasText: /^Added \(line 4\): USER node/ });
	await added.locator(".line-link").first().click();
	await expect(marked("modified")).toHaveText("4");
	await expect(marked("original")).toHaveCount(0);
});

test("two files, opened and dropped", async ({ linewise, page }) => {
	await linewise.open("#/compare", { monaco: false });
	const file = (text: string) => ({ name: "Dockerfile", mimeType: "text/plain", buffer: Buffer.from(text) });
	await page.getByLabel("Earlier version: Open file").setInputFiles(file("FROM alpine:3.20\n"));
	await page.getByLabel("Later version: Open file").setInputFiles(file("FROM alpine:3.22\n"));
	await expect(verdict(page)).toContainText("from alpine:3.20 to alpine:3.22");

	const drop = async (selector: string, texts: string[]) => {
		const dataTransfer = await page.evaluateHandle((all) => {
			const data = new DataTransfer();
			for (const text of all) data.items.add(new File([text], "Dockerfile"));
			return data;
		}, texts);
		await page.dispatchEvent(selector, "drop", { dataTransfer, bubbles: true });
	};
	await drop("[data-side=after]", ["FROM alpine:3.23\n"]);
	await expect(verdict(page)).toContainText("from alpine:3.20 to alpine:3.23");
	await drop(".compare-sides", ["FROM debian:12\n", "FROM debian:13\n"]);
	await expect(verdict(page)).toContainText("from debian:12 to debian:13");
});

test("two links, and what is none", async ({ linewise, page, baseURL }) => {
	await linewise.open("#/compare", { monaco: false });
	const give = async (name: string, link: string) => {
		await page.getByLabel(`${name}: Link to a Dockerfile`).fill(link);
		await page.getByRole("region", { name }).getByRole("button", { name: "Use" }).click();
	};
	await give("Earlier version", baseURL + (await encodeLink({ text: "FROM alpine:3.20\n", from: 1, to: 1 })));
	await give("Later version", baseURL + (await encodeLink({ text: "FROM alpine:3.22\n", from: 1, to: 1 })));
	await expect(verdict(page)).toContainText("from alpine:3.20 to alpine:3.22");
	const trouble = page.getByRole("region", { name: "Later version" }).getByRole("alert");
	await give("Later version", "nothing");
	await expect(trouble).toContainText("neither a link of Linewise nor the address of a file");
	await give("Later version", `${baseURL}#v2/AAAA`);
	await expect(trouble).toContainText("incomplete or was changed");
	await give("Later version", `${baseURL}#v99/AAAA`);
	await expect(trouble).toContainText("newer version of Linewise");
	await expect(verdict(page)).toContainText("from alpine:3.20 to alpine:3.22");
});

test.describe("public files", () => {
	test.beforeEach(({ played, allowed }) => {
		played.push(...HOSTS);
		allowed.push(/Failed to load resource/);
	});

	test("a pull request: its two addresses", async ({ linewise, page, baseURL }) => {
		const asked = await play(page, {
			"raw.githubusercontent.com/o/r/main/Dockerfile": { body: "FROM alpine:3.20\n" },
			"raw.githubusercontent.com/fork/r/topic/Dockerfile": { body: "FROM alpine:3.22\n" },
		});
		await linewise.open("#/compare", { monaco: false });
		const before = page.getByLabel("Earlier version: Link to a Dockerfile");
		const after = page.getByLabel("Later version: Link to a Dockerfile");
		await before.fill("https://github.com/o/r/blob/main/Dockerfile");
		await after.fill(`${baseURL}#/from/github.com/fork/r/blob/topic/Dockerfile`);
		expect(asked).toEqual([]);
		await before.press("Enter");
		await after.press("Enter");
		await expect(verdict(page)).toContainText("from alpine:3.20 to alpine:3.22");
		await after.fill("https://github.com/o/r/blob/main/absent");
		await after.press("Enter");
		await expect(page.getByRole("region", { name: "Later version" }).getByRole("alert")).toContainText(
			/no such file|private or does not exist/,
		);
	});
});

for (const [language, path, back] of [
	["en", "", "Back to the file"],
	["ru", "ru/", "Вернуться к файлу"],
] as const)
	for (const colorScheme of ["light", "dark"] as const)
		test.describe(`${language}, ${colorScheme}`, () => {
			test.use({ colorScheme });
			test("passes axe, and the keyboard gets through", async ({ linewise, page }) => {
				await open({ linewise, page }, path + (await encodeComparison(BEFORE, AFTER)));
				await expect(verdict(page)).toContainText("Node.js");
				await expectAccessible(page, "comparison");
				// Where a reader of the screen begins; the diff's editors let go of Tab.
				await expect(page.locator(".compare-pane")).toBeFocused();
				await page.keyboard.press("Tab");
				await expect(page.getByRole("button", { name: back })).toBeFocused();
				const seen = new Set<string>();
				for (let press = 0; press < 14; press++) {
					await page.keyboard.press("Tab");
					seen.add(await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""));
					if (await page.evaluate(() => document.activeElement?.closest(".compare-result") !== null)) break;
				}
				await expect(page.locator(".compare-result :focus")).toHaveCount(1);
				expect(seen.size).toBeGreaterThan(4);
			});
		});

test("the header leads away from a comparison to the file", async ({ linewise, page }) => {
	const link = await encodeComparison(BEFORE, AFTER);
	await open({ linewise, page }, link);
	await page.getByRole("button", { name: "Read" }).click();
	await expect(page.locator(".compare-pane")).toHaveCount(0);
	await expect(page.locator(".article")).toBeVisible();
	await page.goBack();
	await expect(verdict(page)).toContainText("Node.js moves from 20 to 22");
	await page.goBack().catch(() => {});
	await page.goto("about:blank");
	await open({ linewise, page }, link);
	await linewise.openExample("Static site on nginx");
	await expect(page.locator(".compare-pane")).toHaveCount(0);
	await expect(page.locator("#explanation")).toContainText("nginx");
});

test.describe("on a phone", () => {
	test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
	test("two text areas stand one above the other", async ({ linewise, page }) => {
		await linewise.open("#/compare", { monaco: false });
		const before = side(page, "Earlier version");
		const after = side(page, "Later version");
		await before.fill(BEFORE);
		await after.fill(AFTER);
		await expect(verdict(page)).toContainText("Node.js moves from 20 to 22");
		const [upper, lower] = [await before.boundingBox(), await after.boundingBox()];
		expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeLessThanOrEqual(lower?.y ?? 0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		await expectAccessible(page, "comparison on a phone");
		await page.locator(".compare-result li", { hasText: "MAINTAINER" }).locator(".line-link").first().tap();
		await expect(before).toBeFocused();
		const selected = (area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd);
		expect(await before.evaluate(selected)).toBe("MAINTAINER me");
	});

	test("in Russian nothing is cut off", async ({ linewise, page }) => {
		await linewise.open(`ru/${await encodeComparison(BEFORE, AFTER)}`, { monaco: false });
		await expect(verdict(page)).toContainText("Node.js переходит с версии 20 на 22");
		await expect(side(page, "Прежняя версия")).toHaveValue(BEFORE);
		await expect(side(page, "Новая версия")).toHaveValue(AFTER);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});
});
