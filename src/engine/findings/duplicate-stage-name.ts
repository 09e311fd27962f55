import { lineRef } from "../explain/context.ts";
import type { Rule } from "./rule.ts";

/** Two stages of one name: it means the later one to the lines after it. */
export const duplicateStageName: Rule = {
	aliases: ["buildkit/DuplicateStageName", "hadolint/DL3024"],
	severity: "warning",
	*check({ file }) {
		const seen = new Map<string, number>();
		for (const { index, stage, startLine } of file.instructions) {
			if (!stage?.name) continue;
			const name = stage.name.toLowerCase();
			const before = seen.get(name);
			seen.set(name, startLine);
			if (before === undefined) continue;
			yield { at: index, span: stage.nameSpan ?? stage.baseSpan, values: { name, line: lineRef(before) } };
		}
	},
};
