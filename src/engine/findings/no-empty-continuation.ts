import type { TextEdit } from "../../model/edits.ts";
import type { Rule } from "./rule.ts";
import { headerOf } from "./support/written.ts";

/** An empty line after a continuation: it looks like the instruction's end and is none. */
export const noEmptyContinuation: Rule = {
	aliases: ["buildkit/NoEmptyContinuation"],
	severity: "warning",
	*check({ file }) {
		for (const instruction of file.instructions) {
			const { start, end } = headerOf(instruction);
			const header = file.source.slice(start, end);
			if (!/\n[^\S\n]*(\n|$)/.test(header)) continue;
			const edits: TextEdit[] = [];
			for (const { index, 0: text } of header.matchAll(/(?<=\n)[^\S\n]*\n/g))
				edits.push({ span: { start: start + index, end: start + index + text.length }, text: "" });
			const [first] = edits;
			if (!first) continue;
			// Where nothing follows, the backslash itself is one too many.
			const fix = file.source.slice(start, instruction.heredocs[0] ? end - 1 : end).endsWith("\n")
				? {}
				: { fix: { edits } };
			yield { at: instruction.index, span: first.span, values: { count: edits.length }, ...fix };
		}
	},
};
