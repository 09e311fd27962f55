import { expectAccessible } from "./accessibility.ts";
import { expect, test } from "./test.ts";

const FIXABLE = `FROM node:22-slim as build
WORKDIR /app
COPY . .
RUN npm ci
FROM nginx
COPY --from=build /app/public /usr/share/nginx/html
`;
const FIXED = FIXABLE.replace(" as ", " AS ");

test("a fix is made in the text, and taken back by the notice or by the editor", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(FIXABLE);
	await page.keyboard.press("ControlOrMeta+Home");
	const fix = linewise.card(1).getByRole("button", { name: "Fix" });
	await fix.click();
	await expect(fix).toHaveCount(0);
	await expect(page.locator(".view-line", { hasText: "AS build" })).toBeVisible();
	const undo = page.getByRole("button", { name: "Undo" });
	await undo.click();
	await expect(page.locator(".view-line", { hasText: "as build" })).toBeVisible();
	await expect(undo).toHaveCount(0);
	expect(await linewise.copyAll()).toBe(FIXABLE);

	await page.keyboard.press("ControlOrMeta+Home");
	await fix.click();
	await expect(undo).toBeVisible();
	expect(await linewise.copyAll()).toBe(FIXED);
	await page.keyboard.press("ControlOrMeta+Z");
	await expect(undo).toHaveCount(0);
	expect(await linewise.copyAll()).toBe(FIXABLE);
	await page.keyboard.press("ControlOrMeta+Home");
	await expect(fix).toHaveCount(1);
});

test("the editor shows a finding where it stands, and makes its fix", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(FIXABLE);
	await linewise.explained();
	const { x, y } = await linewise.word("as build");
	await page.mouse.move(x, y);
	await page.mouse.move(x + 1, y);
	await page.locator(".monaco-hover").getByRole("link", { name: "Write" }).click();
	await expect(page.locator(".view-line", { hasText: "AS build" })).toBeVisible();
	await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
});

test("a finding names the same rule elsewhere and where it is documented", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(FIXABLE);
	await page.keyboard.press("ControlOrMeta+Home");
	await expect(linewise.card(1).getByRole("link", { name: "BuildKit FromAsCasing" })).toHaveAttribute(
		"href",
		"https://docs.docker.com/reference/build-checks/from-as-casing/",
	);
	await expectAccessible(page, "a card with a finding");
});

test("all findings stand in one list, the most severe first, and lead to their lines", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(FIXABLE);
	await linewise.explained();
	await page.locator(".cards").evaluate((cards) => cards.scrollTo(0, 0));
	await page.locator(".found summary").click();
	const icons = page.locator(".found li").getByRole("img");
	const order = await icons.evaluateAll((list) => list.map((icon) => icon.getAttribute("aria-label") ?? ""));
	const rank = (name: string) => ["Error", "Warning", "Note"].indexOf(name);
	expect(order.length).toBeGreaterThan(1);
	expect(order).toEqual([...order].sort((a, b) => rank(a) - rank(b)));
	await page.locator(".found").getByRole("link", { name: "Line 5" }).first().click();
	await expect(linewise.card(5)).toHaveClass(/card-open/);
});

test("what holds after a line is unfolded, what it changed first, and stays unfolded", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste("FROM alpine:3.22\nWORKDIR /srv\nENV MODE=a\nUSER 1000\n");
	await page.keyboard.press("ControlOrMeta+Home");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	const after = linewise.card(3).locator(".after");
	await expect(after.locator("summary")).toContainText("MODE=a");
	await after.locator("summary").click();
	await expect(after.locator("dl > div").first()).toContainText("MODE=a");
	await expect(after.locator("dl > div").first()).toContainText("changed here");
	await expect(after).toContainText("/srv");
	await after.getByRole("link", { name: "line 2" }).click();
	await expect(linewise.card(2).locator(".after dl")).toContainText("/srv");
	await expectAccessible(page, "a card with the state after its line");
});
