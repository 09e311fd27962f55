import { isRoot } from "../simulate/conditions.ts";
import type { Rule } from "./rule.ts";

/** The image's user by a name whose number the file or the base image tells. */
export const userByName: Rule = {
	aliases: ["hadolint/DL3066"],
	severity: "info",
	*check({ target, file }) {
		const user = target?.state.user;
		if (!target || !user || user.from.line === null || isRoot(user.value)) return;
		const at = file.instructions.findLast(
			({ keyword, startLine }) => keyword === "USER" && startLine === user.from.line,
		);
		const word = at?.args[0];
		// As written, so that a variable or a group stays.
		if (!at || !word || word.text !== user.value || !/^[a-z_][\w-]*$/i.test(word.text)) return;
		const id = target.users.findLast(({ name }) => name === user.value)?.uid;
		if (id === undefined || !/^\d+$/.test(id)) return;
		const fix = { edits: [{ span: word.span, text: id }] };
		yield { at: at.index, span: word.span, values: { user: user.value, id }, fix };
	},
};
