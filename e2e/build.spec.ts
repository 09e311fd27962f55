import { writeFileSync } from "node:fs";
import { expectAccessible } from "./accessibility.ts";
import { expect, test } from "./test.ts";

const SOURCE = `ARG NODE=20
FROM node:\${NODE}-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM nginx:1.29-alpine
COPY --from=build /app/dist /usr/share/nginx/html
`;

test.beforeEach(async ({ linewise }) => {
	await linewise.open();
	await linewise.paste(SOURCE);
	await linewise.explained();
});

test("tells what a changed file rebuilds, and what another order would save", async ({ linewise, page }) => {
	await page.getByRole("button", { name: /^Try the build/ }).click();
	const panel = page.locator(".build-panel");
	await panel.getByLabel("What if this changes?").selectOption({ label: "some other source file" });
	const status = panel.getByRole("status");
	await expect(status).toContainText("Lines 4, 5 and 6 are rebuilt.");
	await expect(panel.locator("li[data-fate=rebuilt]")).toHaveCount(3);
	await expect(panel.locator("li[data-fate=may]")).toContainText("Docker compares their content");
	await expect(panel.getByRole("list", { name: "What another order would save" })).toContainText("package.json");

	await panel.getByLabel(".dockerignore").fill("docs\n!docs/a.md");
	await panel.getByLabel("Or a file by its path").fill("docs/b.md");
	await expect(status).toContainText("keeps docs/b.md out of the build context");
	await panel.getByLabel("Or a file by its path").fill("docs/a.md");
	await expect(status).toContainText("Lines 4, 5 and 6 are rebuilt.");
	await expectAccessible(page, "the panel with a change");

	await panel.getByRole("link", { name: "line 6" }).click();
	await expect(linewise.openCard).toContainText("npm run build");
});

test("explains the build that is asked for", async ({ linewise, page }) => {
	await page.getByRole("button", { name: /^Try the build/ }).click();
	const panel = page.locator(".build-panel");
	await panel.getByLabel(/^NODE/).fill("22");
	await expect(page.locator(".graph-base").first()).toHaveText("node:22-alpine");
	await expect(linewise.explanation).toContainText("--build-arg NODE=22");
	await panel.getByLabel("Target").selectOption("build");
	await expect(linewise.explanation).toContainText("--target build");
	await expect(page.getByText("not needed by this target")).toBeVisible();
	await expect(page.locator(".graph-row").first()).toContainText("final image");

	await page.getByRole("link", { name: "Русский" }).click();
	await expect(panel.getByLabel("Цель сборки")).toHaveValue("build");
	await expect(panel.getByLabel(/^NODE/)).toHaveValue("22");

	await page.getByRole("button", { name: "Примеры" }).click();
	await page.getByRole("menuitem", { name: /nginx/i }).click();
	await expect(page.getByLabel(/^NODE/)).toHaveCount(0);
});

test("takes a dropped .dockerignore for what it is", async ({ linewise, page }, info) => {
	const path = info.outputPath(".dockerignore");
	writeFileSync(path, "*.md\n");
	const [chooser] = await Promise.all([
		page.waitForEvent("filechooser"),
		page.getByRole("button", { name: "Open file" }).click(),
	]);
	await chooser.setFiles(path);
	await expect(page.getByLabel(".dockerignore")).toHaveValue("*.md\n");
	expect(await linewise.copyAll()).toBe(SOURCE);
});
