import type { Explanation } from "../../model/explanation.ts";
import { annotated } from "./annotated.ts";
import { article, lineArticle, stageArticle } from "./article.ts";
import type { Block } from "./blocks.ts";
import { articleToHtml } from "./html.ts";
import { articleToMarkdown } from "./markdown.ts";
import { articleToText } from "./text.ts";

/** What a reader takes along of an explanation; page and command line give the same bytes. */
export type TakeFormat = "text" | "markdown" | "html" | "dockerfile";

/** All of it, one stage by index, or one line from 1. */
export type TakeScope = { kind: "file" } | { kind: "stage"; index: number } | { kind: "line"; line: number };

/** Ends with a newline. What has no stage or line of that number is given whole; `dockerfile` always is. */
export function take(
	explanation: Explanation,
	source: string,
	file: string,
	format: TakeFormat,
	scope: TakeScope = { kind: "file" },
): string {
	if (format === "dockerfile") {
		const text = annotated(explanation, source);
		return /\n$/.test(text) ? text : `${text}\n`;
	}
	const blocks = scoped(explanation, source, scope) ?? article(explanation, source, file);
	if (format === "html") return articleToHtml(blocks, explanation.language);
	return format === "markdown" ? articleToMarkdown(blocks) : articleToText(blocks);
}

function scoped(explanation: Explanation, source: string, scope: TakeScope): Block[] | null {
	if (scope.kind === "file") return null;
	if (scope.kind === "stage") return stageArticle(explanation, source, scope.index);
	return lineArticle(explanation, source, scope.line);
}
