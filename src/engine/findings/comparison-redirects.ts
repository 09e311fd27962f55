import type { Rule } from "./rule.ts";

/** `[ $n > 2 ]`: inside `[` and `test` the signs < and > redirect, so nothing is compared. */
export const comparisonRedirects: Rule = {
	aliases: [],
	severity: "warning",
	rank: 12,
	*check({ steps }) {
		for (const step of steps) {
			const { instruction, executions } = step;
			for (const { invocation, command } of executions) {
				if (invocation.name !== "[" && invocation.name !== "test") continue;
				const redirect = command.redirects.find(
					({ operator, fd, target }) => (operator === ">" || operator === "<") && fd === null && target !== null,
				);
				if (!redirect?.target || redirect.target.text.startsWith("/dev/")) continue;
				const form = redirect.operator === ">" ? "greater" : "less";
				const file = redirect.target.raw;
				yield { at: instruction.index, span: redirect.span, form, values: { file, program: invocation.name } };
			}
		}
	},
};
