import type { ExplainedFinding, ExplainedPart } from "../model/explanation.ts";
import type { Inline, Rich } from "../model/rich.ts";

/**
 * A part as Markdown for the editor's hover: the words of the file in code, then what, why and beware. Whatever the
 * reader typed is escaped, so that it shows as it is.
 */
export function hoverMarkdown(part: ExplainedPart): string {
	const title = part.text.length <= 80 ? `${code(part.text.replace(/\s+/g, " "))}\n\n` : "";
	const beware = part.beware.map((rich) => `⚠ ${markdown(rich)}`);
	return title + [markdown(part.what), ...part.why.map(markdown), ...beware].join("\n\n");
}

/** A finding for the editor's hover: problem, consequence, and where there is a fix a link that makes it. */
export function findingMarkdown({ severity, message, why, fix }: ExplainedFinding, command: string): string {
	const link = fix ? `\n\n[${markdown(fix.title)}](${command})` : "";
	return `${SIGNS[severity]} **${markdown(message)}**\n\n${markdown(why)}${link}`;
}

const SIGNS = { error: "⛔", warning: "⚠", info: "ℹ" };

function markdown(rich: Rich): string {
	return rich.map(inline).join("");
}

function inline(piece: Inline): string {
	if (typeof piece === "string") return escaped(piece);
	if ("code" in piece) return code(piece.code);
	if ("strong" in piece) return `**${markdown(piece.strong)}**`;
	if ("em" in piece) return `*${markdown(piece.em)}*`;
	if ("link" in piece) return `[${markdown(piece.text)}](<${piece.link.replace(/[<>\s]/g, encodeURIComponent)}>)`;
	return String(piece.line);
}

function escaped(text: string): string {
	return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, "\\$&").replace(/\s+/g, " ");
}

/** A code span whose fence is longer than any run of backticks inside. */
function code(text: string): string {
	const runs = text.match(/`+/g) ?? [];
	const fence = "`".repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
	const pad = /^`|`$|^ .* $/s.test(text) ? " " : "";
	return text === "" ? "" : `${fence}${pad}${text}${pad}${fence}`;
}
