import type { Rule } from "./rule.ts";

/** A stage named `scratch` or `context`, names that mean something else to Docker. */
export const reservedStageName: Rule = {
	aliases: ["buildkit/ReservedStageName", "hadolint/DL3063"],
	severity: "warning",
	*check({ file }) {
		for (const { index, stage } of file.instructions) {
			const name = stage?.name.toLowerCase();
			if (!stage || (name !== "scratch" && name !== "context")) continue;
			yield { at: index, span: stage.nameSpan ?? stage.baseSpan, reason: name, values: { name } };
		}
	},
};
