import fc from "fast-check";
import type { PhrasingContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import type { Inline, Rich } from "../../model/rich.ts";
import { richToMarkdown } from "./markdown.ts";
import { richToText } from "./plain.ts";

/** What a Markdown reader makes of our Markdown, as Rich. */
function read(markdown: string): Rich {
	const blocks = fromMarkdown(markdown).children;
	expect(blocks.map((block) => block.type)).toEqual(["paragraph"]);
	const convert = (nodes: PhrasingContent[]): Rich =>
		nodes.map((node): Inline => {
			if (node.type === "text") return node.value;
			if (node.type === "inlineCode") return { code: node.value };
			if (node.type === "strong") return { strong: convert(node.children) };
			if (node.type === "emphasis") return { em: convert(node.children) };
			if (node.type === "link") return { link: node.url, text: convert(node.children) };
			throw new Error(`unexpected ${node.type} in ${markdown}`);
		});
	const block = blocks[0];
	return block?.type === "paragraph" ? convert(block.children) : [];
}

const text = fc.string({ unit: fc.constantFrom(..."aя1 \\`*_[]()<>&#;!-+=~.:{}$\"'|/"), minLength: 1, maxLength: 24 });

describe("richToMarkdown", () => {
	it("keeps the reader's words words", () => {
		fc.assert(
			fc.property(text, text, (before, code) => {
				const rich: Rich = [`a${before}b `, { code }, ` c${before}d`];
				expect(read(richToMarkdown(rich))).toEqual(rich);
			}),
			{ numRuns: 600 },
		);
	});

	it("never begins a block", () => {
		fc.assert(
			fc.property(text, (words) => {
				fc.pre(words.trim() !== "");
				expect(richToText(read(richToMarkdown([words])))).toBe(words.trim());
			}),
			{ numRuns: 600 },
		);
	});

	it("nests", () => {
		const rich: Rich = [
			"See ",
			{ strong: ["the ", { code: "a`b" }] },
			" ",
			{ em: ["x"] },
			" ",
			{ link: "https://a.b/c", text: ["d"] },
		];
		expect(read(richToMarkdown(rich))).toEqual(rich);
		expect(richToText([...rich, " ", { line: 1234 }])).toBe("See the a`b x d 1234");
	});
});
