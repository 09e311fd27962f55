import { expectAccessible } from "./accessibility.ts";
import { TWO_STAGES } from "./linewise.ts";
import { expect, test } from "./test.ts";

const LANGUAGES = {
	en: { path: "", read: "Read", examples: "Examples", share: "Share", clear: "Clear", theme: "Theme" },
	ru: {
		path: "ru/",
		read: "Чтение",
		examples: "Примеры",
		share: "Поделиться",
		clear: "Очистить",
		theme: "Оформление",
	},
};

for (const [language, names] of Object.entries(LANGUAGES))
	for (const colorScheme of ["light", "dark"] as const)
		test.describe(`${language}, ${colorScheme}`, () => {
			test.use({ colorScheme });

			test("both views, menus, dialogs and the empty page pass axe", async ({ linewise, page }) => {
				await linewise.open(names.path);
				await linewise.paste(`${TWO_STAGES}RUNN x\nMAINTAINER me\n`);
				await linewise.explained();
				for (let line = 0; line < 8; line++) await page.keyboard.press("ArrowUp");
				await expect(linewise.openCard).toHaveCount(1);
				await page.keyboard.press("Alt+.");
				await expectAccessible(page, "cards");

				await page.locator(".cards").hover();
				await page.mouse.wheel(0, -9000);
				await expect(page.locator(".overview")).toBeInViewport();
				await expectAccessible(page, "overview");

				await page.getByRole("button", { name: names.examples }).click();
				await expect(page.getByRole("menuitem").first()).toBeVisible();
				await expectAccessible(page, "menu");
				await page.keyboard.press("Escape");
				await page.getByRole("button", { name: names.share }).click();
				await expect(page.getByRole("dialog").getByRole("textbox")).toBeVisible();
				await expectAccessible(page, "dialog");
				await page.keyboard.press("Escape");

				await page.getByRole("button", { name: names.read, exact: true }).click();
				await expect(linewise.section(8)).toBeVisible();
				await expectAccessible(page, "article");

				await page.getByRole("button", { name: names.clear }).click();
				await expect(page.locator(".empty")).toBeVisible();
				await expectAccessible(page, "empty page");
			});
		});

test("at 1024 pixels and with large text nothing is cut off", async ({ linewise, page }) => {
	await page.setViewportSize({ width: 1024, height: 768 });
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await linewise.explained();
	const cut = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
	expect(await cut()).toBe(false);
	await page.setViewportSize({ width: 512, height: 384 });
	expect(await cut()).toBe(false);
	await expect(page.getByRole("link", { name: "Русский" })).toBeVisible();
});
