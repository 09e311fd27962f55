import type { Page } from "@playwright/test";
import { encodeLink } from "../src/share/link.ts";
import { TWO_STAGES } from "./linewise.ts";
import { expect, test } from "./test.ts";

const number = (page: Page, line: number) =>
	page.locator(".monaco-editor .line-numbers").getByText(String(line), { exact: true });
const chosen = (page: Page) => page.locator(".view-overlays .chosen");

test("line numbers choose lines, the address follows, Back and Forward lead through them", async ({
	linewise,
	page,
}) => {
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await expect(linewise.card(11)).toHaveCount(1);
	await number(page, 4).click();
	await expect(page).toHaveURL(/#v2\/[\w-]+\?line=4$/);
	await expect(linewise.card(4)).toHaveClass(/card-open/);
	await expect(linewise.card(4)).toHaveAttribute("data-chosen");
	await expect(chosen(page)).toHaveCount(1);
	await number(page, 8).click({ modifiers: ["Shift"] });
	await expect(page).toHaveURL(/\?line=4-8$/);
	await expect(chosen(page)).toHaveCount(5);
	await number(page, 1).click();
	await expect(page).toHaveURL(/\?line=1$/);

	await page.goBack();
	await expect(page).toHaveURL(/\?line=4-8$/);
	await expect(chosen(page)).toHaveCount(5);
	await page.goBack();
	await expect(page).toHaveURL(/:\d+\/$/);
	await expect(chosen(page)).toHaveCount(0);
	await page.goForward();
	await expect(chosen(page)).toHaveCount(5);
	expect(await linewise.copyAll()).toBe(TWO_STAGES);
	expect(await linewise.drafts()).toEqual([TWO_STAGES]);

	await linewise.editor.focus();
	await page.keyboard.press("ControlOrMeta+Home");
	await page.keyboard.type("# mine");
	await expect(page).toHaveURL(/:\d+\/$/);
	await expect(chosen(page)).toHaveCount(0);
});

test("lines that are selected as text are in the address, and out of it again", async ({ linewise, page }) => {
	await linewise.open();
	// Slow enough for the code of links to arrive amid the presses.
	const browser = await page.context().newCDPSession(page);
	await browser.send("Emulation.setCPUThrottlingRate", { rate: 6 });
	await linewise.paste(TWO_STAGES);
	await page.keyboard.press("ControlOrMeta+Home");
	for (let line = 1; line < 4; line++) await page.keyboard.press("Shift+ArrowDown");
	await expect(page).toHaveURL(/\?line=1-3$/);
	await page.keyboard.press("ArrowLeft");
	await expect(page).toHaveURL(/:\d+\/$/);
});

test("a link to lines opens with them marked, in the article too", async ({ linewise, page }) => {
	await linewise.open(await encodeLink({ text: TWO_STAGES, from: 8, to: 9, part: { start: 169, end: 181 } }));
	await expect(chosen(page)).toHaveCount(2);
	await expect(linewise.card(8)).toBeInViewport();
	await expect(linewise.card(9)).toHaveAttribute("data-chosen");
	await expect(linewise.lit.first()).toBeVisible();
	await page.goto("about:blank");
	await linewise.open(await encodeLink({ text: TWO_STAGES, from: 9, to: 10, view: "read" }), { monaco: false });
	await expect(linewise.section(9)).toHaveAttribute("data-chosen");
	await expect(linewise.section(9)).toBeInViewport();
	await linewise.section(4).getByRole("button", { name: "Line 4" }).click();
	await expect(page).toHaveURL(/\?line=4&view=read$/);
	// What a link shows is not what the reader prefers.
	await page.goto("about:blank");
	await linewise.open();
});

test("one key copies the link to a line, and a button on the card does", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await page.keyboard.press("ControlOrMeta+Home");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Alt+l");
	await expect(page.getByText("The link to this line is on your clipboard.")).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#v2\/[\w-]+\?line=2$/);
	await linewise.card(4).getByRole("heading").getByRole("button").press("Enter");
	await linewise.card(4).getByRole("button", { name: "Link to this line" }).click();
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\?line=4$/);
});

test("the language is carried only where the sender pins it", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await page.getByRole("button", { name: "Share" }).click();
	const link = page.getByRole("textbox", { name: "Link" });
	await expect(link).not.toHaveValue(/lang=/);
	await expect(page.getByText("short enough for a chat message")).toBeVisible();
	await page.getByRole("checkbox", { name: /Open in English for everyone/ }).check();
	await expect(link).toHaveValue(/lang=en$/);
	const pinned = (await link.inputValue()).replace(/.*#/, "#").replace("lang=en", "lang=ru");
	await page.goto("about:blank");
	await linewise.open(pinned);
	await expect(page).toHaveURL(/\/ru\/#v2/);
	await expect(page.locator("html")).toHaveAttribute("lang", "ru");
	await page.goto("about:blank");
	await linewise.open();
	await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a long link says where it is too long, and what would be shorter", async ({ linewise, page }) => {
	await linewise.open();
	const noise = Array.from({ length: 3000 }, (_, index) => `RUN echo ${(index * 7919 * 104729).toString(36)}`).join(
		"\n",
	);
	await linewise.paste(`FROM alpine\n${noise}\n`);
	await page.getByRole("button", { name: "Share" }).click();
	await expect(page.getByText("too long for many chats")).toBeVisible();
	await expect(page.getByText("too long for a QR code")).toBeVisible();
	await expect(page.getByText("too long for some mail programs")).toBeVisible();
	await page.getByRole("button", { name: "Open from an address" }).click();
	await expect(page.getByRole("dialog", { name: "Open a public file" })).toBeVisible();
});

test("notes are written on lines, kept, carried by the link, and move with their lines", async ({ linewise, page }) => {
	await linewise.open();
	// Slow enough for the code of links to arrive amid the presses.
	const browser = await page.context().newCDPSession(page);
	await browser.send("Emulation.setCPUThrottlingRate", { rate: 6 });
	await linewise.paste(TWO_STAGES);
	await page.keyboard.press("ControlOrMeta+Home");
	for (let line = 1; line < 4; line++) await page.keyboard.press("ArrowDown");
	await linewise.card(4).getByRole("button", { name: "Add a note" }).click();
	const field = page.getByRole("textbox", { name: "Note on line 4" });
	await expect(field).toBeFocused();
	await field.fill("Why <b>not</b> npm install?");
	await page.getByRole("button", { name: "Save" }).click();
	await expect(linewise.card(4)).toContainText("Why <b>not</b> npm install?");

	await linewise.editor.focus();
	await page.keyboard.press("ControlOrMeta+Home");
	await page.keyboard.type("# above\n");
	await expect(linewise.card(5)).toContainText("Why <b>not</b> npm install?");
	await expect.poll(() => linewise.drafts()).toEqual([`# above\n${TWO_STAGES}`]);
	await page.reload();
	await linewise.ready();
	await page.getByRole("button", { name: "Read", exact: true }).click();
	await expect(linewise.section(5)).toContainText("Why <b>not</b> npm install?");

	await page.getByRole("button", { name: "Share" }).click();
	await expect(page.getByRole("checkbox", { name: "Include the notes" })).toBeChecked();
	const link = page.getByRole("textbox", { name: "Link" });
	const withNotes = await link.inputValue();
	await page.getByRole("checkbox", { name: "Include the notes" }).uncheck();
	await expect(link).not.toHaveValue(withNotes);
	await page.keyboard.press("Escape");
	await linewise.section(5).getByRole("button", { name: "Remove the note on line 5" }).click();
	await expect(page.getByText("npm install?")).toHaveCount(0);

	await page.goto("about:blank");
	await linewise.open(withNotes, { monaco: false });
	await expect(page.getByText("Why <b>not</b> npm install?")).toBeVisible();
});

test("a bad link leaves the reader's own text on show", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste("FROM mine:1\n");
	await expect.poll(() => linewise.drafts()).toEqual(["FROM mine:1\n"]);
	const bomb = await encodeLink({ text: "x".repeat(1024 * 1024), from: 1, to: 1 });
	for (const [link, says] of [
		["#v2/AAAA", "incomplete or was changed"],
		["#v99/abc", "newer version"],
		[bomb, "too large to open"],
	] as const) {
		await page.goto("about:blank");
		await linewise.open(link);
		await expect(page.getByText(says)).toBeVisible();
		await expect(linewise.card(1)).toContainText("mine:1");
		expect(await linewise.drafts()).toEqual(["FROM mine:1\n"]);
	}
});
