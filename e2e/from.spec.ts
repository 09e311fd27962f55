import { HOSTS } from "../src/share/import/remote.ts";
import { play } from "./hosts.ts";
import { TWO_STAGES } from "./linewise.ts";
import { expect, test } from "./test.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";
const FILE = "https://github.com/o/r/blob/main/Dockerfile";

const RAW = "raw.githubusercontent.com/o/r/main";
test.beforeEach(({ played, allowed }) => {
	played.push(...HOSTS);
	allowed.push(/Failed to load resource|CORS policy/);
});

test("a link to a public file asks first, then opens at its lines, and stays short", async ({ linewise, page }) => {
	const asked = await play(page, {
		[`${RAW}/Dockerfile`]: { body: TWO_STAGES },
		"api.github.com/repos/o/r/commits/main": { body: SHA },
		[`raw.githubusercontent.com/o/r/${SHA}/Dockerfile`]: { body: TWO_STAGES },
	});
	await linewise.open(`#/from/${FILE}#L8-L9`);
	const dialog = page.getByRole("dialog", { name: "Open a public file" });
	await expect(dialog.getByRole("textbox", { name: "Address of the file" })).toHaveValue(`${FILE}#L8-L9`);
	expect(asked).toEqual([]);
	await dialog.getByRole("button", { name: "Fetch the file" }).click();
	await expect(dialog).toHaveCount(0);
	await expect(page.getByText("You are reading Dockerfile from o/r.")).toBeVisible();
	await expect(linewise.card(8)).toHaveClass(/card-open/);
	await expect(page.locator(".view-overlays .chosen")).toHaveCount(2);
	await expect(page).toHaveURL(/\/#\/from\/github\.com\/o\/r\/blob\/main\/Dockerfile#L8-L9$/);

	await page.getByRole("button", { name: "Keep to this commit" }).click();
	await expect(page).toHaveURL(`/#/from/github.com/o/r/blob/${SHA}/Dockerfile#L8-L9`);
	await page.getByRole("button", { name: "Share" }).click();
	const link = page.getByRole("textbox", { name: "Link" });
	await expect(link).toHaveValue(new RegExp(`/#/from/github.com/o/r/blob/${SHA}/Dockerfile#L8-L9$`));
	await page.getByRole("checkbox", { name: /Carry the whole text/ }).check();
	await expect(link).toHaveValue(/#v2\/.*\?line=8-9$/);
});

test("an address that is pasted where nothing is written opens the dialog", async ({ linewise, page }) => {
	const asked = await play(page, { "codeberg.org/api/v1/repos/o/r/raw/Dockerfile?ref=main": { body: TWO_STAGES } });
	await linewise.open();
	await page.getByRole("button", { name: "Clear" }).click();
	await linewise.paste("https://codeberg.org/o/r/src/branch/main/Dockerfile#L4\n");
	await expect(page.getByRole("dialog", { name: "Open a public file" })).toBeVisible();
	expect(asked).toEqual([]);
	await page.keyboard.press("Enter");
	await expect(linewise.card(4)).toHaveClass(/card-open/);
	await expect(page.getByText("You are reading Dockerfile from o/r.")).toBeVisible();
	expect(await linewise.drafts()).toEqual([]);
});

test("an address that is pasted into a text stays there, and the file is offered", async ({ linewise, page }) => {
	await play(page, { "gitlab.com/api/v4/projects/g%2Fp/repository/files/D/raw?ref=main": { body: TWO_STAGES } });
	await linewise.open();
	await linewise.paste("https://gitlab.com/g/p/-/blob/main/D#L4");
	await page.getByRole("button", { name: "Open the file" }).click();
	await page.getByRole("button", { name: "Fetch the file" }).click();
	await expect(linewise.card(4)).toHaveClass(/card-open/);
	// Nothing but the address was lost.
	expect(await linewise.drafts()).toEqual([]);
});

test("what cannot be had is said, each in its own words, and the reader's text stays", async ({ linewise, page }) => {
	await play(page, {
		"api.github.com/repos/o/r": { body: "{}" },
		[`${RAW}/large`]: { body: "#".repeat(1024 * 1024 + 1) },
		[`${RAW}/picture`]: { body: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0, 0]) },
		[`${RAW}/closed`]: { body: TWO_STAGES, closed: true },
		[`${RAW}/broken`]: { status: 503 },
		[`${RAW}/nowhere`]: "unreachable",
	});
	for (const { path, words, says } of [
		{
			path: "",
			words: [
				"Open a public file",
				"Address of the file",
				"Fetch the file",
				"Examples",
				"Open from a public repository",
			],
			says: [
				/not the address of a file/,
				/no such file/,
				/private or does not exist/,
				/larger than one megabyte/,
				/not a text/,
				/does not let other pages read/,
				/error of its own/,
				/cannot be reached/,
			],
		},
		{
			path: "ru/",
			words: [
				"Открыть общедоступный файл",
				"Адрес файла",
				"Загрузить файл",
				"Примеры",
				"Открыть из открытого репозитория",
			],
			says: [
				/не адрес файла/,
				/нет такого файла/,
				/закрыт или не существует/,
				/больше мегабайта/,
				/не текстовый/,
				/не разрешает другим страницам/,
				/ответил ошибкой/,
				/недоступен/,
			],
		},
	]) {
		const [title = "", field = "", button = "", menu = "", item = ""] = words;
		await page.goto("about:blank");
		await linewise.open(path);
		await linewise.paste("FROM mine:1\n");
		await page.getByRole("button", { name: menu }).click();
		await page.getByRole("menuitem", { name: item }).click();
		const dialog = page.getByRole("dialog", { name: title });
		const addresses = ["o/r", "absent", "secret", "large", "picture", "closed", "broken", "nowhere"];
		for (const [index, name] of addresses.entries()) {
			const address = index === 0 ? "github.com/o/r" : `github.com/o/r/blob/main/${name}`;
			await dialog
				.getByRole("textbox", { name: field })
				.fill(name === "secret" ? "github.com/o/secret/blob/main/D" : address);
			await dialog.getByRole("button", { name: button }).click();
			await expect(dialog.getByRole("status")).toContainText(says[index] ?? "");
		}
		await page.keyboard.press("Escape");
		await expect(dialog).toHaveCount(0);
		expect(await linewise.copyAll()).toBe("FROM mine:1\n");
	}
});

test("giving up on a file leaves a clean address and the page as it was", async ({ linewise, page }) => {
	const asked = await play(page, {});
	await linewise.open(`#/from/${FILE}`);
	await page.getByRole("button", { name: "Cancel" }).click();
	await expect(page).toHaveURL(/:\d+\/$/);
	await expect(page.locator(".cards")).toBeVisible();
	expect(asked).toEqual([]);
});
