import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { createWords } from "../../i18n/words.ts";
import { LANGUAGES } from "../../model/explanation.ts";
import { explained } from "../fixtures/explained.ts";
import { Words } from "../words.ts";
import { ReadArticle } from "./ReadArticle.tsx";

describe.each(LANGUAGES)("article in %s", async (language) => {
	const words = await createWords(language);
	const { source, explanation } = explained(language);
	const render = (one = explanation) =>
		renderToString(
			<Words value={words}>
				<ReadArticle explanation={one} source={source} />
			</Words>,
		);
	const html = render();

	it("needs no browser, and says every sentence", () => {
		for (const instruction of explanation.instructions) {
			const plain = instruction.what.find((piece) => typeof piece === "string");
			expect(html).toContain(plain);
			expect(html).toContain(`id="L${instruction.startLine}"`);
		}
	});

	it("leaves no heading level out", () => {
		let before = 0;
		for (const [, level] of html.matchAll(/<h(\d)/g)) {
			expect(Number(level)).toBeLessThanOrEqual(before + 1);
			before = Number(level);
		}
	});

	it("shows what the reader typed as text", () => {
		const [first, ...rest] = explanation.instructions;
		if (!first) throw new Error("no instruction");
		const evil = render({ ...explanation, instructions: [{ ...first, what: [{ code: "<img src=x>" }] }, ...rest] });
		expect(evil).toContain("&lt;img src=x&gt;");
		expect(evil).not.toContain("<img");
	});

	it("leads to addresses of the web only", () => {
		const [first, ...rest] = explanation.instructions;
		if (!first) throw new Error("no instruction");
		const link = { link: "javascript:alert(1)", text: ["here"] };
		expect(render({ ...explanation, instructions: [{ ...first, what: [link] }, ...rest] })).not.toContain(
			"javascript:",
		);
	});
});
