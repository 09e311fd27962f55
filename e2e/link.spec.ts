import { encodeLink } from "../src/share/link.ts";
import { TWO_STAGES } from "./linewise.ts";
import { expect, test } from "./test.ts";

test("a link opens to its text and line", async ({ linewise, page }) => {
	await linewise.open(await encodeLink({ text: TWO_STAGES, from: 8, to: 8 }));
	await expect(linewise.card(8)).toHaveClass(/card-open/);
	await expect(linewise.card(8)).toBeInViewport();
	await expect(page.getByText("You are reading a Dockerfile from a link.")).toBeVisible();
	expect(await linewise.copyAll()).toBe(TWO_STAGES);
});

test("a link opens in the reader's own language", async ({ linewise, page }) => {
	await linewise.open();
	await page.getByRole("link", { name: "Русский" }).click();
	await expect(page).toHaveURL(/\/ru\/$/);
	await page.goto("about:blank");
	await linewise.open(await encodeLink({ text: TWO_STAGES, from: 8, to: 8 }));
	await expect(page).toHaveURL(/\/ru\/#v2/);
	await expect(linewise.card(8)).toContainText("Строка 8");
});

test("somebody's link leaves the reader's own text alone, and it can be brought back", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste("FROM mine:1\n");
	await expect.poll(() => linewise.drafts()).toEqual(["FROM mine:1\n"]);
	await page.goto("about:blank");
	await linewise.open(await encodeLink({ text: TWO_STAGES, from: 2, to: 2 }));
	await expect(linewise.card(2)).toHaveClass(/card-open/);
	expect(await linewise.drafts()).toEqual(["FROM mine:1\n"]);

	await linewise.editor.focus();
	await page.keyboard.press("End");
	await page.keyboard.type("/x");
	await expect(page).toHaveURL(/:\d+\/$/);
	await expect.poll(async () => (await linewise.drafts()).length).toBe(2);
	await page.getByRole("button", { name: "Bring my text back" }).click();
	await expect(linewise.card(1)).toContainText("mine:1");
	expect(await linewise.copyAll()).toBe("FROM mine:1\n");
});

for (const [what, spoil] of Object.entries({
	"cut off": (link: string) => link.slice(0, -12),
	changed: (link: string) => link.replace(/(.{20})(.)/, (_, start, one) => start + (one === "A" ? "B" : "A")),
	empty: () => "#v2/",
}))
	test(`a link that is ${what} says so, and the page works`, async ({ linewise, page }) => {
		await linewise.open(spoil(await encodeLink({ text: TWO_STAGES, from: 1, to: 1 })));
		await expect(page.getByText("The link is incomplete or was changed on its way")).toBeVisible();
		await linewise.paste("FROM busybox\n");
		await expect(linewise.card(1)).toContainText("busybox");
	});

test("a link of a later version says so", async ({ linewise, page }) => {
	await linewise.open("#v9/abc");
	await expect(page.getByText("newer version of Linewise")).toBeVisible();
});

test("the share button copies a link to this text and line", async ({ linewise, page, browser, baseURL }) => {
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await page.keyboard.press("ControlOrMeta+Home");
	for (let line = 1; line < 8; line++) await page.keyboard.press("ArrowDown");
	await expect(linewise.card(8)).toHaveClass(/card-open/);
	await page.getByRole("button", { name: "Share" }).click();
	await expect(page.getByText("The link is on your clipboard.")).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toContain(`${baseURL}#v2/`);
	await expect(page.getByRole("textbox", { name: "Link" })).toHaveValue(link);
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog")).toHaveCount(0);

	const other = await (await browser.newContext()).newPage();
	await other.goto(link);
	await expect(other.locator('article[aria-labelledby="c8"]')).toHaveClass(/card-open/);
	await other.context().close();
});
