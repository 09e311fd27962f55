import { writeFileSync } from "node:fs";
import { TWO_STAGES } from "./linewise.ts";
import { expect, test } from "./test.ts";

test("the reader's text survives a reload", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await page.reload();
	await linewise.ready();
	await expect(page.locator(".view-line", { hasText: "npm ci" })).toBeVisible();
	expect(await linewise.copyAll()).toBe(TWO_STAGES);
});

test("the reader's text survives a crash of the page", async ({ linewise, page, context, allowed }) => {
	allowed.push(/crash/i);
	await linewise.open();
	await linewise.paste(TWO_STAGES);
	await expect.poll(() => linewise.drafts()).toEqual([TWO_STAGES]);
	const crashed = page.waitForEvent("crash");
	await page.goto("chrome://crash").catch(() => {});
	await crashed;
	const next = await context.newPage();
	await next.goto("");
	await expect(next.locator(".view-line", { hasText: "npm ci" })).toBeVisible();
});

test("an example opens, and the own text can be brought back", async ({ linewise, page }) => {
	await linewise.open();
	await linewise.paste("FROM mine:1\n");
	await linewise.openExample("Static site on nginx");
	await expect(page.getByText("An example is open in place of your own text.")).toBeVisible();
	await expect(linewise.card(1).or(linewise.openCard).first()).toBeVisible();
	expect(await linewise.copyAll()).toContain("nginx");
	await page.getByRole("button", { name: "Bring my text back" }).click();
	await expect(linewise.card(1)).toContainText("mine:1");
});

test("every example is explained", async ({ linewise, page }) => {
	await linewise.open();
	await page.getByRole("button", { name: "Examples" }).click();
	await expect(page.getByRole("menuitem").first()).toBeVisible();
	const items = await page.getByRole("menuitem").allInnerTexts();
	const names = items.filter((name) => name.trim() !== "Open from a public repository");
	expect(names).toHaveLength(items.length - 1);
	await page.keyboard.press("Escape");
	expect(names.length).toBeGreaterThanOrEqual(15);
	await page.getByRole("button", { name: "Read", exact: true }).click();
	const seen = new Set<string>();
	for (const name of names) {
		await linewise.openExample(name.trim());
		await linewise.explained();
		await expect(page.locator(".article .lead")).not.toBeEmpty();
		await expect(page.locator(".problems")).toHaveCount(0);
		await expect.poll(async () => !seen.has(await page.locator(".article").innerText())).toBe(true);
		seen.add(await page.locator(".article").innerText());
	}
});

test("a file is opened by the button", async ({ linewise, page }, info) => {
	const file = info.outputPath("Dockerfile");
	writeFileSync(file, "\ufeffFROM busybox:1\r\nRUN true\r\n");
	await linewise.open();
	const chooser = page.waitForEvent("filechooser");
	await page.getByRole("button", { name: "Open file" }).click();
	await (await chooser).setFiles(file);
	await expect(linewise.card(1)).toContainText("busybox:1");
	await expect.poll(() => linewise.drafts()).toHaveLength(1);
});

test("a file is opened by dropping it", async ({ linewise, page }) => {
	await linewise.open();
	const data = await page.evaluateHandle(() => {
		const transfer = new DataTransfer();
		transfer.items.add(new File(["FROM dropped:2\n"], "Dockerfile"));
		return transfer;
	});
	await page.dispatchEvent("body", "dragover", { dataTransfer: data });
	await expect(page.getByText("Drop the file to open it")).toBeVisible();
	await page.dispatchEvent("body", "drop", { dataTransfer: data });
	await expect(linewise.card(1)).toContainText("dropped:2");
	await expect(page.getByText("Drop the file to open it")).toHaveCount(0);
});

test("clearing leaves an empty page that says what to do", async ({ linewise, page }) => {
	await linewise.open();
	await page.getByRole("button", { name: "Clear" }).click();
	await expect(page.getByRole("heading", { name: "Paste a Dockerfile, read what it does" })).toBeVisible();
	await page.keyboard.type("FROM scratch");
	await expect(linewise.card(1)).toContainText("scratch");
	await page.keyboard.press("ControlOrMeta+A");
	await page.keyboard.press("Delete");
	await page.locator(".empty li").getByRole("button").first().click();
	await expect(linewise.card(2)).toBeVisible();
});
