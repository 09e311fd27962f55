import type { Comment, Dockerfile } from "../../model/dockerfile.ts";
import type { Idiom } from "./idiom.ts";

const ISSUE = /https:\/\/(?:github\.com|gitlab\.com)\/([\w.-]+\/[\w.-]+)\/(?:-\/)?issues\/(\d+)/;

/** An issue of some project that a comment gives as the reason of the lines below it. */
export const issueInComment: Idiom = {
	*find({ file }) {
		const told = new Set<number>();
		for (const block of blocks(file)) {
			const text = block.map((comment) => comment.text).join(" ");
			const match = ISSUE.exec(text);
			const last = block.at(-1);
			const next = last && file.instructions.find(({ startLine }) => startLine === last.line + 1);
			if (!match || !next || told.has(next.index)) continue;
			told.add(next.index);
			const values = { repository: match[1] ?? "", number: match[2] ?? "" };
			const form = /\bwork-?\s?around|\bhack\b|\btemporar/i.test(text)
				? "workaround"
				: /\b(?:can|may|should|to) be (?:removed|dropped|deleted|reverted)\b|\b(?:remove|drop|revert) (?:this|once|when|after|it)\b/i.test(
							text,
						)
					? "until"
					: "reason";
			const pins = /\bpin(?:s|ned|ning)?\b/i.test(text) && form !== "workaround";
			yield {
				at: [next.index],
				says: [{ at: next.index, form: pins ? (/\bwarnings?\b/i.test(text) ? "pin-warning" : "pin") : form, values }],
			};
		}
	},
};

/** Comments on lines that follow each other, outside of instructions. */
function blocks({ comments }: Dockerfile): Comment[][] {
	const found: Comment[][] = [];
	for (const comment of comments) {
		if (comment.inside !== null) continue;
		const block = found.at(-1);
		if (block?.at(-1)?.line === comment.line - 1) block.push(comment);
		else found.push([comment]);
	}
	return found;
}
