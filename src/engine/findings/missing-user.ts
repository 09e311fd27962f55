import { isRoot } from "../simulate/conditions.ts";
import type { Rule } from "./rule.ts";

/** The container's process runs as root, because neither the file nor the base image names another user. */
export const missingUser: Rule = {
	aliases: [],
	severity: "info",
	rank: 50,
	*check({ target: last, file }) {
		const user = last?.state.user;
		// Unknown where the base image is; a USER of the file that names root is another rule's.
		if (!last || !user || !isRoot(user.value) || last.state.distro === "windows") return;
		if (file.instructions.some(({ keyword, index }) => keyword === "USER" && index >= last.from && index < last.end))
			return;
		const process = [last.state.entrypoint, last.state.cmd].find((one) => one?.from.line != null);
		if (!process) return;
		const at = file.instructions.findLast(({ startLine }) => startLine === process.from.line);
		if (at) yield { at: at.index, span: at.keywordSpan };
	},
};
