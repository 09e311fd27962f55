import { codeSpan, richToMarkdown } from "../../knowledge/resolve/markdown.ts";
import type { Block, Item } from "./blocks.ts";

/** An article as Markdown. Ends with a newline. */
export function articleToMarkdown(blocks: Block[]): string {
	return `${blocks.map(printBlock).join("\n\n")}\n`;
}

function printBlock(block: Block): string {
	if ("heading" in block) return `${"#".repeat(block.heading)} ${richToMarkdown(block.text)}`;
	if ("paragraph" in block) return richToMarkdown(block.paragraph);
	if ("quote" in block) return block.quote.map((line) => `> ${codeSpan(`# ${line}`)}`).join("  \n");
	if ("code" in block) return fenced(block.code, block.language);
	return printItems(block.list, "");
}

export function printItems(items: Item[], indent: string): string {
	return items
		.map(({ text, items: inner }) => {
			const line = `${indent}- ${richToMarkdown(text)}`;
			return inner.length > 0 ? `${line}\n${printItems(inner, `${indent}  `)}` : line;
		})
		.join("\n");
}

/** A fence longer than any run of backticks inside. */
function fenced(code: string, language: string): string {
	const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map((run) => run[0].length));
	const fence = "`".repeat(longest + 1);
	return `${fence}${language}\n${code.replace(/\r\n?/g, "\n").replace(/\n$/, "")}\n${fence}`;
}
