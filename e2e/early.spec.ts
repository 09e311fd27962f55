import { TWO_STAGES } from "./linewise.ts";
import { expect, test } from "./test.ts";

/** A moment that the test decides on. */
function later() {
	let arrive = () => {};
	const arrived = new Promise<void>((resolve) => {
		arrive = resolve;
	});
	return { arrived, arrive: () => arrive() };
}

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });
	for (const { path, lang, title, heading, what } of [
		{ path: "", lang: "en", title: /^Linewise: a Dockerfile explained/, heading: "In short", what: "What" },
		{ path: "ru/", lang: "ru", title: /^Linewise: Dockerfile с объяснением/, heading: "Коротко", what: "Что делает" },
	])
		test(`the start page can be read in ${lang}`, async ({ page }) => {
			await page.goto(path);
			await expect(page).toHaveTitle(title);
			await expect(page.locator("html")).toHaveAttribute("lang", lang);
			await expect(page.locator("meta[name=description]")).toHaveAttribute("content", /Dockerfile/);
			for (const [hreflang, address] of [
				["en", /\/$/],
				["ru", /\/ru\/$/],
				["x-default", /\/$/],
			] as const) {
				const link = page.locator(`link[rel=alternate][hreflang="${hreflang}"]`);
				const href = new URL((await link.getAttribute("href")) ?? "", page.url());
				expect(href.pathname).toMatch(address);
				expect((await page.request.get(href.href)).ok()).toBe(true);
			}
			await expect(page.getByRole("heading", { name: heading })).toBeVisible();
			await expect(page.locator(".article")).toContainText("golang:1.26-alpine");
			expect(await page.locator(".article").getByText(what, { exact: true }).count()).toBeGreaterThan(8);
			// Nothing that would not answer.
			await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
			await expect(page.getByRole("textbox").filter({ visible: true })).toHaveCount(0);
			const other = page.getByRole("link", { name: lang === "en" ? "Русский" : "English" });
			await other.click();
			await expect(page.locator("html")).toHaveAttribute("lang", lang === "en" ? "ru" : "en");
			expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		});
});

test("what is typed before scripts have arrived is not lost", async ({ linewise, page }) => {
	const { arrived, arrive } = later();
	await page.route(/\/assets\/(?!boot).*\.js$/, async (route) => {
		await arrived;
		await route.continue();
	});
	await page.goto("", { waitUntil: "commit" });
	const plain = page.locator("textarea");
	await plain.click();
	await page.keyboard.press("ControlOrMeta+A");
	await page.keyboard.type("FROM early:1");
	arrive();
	await page.keyboard.type("\nRUN tr");
	await linewise.ready();
	await page.keyboard.type("ue");
	await expect(linewise.card(1)).toContainText("early:1");
	await expect(linewise.card(2)).toContainText("RUN true");
	await expect.poll(() => linewise.drafts()).toEqual(["FROM early:1\nRUN true"]);
});

test("typing goes on while Monaco takes the text area's place", async ({ linewise, page }) => {
	const { arrived, arrive } = later();
	await page.route(/\/assets\/monaco-.*\.js$/, async (route) => {
		await arrived;
		await route.continue();
	});
	await page.goto("", { waitUntil: "domcontentloaded" });
	const plain = page.locator("textarea.editor-text");
	await plain.click();
	await page.keyboard.press("ControlOrMeta+A");
	// Not by the clock: on a slow machine Monaco would be there before the click. It comes amid the typing.
	arrive();
	const text = "FROM alpine:3.22 AS one RUN echo one two three four five six seven eight nine ten eleven twelve";
	await page.keyboard.type(text, { delay: 25 });
	await expect(page.locator(".monaco-editor").first()).toBeVisible();
	await expect(plain).toHaveCount(0);
	expect(await linewise.copyAll()).toBe(text);
});

test("caret, selection and scroll are handed over to Monaco, and undo leads back", async ({ linewise, page }) => {
	const { arrived, arrive } = later();
	await page.route(/\/assets\/monaco-.*\.js$/, async (route) => {
		await arrived;
		await route.continue();
	});
	await linewise.open("", { monaco: false });
	const plain = page.locator("textarea.editor-text");
	const before = await plain.inputValue();
	const text = `${TWO_STAGES}${"LABEL a=b\n".repeat(100)}`;
	await linewise.paste(text);
	await expect(page.locator(".cards")).toBeVisible();
	await linewise.explained();
	await plain.evaluate((element: HTMLTextAreaElement) => {
		element.setSelectionRange(600, 600);
		element.scrollTop = 600;
	});
	const line = Number(
		await page.evaluate(() => document.querySelector("textarea")?.value.slice(0, 600).split("\n").length),
	);
	arrive();
	await linewise.ready();
	await expect(page.locator(".active-line-number")).toHaveText(String(line));
	const numbers = (await page.locator(".line-numbers").allInnerTexts()).map(Number).filter(Boolean);
	expect(Math.min(...numbers)).toBeGreaterThan(20);
	await expect(linewise.editor).toBeFocused();
	await page.keyboard.press("ControlOrMeta+Z");
	expect(await linewise.copyAll()).toBe(before);
});

test("without Monaco the text area goes on serving", async ({ linewise, page, allowed }) => {
	allowed.push(/Failed to load resource|net::ERR_FAILED/);
	await page.route(/\/assets\/monaco-.*\.js$/, (route) => route.abort());
	await linewise.open("", { monaco: false });
	await linewise.paste(TWO_STAGES);
	await page.keyboard.press("ControlOrMeta+Home");
	await expect(linewise.card(1)).toContainText("node:22-alpine");
	await page.keyboard.press("Alt+]");
	await expect(linewise.card(2)).toHaveClass(/card-open/);
});
