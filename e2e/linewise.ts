import { expect, type Locator, type Page } from "@playwright/test";

/** The names of things on the page, in the language that it is shown in. */
const NAMES = {
	en: { editor: "Dockerfile", explanation: "Explanation" },
	ru: { editor: "Dockerfile", explanation: "Объяснение" },
};

/** What readers do with the page, in their words. */
export class Linewise {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** Opens an address relative to the root and waits until the page answers to the reader. */
	async open(path = "", { monaco = true } = {}): Promise<void> {
		await this.page.goto(path);
		await this.ready({ monaco });
	}

	async ready({ monaco = true } = {}): Promise<void> {
		await expect(this.page.locator("html[data-waiting]")).toHaveCount(0);
		if (monaco) await expect(this.page.locator(".monaco-editor").first()).toBeVisible({ timeout: 20_000 });
	}

	/** The place to type in: Monaco's or the plain one. */
	get editor(): Locator {
		return this.page.getByRole("textbox", { name: NAMES.en.editor, exact: true });
	}

	/** The right side. */
	get explanation(): Locator {
		return this.page.locator("#explanation");
	}

	/** The card of the instruction that begins at a line, in the Beside view. */
	card(line: number): Locator {
		return this.page.locator(`article[aria-labelledby="c${line}"]`);
	}

	/** The card that is shown in full. */
	get openCard(): Locator {
		return this.page.locator(".card-open");
	}

	/** The section of the instruction that begins at a line, in the Read view. */
	section(line: number): Locator {
		return this.page.locator(`#L${line}`);
	}

	/** Replaces the whole text by way of the clipboard. */
	async paste(text: string): Promise<void> {
		await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
		await this.editor.focus();
		await this.page.keyboard.press("ControlOrMeta+A");
		await this.page.keyboard.press("ControlOrMeta+V");
	}

	/** The whole text, by way of the clipboard. Moves neither caret nor scroll for good. */
	async copyAll(): Promise<string> {
		await this.editor.focus();
		await this.page.keyboard.press("ControlOrMeta+A");
		await this.page.keyboard.press("ControlOrMeta+C");
		return this.page.evaluate(() => navigator.clipboard.readText());
	}

	/** What the browser keeps of the reader's own texts, newest first. */
	async drafts(): Promise<string[]> {
		return this.page.evaluate(() =>
			JSON.parse(localStorage.getItem("linewise:drafts") ?? "[]").map(({ text }: { text: string }) => text),
		);
	}

	/** The first character of a word in Monaco's visible text. */
	async word(text: string): Promise<{ x: number; y: number }> {
		const find = (wanted: string) => {
			const lines = document.querySelectorAll(".monaco-editor .view-line");
			for (const line of lines) {
				let at = line.textContent?.replaceAll("\u00a0", " ").indexOf(wanted) ?? -1;
				if (at < 0) continue;
				// A word may be cut into pieces by its colours: its first character stands for it.
				const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const length = node.textContent?.length ?? 0;
					if (at < length) {
						const range = document.createRange();
						range.setStart(node, at);
						range.setEnd(node, at + 1);
						const { x, y, width, height } = range.getBoundingClientRect();
						return { x: x + width / 2, y: y + height / 2 };
					}
					at -= length;
				}
			}
			return null;
		};
		await expect.poll(() => this.page.evaluate(find, text)).not.toBeNull();
		return (await this.page.evaluate(find, text)) ?? { x: 0, y: 0 };
	}

	/** What is lit up in the editor. */
	get lit(): Locator {
		return this.page.locator(".monaco-editor .view-line .lit");
	}

	/** Where the page says that explaining failed. (Monaco has alerts of its own.) */
	get trouble(): Locator {
		return this.page.locator(".notices").getByRole("alert");
	}

	/** Waits until the explanation is that of the text on show. */
	async explained(): Promise<void> {
		await expect(this.page.locator(".progress")).toHaveCount(0);
	}

	/** Presses an example in the menu of examples. */
	async openExample(name: string | RegExp): Promise<void> {
		await this.page.getByRole("button", { name: "Examples" }).click();
		await this.page.getByRole("menuitem", { name }).click();
	}
}

/** A small file in two stages with something of everything that the tests point at. */
export const TWO_STAGES = `FROM node:22-alpine AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .

FROM nginx:1.29-alpine
COPY --from=build /app/public /usr/share/nginx/html
EXPOSE 80
USER nginx
CMD ["nginx", "-g", "daemon off;"]
`;
