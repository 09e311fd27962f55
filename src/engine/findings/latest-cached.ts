import { latestAsked } from "../explain/latest.ts";
import type { Rule } from "./rule.ts";

/** A RUN asks a server for whatever release is the latest: builds differ, and yet the cache keeps the old answer. */
export const latestCached: Rule = {
	aliases: [],
	severity: "info",
	rank: 28,
	*check({ steps }) {
		for (const { instruction, executions, stage } of steps) {
			if (instruction.keyword !== "RUN" || !stage?.needed) continue;
			const asked = executions.map(latestAsked).find((one) => one !== null);
			if (!asked) continue;
			const { word, host, name } = asked;
			const form = name ? "named" : "plain";
			yield { at: instruction.index, span: word.span, form, values: { ...(name && { name }), host } };
		}
	},
};
