import { TWO_STAGES } from "./linewise.ts";
import { expect, test } from "./test.ts";

test("the whole task without a mouse", async ({ linewise, page }) => {
	await linewise.open();
	await page.keyboard.press("Tab");
	await expect(page.getByRole("link", { name: "Skip to the explanation" })).toBeFocused();
	await linewise.paste(TWO_STAGES);
	await page.keyboard.press("ControlOrMeta+Home");
	await expect(linewise.card(1)).toHaveClass(/card-open/);

	await page.keyboard.press("Alt+]");
	await expect(linewise.card(2)).toHaveClass(/card-open/);
	await page.keyboard.press("Alt+]");
	await expect(linewise.card(3)).toHaveClass(/card-open/);
	await page.keyboard.press("Alt+[");
	await expect(linewise.card(2)).toHaveClass(/card-open/);
	await expect(linewise.editor).toBeFocused();

	// Part by part, in the order of the card.
	const parts = await linewise.card(2).locator(".part-word").allInnerTexts();
	expect(parts.map((part) => part.trim()).sort()).toEqual(["/app", "WORKDIR"]);
	const [first = "", second = ""] = parts;
	await page.keyboard.press("Alt+.");
	await expect(linewise.lit).toHaveText(first.trim());
	await page.keyboard.press("Alt+.");
	await expect(linewise.lit).toHaveText(second.trim());
	await expect(page.locator("[aria-live=polite]").first()).toContainText(second.trim());
	await page.keyboard.press("Alt+,");
	await expect(linewise.lit).toHaveText(first.trim());
});

test("from the editor to the explanation and back", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await page.keyboard.press("ControlOrMeta+Home");
	await expect(linewise.card(1)).toHaveClass(/card-open/);
	await page.keyboard.press("F6");
	await expect(linewise.card(1).locator("[data-card]")).toBeFocused();
	await page.keyboard.press("ArrowDown");
	await expect(linewise.card(1).locator(".part-row").first()).toBeFocused();
	await expect(linewise.lit.first()).toBeVisible();
	await page.keyboard.press("Alt+]");
	await expect(linewise.card(2).locator("[data-card]")).toBeFocused();
	await page.keyboard.press("F6");
	await expect(linewise.editor).toBeFocused();
	await page.keyboard.type("# ");
	await expect(page.locator(".view-line", { hasText: "# WORKDIR /app" })).toBeVisible();
});

test("the list of keys opens and closes, and focus returns", async ({ linewise, page }) => {
	await linewise.open();
	const button = page.getByRole("button", { name: "More" });
	await button.focus();
	await page.keyboard.press("Enter");
	await page.getByRole("menuitem", { name: "Keyboard shortcuts" }).focus();
	await page.keyboard.press("Enter");
	const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
	await expect(dialog).toContainText("Next instruction");
	await page.keyboard.press("Escape");
	await expect(dialog).toHaveCount(0);
	await expect(button).toBeFocused();
});

test("menus work by keyboard", async ({ linewise, page }) => {
	await linewise.open();
	const button = page.getByRole("button", { name: "Examples" });
	await button.focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("menuitem").first()).toBeVisible();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Escape");
	await expect(page.getByRole("menuitem")).toHaveCount(0);
	await expect(button).toBeFocused();
});
