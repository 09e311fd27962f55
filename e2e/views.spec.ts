import { TWO_STAGES } from "./linewise.ts";
import { expect, test } from "./test.ts";

test("Read shows the same as one article", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await page.keyboard.press("ControlOrMeta+Home");
	const what = await linewise.card(1).locator(".said-what .said-text").innerText();
	await page.getByRole("button", { name: "Read", exact: true }).click();
	await expect(page.getByRole("heading", { level: 1, name: "This Dockerfile, line by line" })).toBeVisible();
	for (const line of [1, 2, 3, 4, 5, 7, 8, 9, 10, 11]) await expect(linewise.section(line)).toBeAttached();
	await expect(linewise.section(1)).toContainText(what);
	await expect(linewise.section(4)).toContainText("--omit=dev");
	await expect(linewise.editor).toBeHidden();

	await page.getByRole("button", { name: "Beside" }).click();
	await expect(page.locator(".view-line", { hasText: "npm ci" })).toBeVisible();
	await page.reload();
	await expect(page.getByRole("button", { name: "Beside" })).toHaveAttribute("aria-pressed", "true");
});

test("the build command is copied", async ({ linewise, page }) => {
	await linewise.open();
	await page.getByRole("button", { name: "Copy the command" }).first().click();
	await expect(page.getByText("Copied", { exact: true })).toBeAttached();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^docker build/);
});

test("links between lines lead there", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await page.keyboard.press("ControlOrMeta+Home");
	await linewise.card(1).locator(".line-link", { hasText: "8" }).first().click();
	await expect(linewise.card(8)).toHaveClass(/card-open/);
	await expect(linewise.card(8)).toBeInViewport();
});

test("what is printed is the whole article, without controls", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(`${TWO_STAGES}${"LABEL a=b\n".repeat(300)}`);
	await linewise.explained();
	await page.emulateMedia({ media: "print" });
	await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
	await expect(linewise.section(311)).toBeAttached();
	await expect(page.locator(".article")).toBeVisible();
	await expect(page.getByRole("button", { name: "Share" })).toBeHidden();
	await expect(page.locator(".editor-pane")).toBeHidden();
	await expect(page.locator(".cards")).toBeHidden();
	const pdf = await page.pdf({ format: "A4" });
	expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(10);
	await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
	await page.emulateMedia({ media: "screen" });
	await expect(page.locator(".cards")).toBeVisible();
});

test("the theme follows the system until the reader chooses", async ({ linewise, page }) => {
	await page.emulateMedia({ colorScheme: "dark" });
	await linewise.open();
	const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	const dark = await background();
	await page.emulateMedia({ colorScheme: "light" });
	await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
	expect(await background()).not.toBe(dark);
	await page.getByRole("button", { name: "Theme" }).click();
	await page.getByRole("menuitemradio", { name: "Dark" }).click();
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	await page.reload();
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	expect(await background()).toBe(dark);
});
