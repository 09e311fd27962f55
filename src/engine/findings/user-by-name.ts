import { lineRef } from "../explain/context.ts";
import { isRoot } from "../simulate/conditions.ts";
import type { Rule } from "./rule.ts";

/** How the programs that make users take an id; `adduser` is another one in BusyBox than in Debian. */
const ID_OPTIONS: Record<string, (distro: string) => string> = {
	useradd: () => "-u",
	adduser: (distro) => (distro === "alpine" || distro === "busybox" ? "-u" : "--uid"),
};

/** The image's user by a name whose number the file or the base image tells. */
export const userByName: Rule = {
	aliases: ["hadolint/DL3066"],
	severity: "info",
	*check({ target, file, steps }) {
		const user = target?.state.user;
		if (!target || !user || user.from.line === null || isRoot(user.value)) return;
		const at = file.instructions.findLast(
			({ keyword, startLine }) => keyword === "USER" && startLine === user.from.line,
		);
		const word = at?.args[0];
		const written = /^[a-z_][\w-]*(?=$|:)/i.exec(word?.text ?? "")?.[0];
		// As written, so that a variable stays.
		if (!at || !word || word.text !== user.value || written === undefined) return;
		const span = { start: word.span.start, end: word.span.start + written.length };
		if (word.span.end - word.span.start !== word.text.length) return;
		const known = target.users.findLast(({ name }) => name === written);
		const id = known?.uid;
		if (known && id === undefined && known.from.line !== null) {
			const made = steps[known.at]?.executions.find(({ effects }) => effects.some((effect) => effect.kind === "user"));
			const option = ID_OPTIONS[made?.invocation.id ?? ""]?.(target.state.distro ?? "");
			if (!option) return;
			const values = { user: written, line: lineRef(known.from.line), option };
			yield { at: at.index, span, form: "unnumbered", reason: "unnumbered", values };
			return;
		}
		if (id === undefined || !/^\d+$/.test(id)) return;
		const fix = { edits: [{ span, text: id }] };
		yield {
			at: at.index,
			span,
			form: "numbered",
			reason: "numbered",
			values: { user: written, id },
			fix,
		};
	},
};
