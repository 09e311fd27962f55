import type { Rule } from "./rule.ts";

/** MAINTAINER, which a label has replaced. */
export const maintainerDeprecated: Rule = {
	aliases: ["buildkit/MaintainerDeprecated", "hadolint/DL4000"],
	severity: "warning",
	instead: ["instructions/maintainer#beware.deprecated"],
	*check({ file }) {
		for (const { index, keyword, keywordSpan, span, args } of file.instructions) {
			if (keyword !== "MAINTAINER") continue;
			const name = (args[0]?.text ?? "").replace(/^"(.*)"$/, "$1");
			const plain = name !== "" && !/["\\$`\n]/.test(name);
			const text = `LABEL org.opencontainers.image.authors="${name}"`;
			yield { at: index, span: keywordSpan, ...(plain ? { fix: { edits: [{ span, text }] } } : {}) };
		}
	},
};
