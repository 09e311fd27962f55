// npm run picture: builds the page and takes the picture that the README shows (docs/linewise.png).
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { ensureInstalled, root, runBin } from "./install.mjs";

/** Bytes. */
const LARGEST = 200_000;

ensureInstalled();
const executablePath = await findBrowser();
if (executablePath === undefined) process.exit(1);
runBin("vite", "build", "--logLevel", "error");
const { preview } = await import("vite");
const { chromium } = await import("@playwright/test");
const server = await preview({ root, logLevel: "error", preview: { port: 4190 } });
const browser = await chromium.launch({
	executablePath: executablePath ?? undefined,
	args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, locale: "en-GB", colorScheme: "light" });
await page.goto(server.resolvedUrls.local[0]);
const word = page.locator(".monaco-editor .view-line", { hasText: "go mod download" });
await word.click();
await page.locator(".card-open").waitFor();
const part = page.locator(".card-open .part-row", { hasText: "mod" }).first();
if (await part.isVisible()) await part.hover();
await page.waitForTimeout(500);
const path = join(root, "docs/linewise.png");
mkdirSync(join(root, "docs"), { recursive: true });
await page.screenshot({ path });
await browser.close();
await server.close();
const { size } = statSync(path);
console.log(`docs/linewise.png: ${size} bytes`);
process.exit(size > LARGEST ? 1 : 0);
