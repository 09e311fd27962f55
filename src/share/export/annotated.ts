import { richToText } from "../../knowledge/resolve/plain.ts";
import type { ExplainedInstruction, Explanation } from "../../model/explanation.ts";
import type { Rich } from "../../model/rich.ts";
import { wrap } from "./text.ts";
import { type ExportWords, exportWords } from "./words.ts";

/**
 * The file itself with its explanations as comments above the instructions: it builds the same image. Comments that the
 * author put directly above an instruction stay next to it, directives stay first, nothing comes into an instruction.
 */
export function annotated(explanation: Explanation, source: string): string {
	const words = exportWords[explanation.language];
	const newline = source.includes("\r\n") ? "\r\n" : "\n";
	const pieces: string[] = [];
	let done = 0;
	for (const instruction of explanation.instructions) {
		const at = placeAbove(instruction, explanation, source);
		pieces.push(source.slice(done, at));
		const before = source.slice(0, at);
		// A comment right behind the directives would look like one of them.
		const gap = explanation.directives.length > 0 && /(?:^|\n)#[^\n]*\n$/.test(before) && done === 0 ? newline : "";
		pieces.push(gap, ...comments(instruction, words).map((line) => line + newline));
		done = at;
	}
	return [...pieces, source.slice(done)].join("");
}

/** The start of the instruction's first line, or of the author's comments directly above it. */
function placeAbove({ span, startLine }: ExplainedInstruction, { comments: all }: Explanation, source: string): number {
	let at = span.start;
	let line = startLine;
	const own = new Map(all.filter(({ inside }) => inside === null).map((one) => [one.line, one]));
	for (let above = own.get(line - 1); above; above = own.get(line - 1)) {
		at = above.span.start;
		line--;
	}
	const start = source.lastIndexOf("\n", at - 1) + 1;
	return start === 0 && source.startsWith("\ufeff") ? 1 : start;
}

function comments({ what, why, beware, findings }: ExplainedInstruction, words: ExportWords): string[] {
	const labelled = (label: string, text: Rich) => [`${label}: `, ...text];
	const said: Rich[] = [
		...(what.length > 0 ? [what] : []),
		...(why.length > 0
			? [
					labelled(
						words.why,
						why.flatMap((one): Rich => [...one, " "]),
					),
				]
			: []),
		...beware.map((one) => labelled(words.beware, one)),
		...findings.map(({ severity, message, why: reason }) =>
			labelled(words.finding[severity], [...message, " ", ...reason]),
		),
	];
	return said.flatMap((one) => wrap(richToText(one).replace(/\s+/g, " ").trim(), "# ", "#   ").split("\n"));
}
