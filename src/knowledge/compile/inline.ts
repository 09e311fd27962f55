import type { PhrasingContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** Text in which nothing but backticks can be markup, and which begins no block. */
const SIMPLE = /^(?![\s>+=~-]|\d+[.)])[^*_[\]<>&\\#~|`\r\n\t]*(?:`[^`\r\n\t]+`[^*_[\]<>&\\#~|`\r\n\t]*)*$/;

/**
 * Parses one paragraph of inline Markdown; null where the text is anything else. Most sentences have no markup but
 * code: they are split here, a hundred times as fast as by the parser.
 */
export function parseInline(markdown: string): PhrasingContent[] | null {
	return SIMPLE.test(markdown) && markdown.trim() === markdown && markdown !== "" ? split(markdown) : parse(markdown);
}

/** The same by the Markdown parser, whatever the text. */
export function parse(markdown: string): PhrasingContent[] | null {
	const [block, ...more] = fromMarkdown(markdown).children;
	return block?.type === "paragraph" && more.length === 0 ? block.children : null;
}

function split(text: string): PhrasingContent[] {
	return text.split("`").flatMap((value, index): PhrasingContent[] => {
		if (index % 2 === 1) return [{ type: "inlineCode", value: unpadded(value) }];
		return value === "" ? [] : [{ type: "text", value }];
	});
}

/** One blank on either side belongs to the fence. */
function unpadded(code: string): string {
	return code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "" ? code.slice(1, -1) : code;
}
