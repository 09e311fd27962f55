import { TWO_STAGES } from "./linewise.ts";
import { expect, test } from "./test.ts";

test("paste a Dockerfile and read it beside the text", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await page.keyboard.press("ControlOrMeta+Home");
	await expect(linewise.card(1)).toContainText("node:22-alpine");
	await page.locator(".cards").hover();
	await page.mouse.wheel(0, -5000);
	await expect(page.getByRole("heading", { name: "In short" })).toBeVisible();
	await expect(page.locator(".commands code").first()).toContainText("docker build");

	for (let line = 1; line < 4; line++) await page.keyboard.press("ArrowDown");
	const card = linewise.card(4);
	await expect(card).toHaveClass(/card-open/);
	await expect(card.getByText("What", { exact: true })).toBeVisible();
	await expect(card.getByText("Why", { exact: true })).toBeVisible();
	await expect(card.getByRole("heading", { name: "Word by word" })).toBeVisible();
	await expect(card.locator(".part-word", { hasText: /^--omit=dev$/ })).toBeVisible();

	await card.getByRole("button", { name: /^Line 4/ }).press("Alt+]");
	await expect(linewise.card(5)).toHaveClass(/card-open/);
	expect(await linewise.copyAll()).toBe(TWO_STAGES);
});

test("what is typed is explained anew", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste("FROM alpine:3.22\n");
	await expect(linewise.card(1)).toContainText("alpine:3.22");
	await page.keyboard.press("ControlOrMeta+End");
	await page.keyboard.type("WORKDIR /srv");
	await expect(linewise.card(2)).toContainText("/srv");
});

test("hovering shows the explanation of the word", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await linewise.explained();
	const { x, y } = await linewise.word("--omit=dev");
	await page.mouse.move(x + 100, y);
	await page.mouse.move(x, y, { steps: 4 });
	const hover = page.locator(".monaco-hover:not(.hidden) .hover-contents").first();
	await expect(hover).toContainText("--omit=dev");
	await expect(hover).toContainText(/development/i);
});

test("pointing at a word lights its part up, and the other way round", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await page.keyboard.press("ControlOrMeta+Home");
	await expect(linewise.card(1)).toHaveClass(/card-open/);
	const { x, y } = await linewise.word("22-alpine");
	await page.mouse.move(x, y, { steps: 3 });
	await expect(linewise.lit.first()).toBeVisible();
	await expect(linewise.card(1).locator(".part-lit")).toHaveCount(1);
	await expect(linewise.card(1).locator(".code .lit").first()).toBeVisible();

	const row = linewise
		.card(1)
		.locator(".part-row", { has: page.locator("code", { hasText: /^build$/ }) })
		.last();
	await row.hover();
	await expect(linewise.lit).toHaveText("build");
	await page.mouse.move(700, 5);
	await expect(linewise.lit).toHaveCount(0);
});

test("cards and editor stay level as either is scrolled", async ({ linewise, page }) => {
	await linewise.open();
	const blocks = Array.from({ length: 60 }, (_, index) => `RUN echo ${index}\n\n\n`).join("");
	await linewise.paste(`FROM alpine:3.22\n${blocks}`);
	await linewise.explained();
	await page.keyboard.press("ControlOrMeta+Home");
	const level = () =>
		page.evaluate(() => {
			const number = (element: Element | undefined) => Number(/\d+/.exec(element?.textContent ?? "")?.[0]);
			const lines = [...document.querySelectorAll(".line-numbers")].map(number).filter(Boolean);
			const headings = [...document.querySelectorAll(".cards h3")];
			const card = number(headings.find((heading) => heading.getBoundingClientRect().top > 60));
			return { level: Math.min(...lines) <= card && card <= Math.max(...lines), card };
		});
	const { x, y } = await linewise.word("FROM");
	await page.mouse.move(x, y);
	for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(0, 400);
	await expect.poll(async () => (await level()).card).toBeGreaterThan(5);
	await expect.poll(async () => (await level()).level).toBe(true);
	const { card } = await level();
	await page.locator(".cards").hover();
	await page.mouse.wheel(0, 3000);
	await expect.poll(async () => (await level()).card).toBeGreaterThan(card + 20);
	await expect.poll(async () => (await level()).level).toBe(true);
});

test("colours, bands of the stages and folding come from our own analysis", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await linewise.explained();
	await expect(page.locator('.view-line [class*="tok-"]').first()).toBeVisible();
	await page
		.locator(".monaco-editor")
		.first()
		.hover({ position: { x: 20, y: 20 } });
	await page.locator(".codicon-folding-expanded").first().click();
	await expect(page.locator(".view-line", { hasText: "WORKDIR" })).toHaveCount(0);
	await expect(page.locator(".view-line", { hasText: "nginx:1.29" })).toHaveCount(1);
});
