import { PLATFORM_ARGUMENTS } from "../dockerfile/environment.ts";
import { expandWord } from "../dockerfile/expand.ts";
import { parseImageReference } from "../images/reference.ts";
import type { Rule } from "./rule.ts";

/** A FROM whose image has no valid name unless the build is given an argument. */
export const invalidDefaultArgInFrom: Rule = {
	aliases: ["buildkit/InvalidDefaultArgInFrom"],
	severity: "warning",
	instead: ["instructions/arg#beware.no-default"],
	*check({ globals, file }) {
		// BuildKit looks at no FROM after one whose variables it cannot replace.
		for (const { index, stage } of file.instructions) {
			if (!stage) continue;
			const value = (name: string) => globals.get(name)?.value ?? PLATFORM_ARGUMENTS[name];
			const { result, error } = expandWord(stage.base, value, file.escape);
			if (error) return;
			const names = [...stage.base.matchAll(/\$\{?(\w+)/g)].map(([, name]) => name ?? "");
			if (result !== "" && parseImageReference(result).invalid === null) continue;
			const reason = names.length === 0 ? "literal" : result === "" ? "empty" : "broken";
			yield { at: index, span: stage.baseSpan, form: reason, reason, values: { base: stage.base, result, names } };
		}
	},
};
