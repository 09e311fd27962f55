import { writeFileSync } from "node:fs";
import { expect, test } from "./test.ts";

const COMPOSE = 'services:\n  web:\n    image: "nginx:1.29"\n    ports:\n      - "80:80"\n';

const BAD = [
	{ what: "only blanks", text: " \n\t\n", says: /Paste a Dockerfile/ },
	{ what: "only comments", text: "# nothing\n# here\n", says: /problem/ },
	{ what: "a compose file", text: COMPOSE, says: /ompose/ },
	{ what: "a shell script", text: "#!/bin/bash\nset -e\napt-get update\n", says: /script/ },
	{ what: "an unknown instruction", text: "FROM alpine\nRUNN echo hi\n", says: /RUN\b/ },
	{ what: "no FROM", text: "RUN true\n", says: /FROM/ },
	{ what: "an unterminated heredoc", text: "FROM alpine\nRUN <<EOF\necho hi\n", says: /EOF/ },
	{ what: "an unterminated quote", text: 'FROM alpine\nRUN echo "hi\nENV A="b\n', says: /problem/ },
	{ what: "control characters", text: "FROM alpine\nRUN echo \u0007\u001b[31m \u202e\u200b\n", says: /alpine/ },
	{
		what: "nesting without end",
		text: `FROM alpine\nRUN ${"(".repeat(5000)}true${")".repeat(5000)}\n`,
		says: /alpine/,
	},
];

test("every kind of bad input: says what is wrong and keeps the text", async ({ linewise, page }) => {
	test.slow();
	await linewise.open();
	for (const { what, text, says } of BAD)
		await test.step(what, async () => {
			await page.getByRole("button", { name: "Beside" }).click();
			await linewise.paste(text);
			await page.getByRole("button", { name: "Read", exact: true }).click();
			await expect(linewise.explanation).toContainText(says);
			await linewise.explained();
			await expect(linewise.trouble).toHaveCount(0);
			if (text.trim() !== "") await expect.poll(async () => (await linewise.drafts())[0]).toBe(text);
		});
});

test("what is wrong is said in Russian too, and leads to its line", async ({ linewise, page }) => {
	await linewise.open("ru/");
	await linewise.paste("FROM alpine\nRUN true\nRUNN echo hi\n");
	await page.keyboard.press("ControlOrMeta+Home");
	await page.locator(".cards").hover();
	await page.mouse.wheel(0, -5000);
	const problems = page.locator(".problems");
	await expect(problems).toContainText("1 ошибка остановит сборку");
	await problems.getByRole("link", { name: "Строка 3" }).click();
	await expect(linewise.card(3)).toHaveClass(/card-open/);
});

test("a binary file is refused by name, and the text stays", async ({ linewise, page }, info) => {
	const file = info.outputPath("image.png");
	writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255, 254, 0]));
	await linewise.open();
	await linewise.paste("FROM mine:1\n");
	await page.locator("input[type=file]").setInputFiles(file);
	await expect(page.getByText("“image.png” is not a text file.")).toBeVisible();
	await expect(linewise.card(1)).toContainText("mine:1");
});

test("a file of more than a megabyte is refused", async ({ linewise, page }, info) => {
	const file = info.outputPath("huge");
	writeFileSync(file, "#".repeat(1024 * 1024 + 1));
	await linewise.open();
	await page.locator("input[type=file]").setInputFiles(file);
	await expect(page.getByText("“huge” is larger than one megabyte and was not opened.")).toBeVisible();
});

for (const { what, text } of [
	{ what: "one line of a megabyte", text: `FROM alpine:3.22\nRUN echo ${"x".repeat(1024 * 1024 - 100)}\n` },
	{ what: "20,000 lines", text: `FROM alpine:3.22\n${"RUN echo hello\n".repeat(20_000)}` },
])
	test(`${what}: the page goes on answering`, async ({ linewise, page }, info) => {
		test.slow();
		const file = info.outputPath("Dockerfile");
		writeFileSync(file, text);
		await linewise.open();
		await page.locator("input[type=file]").setInputFiles(file);
		await linewise.explained();
		// Explained, or said to have taken too long; in both cases the text is there and can be changed.
		await expect(linewise.card(1).or(page.getByText("took too long")).first()).toBeVisible();
		await linewise.editor.focus();
		await page.keyboard.press("ControlOrMeta+Home");
		await page.keyboard.type("# ");
		await expect(page.locator(".view-line").first()).toContainText("# FROM");
		await linewise.paste("FROM busybox:1\n");
		await expect(linewise.card(1)).toContainText("busybox:1", { timeout: 20_000 });
	});

test("a worker that hangs is stopped and said so; the next text is explained", async ({ linewise, page }) => {
	// In place of the page's own: one that makes itself ready in vain, and one that hangs on the text.
	let workers = 0;
	await page.route(/\/assets\/worker-.*\.js$/, async (route) => {
		workers++;
		if (workers > 2) return route.continue();
		const hang =
			'self.onmessage = ({ data }) => { self.postMessage({ id: data.id, kind: "phase", phase: "thinking" }); };';
		return route.fulfill({ contentType: "text/javascript", body: hang });
	});
	await linewise.open();
	await linewise.paste("FROM slow:1\n");
	await expect(linewise.trouble).toContainText("took too long", { timeout: 15_000 });
	await linewise.paste("FROM quick:1\n");
	await expect(linewise.card(1)).toContainText("quick:1");
	await expect(linewise.trouble).toHaveCount(0);
});

test("a worker that dies is replaced, and the text is safe", async ({ linewise, page, allowed }) => {
	allowed.push(/died on purpose/);
	let workers = 0;
	await page.route(/\/assets\/worker-.*\.js$/, async (route) => {
		workers++;
		if (workers > 2) return route.continue();
		return route.fulfill({
			contentType: "text/javascript",
			body: 'self.onmessage = () => { throw new Error("died on purpose"); };',
		});
	});
	await linewise.open();
	await linewise.paste("FROM lost:1\n");
	await expect(linewise.trouble).toContainText("stopped working");
	await linewise.paste("FROM found:1\n");
	await expect(linewise.card(1)).toContainText("found:1");
	expect(await linewise.copyAll()).toBe("FROM found:1\n");
});
