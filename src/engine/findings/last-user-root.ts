import { isRoot } from "../simulate/conditions.ts";
import type { Rule } from "./rule.ts";

/** The last USER of the image names root. */
export const lastUserRoot: Rule = {
	aliases: ["hadolint/DL3002"],
	severity: "warning",
	rank: 50,
	*check({ target, file }) {
		const user = target?.state.user;
		if (!target || !user || !isRoot(user.value) || user.from.line === null) return;
		const at = file.instructions.findLast(
			({ keyword, startLine }) => keyword === "USER" && startLine === user.from.line,
		);
		const span = at?.args[0]?.span;
		if (at && span) yield { at: at.index, span, values: { user: user.value } };
	},
};
