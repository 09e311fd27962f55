import { test as base } from "@playwright/test";
import { Linewise } from "./linewise.ts";

interface Fixtures {
	/** The page under test, not opened yet. */
	linewise: Linewise;
	/**
	 * What a test is allowed to provoke: console messages that match are no failure. Everything else that the browser
	 * reports as an error, every violation of the Content-Security-Policy and every request to another origin is.
	 */
	allowed: RegExp[];
	/** Other hosts that the test plays itself, by `page.route`: requests to them are no failure. */
	played: string[];
}

/** Playwright's test, with eyes on what must never happen in any test. */
export const test = base.extend<Fixtures & { guard: undefined }>({
	allowed: [[], { option: true }],
	played: [[], { option: true }],
	guard: [
		async ({ context, baseURL, allowed, played }, use) => {
			const origin = new URL(baseURL ?? "").origin;
			const seen: string[] = [];
			context.on("request", (request) => {
				const url = new URL(request.url());
				if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol) && !played.includes(url.host))
					seen.push(`request to ${request.url()}`);
			});
			context.on("weberror", (error) => seen.push(`error: ${error.error().stack}`));
			context.on("console", (message) => {
				if (message.type() === "error") seen.push(`console: ${message.text()}`);
			});
			await context.addInitScript(() => {
				document.addEventListener("securitypolicyviolation", (event) => {
					console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`);
				});
			});
			await use(undefined);
			const wrong = seen.filter((message) => !allowed.some((pattern) => pattern.test(message)));
			if (wrong.length > 0) throw new Error(`The page must not do this:\n${wrong.join("\n")}`);
		},
		{ auto: true },
	],
	linewise: async ({ page, context }, use) => {
		await context.grantPermissions(["clipboard-read", "clipboard-write"]);
		await use(new Linewise(page));
	},
});

export { expect } from "@playwright/test";
