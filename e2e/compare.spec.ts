import { expect, test } from "./test.ts";

const BEFORE = "FROM node:20\nCOPY . .\nRUN npm install\nCMD node server.js\n";
const AFTER = 'FROM node:22\nCOPY . .\nRUN npm ci\nUSER node\nCMD ["node", "server.js"]\n';

test("what a change does stands under the two texts, which a link carries", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(BEFORE);
	await page.getByRole("button", { name: "More" }).click();
	await page.getByRole("menuitem", { name: "Compare" }).click();
	await expect(page.locator(".compare-diff .monaco-diff-editor")).toBeVisible({ timeout: 20_000 });
	const verdict = page.locator(".compare-verdict");
	await expect(verdict).toContainText("The two files are the same.");
	await page.evaluate((text) => navigator.clipboard.writeText(text), AFTER);
	await page.getByRole("textbox", { name: "Later version", exact: true }).focus();
	await page.keyboard.press("ControlOrMeta+A");
	await page.keyboard.press("ControlOrMeta+V");
	await expect(verdict).toContainText("Node.js moves from 20 to 22", { timeout: 20_000 });
	await expect(verdict).toContainText("Containers run as the user node instead of root.");
	await expect(page.locator(".compare-diff .line-insert").first()).toBeVisible();

	await page.getByRole("button", { name: "Copy link" }).click();
	await expect(page.getByText("The link is copied.")).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toContain("view=compare");
	await page.getByRole("button", { name: "Back to the file" }).click();
	await expect(page.locator(".compare-pane")).toHaveCount(0);
	expect(await linewise.copyAll()).toBe(BEFORE);

	await page.goto("about:blank");
	await page.goto(link);
	await expect(page.locator(".compare-verdict")).toContainText("Node.js moves from 20 to 22", { timeout: 20_000 });
	await page.getByRole("link", { name: "Русский" }).click();
	await expect(page.locator(".compare-verdict")).toContainText("Node.js переходит с версии 20 на 22", {
		timeout: 20_000,
	});
});

test("a side takes a file and a link", async ({ linewise, page }) => {
	await linewise.open("#/compare", { monaco: false });
	await page.getByLabel("Earlier version: Open file").setInputFiles({
		name: "Dockerfile",
		mimeType: "text/plain",
		buffer: Buffer.from("FROM alpine:3.20\n"),
	});
	await page.getByLabel("Later version: Open file").setInputFiles({
		name: "Dockerfile",
		mimeType: "text/plain",
		buffer: Buffer.from("FROM alpine:3.22\n"),
	});
	await expect(page.locator(".compare-verdict")).toContainText("from alpine:3.20 to alpine:3.22", { timeout: 20_000 });
	await page.getByLabel("Later version: Link to a Dockerfile in Linewise, or address of a public file").fill("nothing");
	await page.locator(".compare-side").nth(1).getByRole("button", { name: "Use" }).click();
	await expect(page.locator(".compare-side").nth(1).getByRole("alert")).toHaveText(
		"There is no text to be read in it.",
	);
});

test.describe("on a phone", () => {
	test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
	test("two text areas stand one above the other", async ({ linewise, page }) => {
		await linewise.open("#/compare", { monaco: false });
		const before = page.getByRole("textbox", { name: "Earlier version", exact: true });
		const after = page.getByRole("textbox", { name: "Later version", exact: true });
		await before.fill(BEFORE);
		await after.fill(AFTER);
		await expect(page.locator(".compare-verdict")).toContainText("Node.js moves from 20 to 22", { timeout: 20_000 });
		const [upper, lower] = [await before.boundingBox(), await after.boundingBox()];
		expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeLessThanOrEqual(lower?.y ?? 0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});
});
