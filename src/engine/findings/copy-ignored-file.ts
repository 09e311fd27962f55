import { ignoredBy } from "../simulate/dockerignore.ts";
import { resolvePath } from "../simulate/paths.ts";
import type { Rule } from "./rule.ts";

/** A COPY or ADD of a file that `.dockerignore` keeps out of the context. Silent where there is none at hand. */
export const copyIgnoredFile: Rule = {
	aliases: ["buildkit/CopyIgnoredFile"],
	severity: "warning",
	*check({ steps, dockerignore }) {
		if (!dockerignore) return;
		for (const { instruction, transfer } of steps) {
			if (!transfer || transfer.from) continue;
			for (const { kind, path, word } of transfer.sources) {
				const source = instruction.args[word];
				if (!source || (kind !== "context" && kind !== "archive") || path.includes("$")) continue;
				const pattern = ignoredBy(dockerignore, resolvePath("/", path).slice(1));
				if (pattern) yield { at: instruction.index, span: source.span, values: { path, pattern: pattern.written } };
			}
		}
	},
};
