// Finds a Chromium for the end-to-end tests: Playwright's own where it can be had, else the system's.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

const SYSTEM = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/opt/google/chrome/chrome",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The executable to launch, or null for Playwright's own; undefined where there is none. Prints how to get one. */
export async function findBrowser() {
	if (process.env.CHROMIUM) return process.env.CHROMIUM;
	const { chromium } = await import("@playwright/test");
	if (existsSync(chromium.executablePath())) return null;
	const system = SYSTEM.find((path) => existsSync(path));
	if (system) return system;
	console.log("Downloading Playwright's Chromium …");
	const { status } = spawnSync(
		process.execPath,
		[join(root, "node_modules/@playwright/test/cli.js"), "install", "chromium"],
		{
			cwd: root,
			stdio: "inherit",
			timeout: 300_000,
		},
	);
	if (status === 0 && existsSync(chromium.executablePath())) return null;
	console.error(
		"No Chromium for the end-to-end tests. Install one (Debian, Ubuntu: `apt-get install chromium`), or set CHROMIUM to its path.",
	);
	return undefined;
}
