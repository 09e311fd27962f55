import type { Rule } from "./rule.ts";

/**
 * A comment above ARG or FROM that does not begin with the name which it describes. Experimental: BuildKit reports it
 * only where `# check=experimental=…` asks for it.
 */
export const invalidDefinitionDescription: Rule = {
	aliases: ["buildkit/InvalidDefinitionDescription"],
	severity: "info",
	*check({ file }) {
		const value = file.directives.find(({ name }) => name === "check")?.value ?? "";
		const asked =
			/(?:^|;)experimental=([^;]*)/
				.exec(value)?.[1]
				?.split(",")
				.map((name) => name.trim()) ?? [];
		if (!asked.includes("all") && !asked.includes("InvalidDefinitionDescription")) return;
		for (const { index, keyword, keywordSpan, stage, pairs, docComments } of file.instructions) {
			const names =
				keyword === "FROM" ? [stage?.name ?? ""].filter(Boolean) : keyword === "ARG" ? pairs.map(({ key }) => key) : [];
			const first = docComments.at(-1)?.split(" ")[0];
			if (names.length === 0 || first === undefined || names.includes(first)) continue;
			yield { at: index, span: keywordSpan, values: { names, first } };
		}
	},
};
