import type { Rule } from "./rule.ts";
import { flagRemoval } from "./support/written.ts";

/** `FROM --platform=$TARGETPLATFORM` asks for what Docker does anyway. */
export const redundantTargetPlatform: Rule = {
	aliases: ["buildkit/RedundantTargetPlatform", "hadolint/DL3065"],
	severity: "info",
	*check(simulation) {
		for (const { index, keyword, flags } of simulation.file.instructions) {
			const flag = keyword === "FROM" ? flags.find(({ name }) => name === "platform") : undefined;
			if (!flag || !/^\$(TARGETPLATFORM|\{TARGETPLATFORM(:?-[^}]*)?\})$/.test(flag.value ?? "")) continue;
			yield { at: index, span: flag.span, fix: { edits: [flagRemoval(simulation, flag)] } };
		}
	},
};
