import { TWO_STAGES } from "./linewise.ts";
import { expect, test } from "./test.ts";

test("switching mid-way keeps text, caret, scroll and view", async ({ linewise, page }) => {
	await linewise.open();
	const text = `${TWO_STAGES}${Array.from({ length: 80 }, (_, index) => `LABEL l${index}=v\n`).join("")}`;
	await linewise.paste(text);
	await linewise.explained();
	await linewise.card(92).or(page.locator(".cards")).first().waitFor();
	for (let line = 0; line < 30; line++) await page.keyboard.press("ArrowUp");
	await expect(linewise.openCard.locator("h3")).toContainText("Line 62");
	const numbers = () => page.locator(".line-numbers").allInnerTexts();
	const before = await numbers();

	await page.getByRole("link", { name: "Русский" }).click();
	await expect(page.locator("html")).toHaveAttribute("lang", "ru");
	await expect(page).toHaveURL(/\/ru\/$/);
	await expect(page).toHaveTitle(/с объяснением/);
	await expect(linewise.openCard.locator("h3")).toContainText("Строка 62");
	await expect(linewise.openCard).toContainText(/[а-я]{4}/i);
	expect(await numbers()).toEqual(before);
	expect(await linewise.copyAll()).toBe(text);

	await page.getByRole("button", { name: "Чтение" }).click();
	await page.getByRole("link", { name: "English" }).click();
	await expect(page.getByRole("button", { name: "Read", exact: true })).toHaveAttribute("aria-pressed", "true");
	await expect(linewise.section(1)).toContainText("What");
});

test("the choice is remembered, and the address carries it", async ({ linewise, page }) => {
	await linewise.open();
	await page.getByRole("link", { name: "Русский" }).click();
	await expect(page).toHaveURL(/\/ru\/$/);
	await page.goto("");
	await expect(page).toHaveURL(/\/ru\/$/);
	await linewise.ready();
	await expect(page.getByRole("button", { name: "Примеры" })).toBeVisible();
});

test.describe("a Russian browser", () => {
	test.use({ locale: "ru-RU" });
	test("is met in Russian, and may choose English", async ({ linewise, page }) => {
		await linewise.open();
		await expect(page).toHaveURL(/\/ru\/$/);
		await expect(page.getByRole("heading", { name: "Коротко" })).toBeVisible();
		await page.getByRole("link", { name: "English" }).click();
		await expect(page).toHaveURL(/:\d+\/$/);
		await page.reload();
		await linewise.ready();
		await expect(page.locator("html")).toHaveAttribute("lang", "en");
	});
});
