import { defineConfig, devices } from "@playwright/test";

const port = 4180;
const executablePath = process.env.CHROMIUM;
// Chromium refuses its sandbox to root, as in containers.
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
	testDir: "e2e",
	workers: process.env.CI ? 2 : 1,
	timeout: 60_000,
	reporter: process.env.CI ? [["list"]] : [["line"]],
	use: {
		baseURL: `http://localhost:${port}/`,
		launchOptions: { args: [...args, "--disable-quic"], ...(executablePath && { executablePath }) },
		trace: "retain-on-failure",
	},
	projects: [
		{
			name: "desktop",
			use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } },
			testIgnore: /phone/,
		},
		{ name: "phone", use: { ...devices["Pixel 7"] }, testMatch: /phone/ },
	],
	webServer: {
		command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
		port,
		reuseExistingServer: false,
	},
});
