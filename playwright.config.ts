import { defineConfig, devices } from "@playwright/test";

/** The built site (dist) is served here while the tests run: `npm run build` comes first, as `npm test` does. */
const port = Number(process.env.E2E_PORT ?? 4180);
/** A Chromium of the system; without it Playwright's own (scripts/browser.mjs). */
const executablePath = process.env.CHROMIUM;
// Chromium refuses its sandbox to root, as in containers.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
	testDir: "e2e",
	testMatch: "**/*.spec.ts",
	outputDir: "test-results",
	fullyParallel: true,
	workers: 2,
	timeout: 90_000,
	expect: { timeout: 20_000 },
	forbidOnly: !!process.env.CI,
	reporter: "list",
	use: {
		baseURL: `http://localhost:${port}/`,
		locale: "en-GB",
		launchOptions: { args: [...sandbox, "--disable-quic"], ...(executablePath && { executablePath }) },
		trace: "retain-on-failure",
	},
	projects: [
		{
			name: "desktop",
			use: { viewport: { width: 1440, height: 900 } },
			testIgnore: /phone/,
		},
		{
			name: "phone",
			use: { ...devices["Pixel 7"], locale: "en-GB", viewport: { width: 390, height: 844 } },
			testMatch: /phone/,
		},
	],
	webServer: {
		command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort --host localhost`,
		port,
		reuseExistingServer: false,
	},
});
