import { readFile } from "node:fs/promises";
import { expect, test } from "./test.ts";

test("an explanation is taken along as Markdown, text, Dockerfile and HTML", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste('FROM alpine:3.22\nRUN apk add --no-cache curl\nCMD ["curl"]\n');
	await expect(linewise.card(1)).toBeVisible();
	await expect(page.locator(".card-open")).toContainText("curl");
	const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
	await page.getByRole("button", { name: "More" }).click();
	await page.getByRole("menuitem", { name: "Take it along" }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("button", { name: "Copy as Markdown" }).click();
	await expect(dialog.getByRole("status")).toHaveText("Copied.");
	expect(await clipboard()).toMatch(/^# Dockerfile, line by line\n/);
	await dialog.getByRole("button", { name: "Copy as annotated Dockerfile" }).click();
	await expect.poll(clipboard).toMatch(/^# [\s\S]*\nFROM alpine:3\.22\n# /);
	await dialog.getByLabel("This stage").check();
	await dialog.getByRole("button", { name: "Copy as plain text" }).click();
	await expect.poll(clipboard).toContain("RUN apk add --no-cache curl");
	await dialog.getByLabel("The whole file").check();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		dialog.getByRole("button", { name: "Download as HTML" }).click(),
	]);
	expect(download.suggestedFilename()).toBe("Dockerfile.html");
	const html = await readFile(await download.path(), "utf8");
	expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
	expect(html).not.toContain("<script");
});
