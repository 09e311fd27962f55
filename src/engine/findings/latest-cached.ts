import type { Rule } from "./rule.ts";

const LATEST = /^https?:\/\/[^$\s]+\/(?:releases\/)?latest(?:[/?#].*)?$/;

/** A RUN asks a server for whatever release is the latest: builds differ, and yet the cache keeps the old answer. */
export const latestCached: Rule = {
	aliases: [],
	severity: "info",
	rank: 28,
	*check({ steps }) {
		for (const { instruction, executions, stage } of steps) {
			if (instruction.keyword !== "RUN" || !stage?.needed) continue;
			for (const { invocation, command } of executions) {
				if (invocation.name !== "curl" && invocation.name !== "wget") continue;
				const word = command.words.find(({ text }) => LATEST.test(text));
				if (!word) continue;
				const name = /\/([\w.-]+)\/releases\/latest/.exec(word.text)?.[1];
				yield {
					at: instruction.index,
					span: word.span,
					form: name ? "named" : "plain",
					values: { ...(name && { name }), host: /^\w+:\/\/([^/:]+)/.exec(word.text)?.[1] ?? "" },
				};
				break;
			}
		}
	},
};
