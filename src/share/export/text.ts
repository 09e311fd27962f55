import { richToText } from "../../knowledge/resolve/plain.ts";
import type { Block, Item } from "./blocks.ts";

const WIDTH = 100;

/** An article for a terminal: no markup, lines of at most 100 characters where words allow. Ends with a newline. */
export function articleToText(blocks: Block[]): string {
	return `${blocks.map(printBlock).join("\n\n")}\n`;
}

function printBlock(block: Block): string {
	if ("heading" in block) {
		const text = richToText(block.text);
		if (block.heading === 3) return text;
		return `${text}\n${(block.heading === 1 ? "=" : "-").repeat(Math.min(text.length, WIDTH))}`;
	}
	if ("paragraph" in block) return wrap(richToText(block.paragraph), "", "");
	if ("quote" in block) return block.quote.map((line) => `# ${line}`).join("\n");
	if ("code" in block) return indented(block.code, "    ");
	return printItems(block.list, "  ");
}

function printItems(items: Item[], indent: string): string {
	return items
		.map(({ text, items: inner }) => {
			const line = wrap(richToText(text), indent, `${indent}  `);
			return inner.length > 0 ? `${line}\n${printItems(inner, `${indent}  `)}` : line;
		})
		.join("\n");
}

function indented(code: string, indent: string): string {
	const lines = code.replace(/\n$/, "").split(/\r\n?|\n/);
	return lines.map((line) => (line ? indent + line : line)).join("\n");
}

/** Words in lines of at most 100 characters; `first` and `others` begin them. */
export function wrap(text: string, first: string, others: string): string {
	const lines: string[] = [];
	let line = first;
	let empty = true;
	for (const word of text.split(/\s+/).filter((part) => part !== "")) {
		if (!empty && line.length + 1 + word.length > WIDTH) {
			lines.push(line);
			line = others;
			empty = true;
		}
		line += empty ? word : ` ${word}`;
		empty = false;
	}
	return [...lines, line].join("\n");
}
