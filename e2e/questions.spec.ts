import { expectAccessible } from "./accessibility.ts";
import { expect, test } from "./test.ts";

const MINE = "FROM nginx:1.29-alpine\nUSER nginx\nEXPOSE 8080\n";
const EXPOSE = "Why does EXPOSE publish nothing?";

test("a question is reached by its address, and its example opens in the editor", async ({ page, linewise }) => {
	await linewise.open("#/question/expose", { monaco: false });
	await expect(page.getByRole("heading", { name: EXPOSE, level: 1 })).toBeVisible();
	await expect(page).toHaveTitle(/EXPOSE/);
	// The engine explains the example.
	await expect(page.locator(".question-example .read-item")).toHaveCount(3);
	await expect(page.locator(".question-example").getByText("Documents that the container listens")).toBeVisible();
	await expectAccessible(page, "question or search");
	await page.getByRole("button", { name: "Open this example in the editor" }).click();
	await expect(page.getByRole("heading", { name: EXPOSE })).toHaveCount(0);
	expect(new URL(page.url()).hash).toBe("");
	await linewise.ready();
	expect(await linewise.copyAll()).toContain("EXPOSE 80");
});

test("a card leads to its question, and back leads to the file as it was", async ({ page, linewise }) => {
	await linewise.open();
	await linewise.paste(MINE);
	await expect(linewise.card(3)).toBeVisible();
	await linewise.card(3).getByRole("button", { name: "Line 3" }).click();
	await linewise.card(3).getByRole("link", { name: EXPOSE }).click();
	await expect(page.getByRole("heading", { name: EXPOSE, level: 1 })).toBeVisible();
	await page.getByRole("link", { name: "Why not root, and where does USER go?" }).click();
	await expect(page.getByRole("heading", { name: /Why not root/, level: 1 })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole("heading", { name: EXPOSE, level: 1 })).toBeVisible();
	await page.goBack();
	await expect(linewise.card(3)).toHaveClass(/card-open/);
	expect(await linewise.copyAll()).toBe(MINE);
	expect(await linewise.drafts()).toEqual([MINE]);
});

test("an example of a question keeps the reader's text", async ({ page, linewise }) => {
	await linewise.open();
	await linewise.paste(MINE);
	await linewise.explained();
	await page.goto("#/question/run-cd");
	await page.getByRole("button", { name: "Open this example in the editor" }).first().click();
	await expect.poll(() => linewise.copyAll()).toContain("cd /src");
	await page.getByRole("button", { name: "Bring my text back" }).click();
	await expect.poll(() => linewise.copyAll()).toBe(MINE);
});

test("the search finds questions, lines and examples by keyboard", async ({ page, linewise }) => {
	await linewise.open();
	await linewise.paste(MINE);
	await linewise.explained();
	await page.getByRole("button", { name: "Search" }).click();
	const field = page.getByRole("combobox");
	await expect(field).toBeFocused();
	await field.fill("EXPOSE");
	await expect(page.getByRole("option", { name: EXPOSE })).toHaveAttribute("aria-selected", "true");
	await expect(page.getByRole("option", { name: /Line 3/ })).toBeVisible();
	await expectAccessible(page, "question or search");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: EXPOSE, level: 1 })).toBeVisible();
	await page.keyboard.press("/");
	await field.fill("user nginx");
	await page.getByRole("option", { name: /Line 2/ }).click();
	await expect(linewise.card(2)).toHaveClass(/card-open/);
	await page.keyboard.press("Escape");
	await page.getByRole("button", { name: "Search" }).click();
	await field.fill("ruby rails");
	await page.keyboard.press("Enter");
	await expect.poll(() => linewise.copyAll()).toContain("ruby:");
});

test("in Russian: all questions, without ё, and the language changes on the page", async ({ page, linewise }) => {
	await linewise.open("ru/#/questions", { monaco: false });
	await expect(page.getByRole("heading", { name: "Вопросы, которые задают новички" })).toBeVisible();
	expect(await page.locator(".question-links a").count()).toBeGreaterThanOrEqual(40);
	await page.keyboard.press("Control+K");
	await page.getByRole("combobox").fill("дешевле подстановка");
	await expect(page.getByText("Ничего не найдено.")).toBeVisible();
	await page.getByRole("combobox").fill("забывается в следующеи строке");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: /забывается в следующей строке/, level: 1 })).toBeVisible();
	await page.getByRole("link", { name: "English" }).click();
	await expect(page.getByRole("heading", { name: /forgotten in the next line/, level: 1 })).toBeVisible();
	await expect(page.getByText("Back to your Dockerfile")).toBeVisible();
});

test("a link to a text is not opened anew on the way back", async ({ page, linewise, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await linewise.open();
	await linewise.paste(MINE);
	await linewise.explained();
	await page.getByRole("button", { name: "Share" }).click();
	const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
	await page.goto("about:blank");
	await page.goto(link);
	await linewise.ready();
	await linewise.card(3).getByRole("button", { name: "Line 3" }).click();
	await expect(page).toHaveURL(/\?line=3$/);
	const chosen = page.url();
	await linewise.card(3).getByRole("link", { name: EXPOSE }).click();
	await page.getByRole("button", { name: "Back to your Dockerfile" }).click();
	await expect(linewise.card(3)).toHaveClass(/card-open/);
	expect(page.url()).toBe(chosen);
	await expect(page.locator(".notice")).toHaveCount(0);
});
