import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails where axe finds anything on the page as it is now shown. `what` names the state in the message. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
	// Colours in mid-change would be measured.
	await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))));
	// By evaluation, since the page's own policy lets no foreign script in.
	await page.evaluate(`${AXE}; undefined`);
	const violations = await page.evaluate(async () => {
		const { axe } = window as unknown as { axe: { run(context: object): Promise<AxeResults> } };
		// The component library's guards take the focus only to hand it on.
		const { violations } = await axe.run({ exclude: ["[data-base-ui-focus-guard]"] });
		return violations.map(({ id, nodes }) => {
			const where = nodes.slice(0, 3).map(({ html, target }) => `${target.join(" ")} ${html.slice(0, 160)}`);
			return `${id}: ${where.join(" | ")}`;
		});
	});
	expect(violations, what).toEqual([]);
}
