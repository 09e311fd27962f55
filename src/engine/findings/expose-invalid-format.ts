import type { Rule } from "./rule.ts";

/** `EXPOSE 80:8080`: the host's side of a mapping has no meaning here. */
export const exposeInvalidFormat: Rule = {
	aliases: ["buildkit/ExposeInvalidFormat"],
	severity: "warning",
	*check({ file }) {
		for (const { index, keyword, args } of file.instructions) {
			if (keyword !== "EXPOSE") continue;
			for (const { text, span } of args) {
				if (!text.includes(":") || text.includes("$")) continue;
				const right = text.slice(text.lastIndexOf(":") + 1);
				const sure = /^\d+(-\d+)?(\/\w+)?$/.test(right) && span.end - span.start === text.length;
				const values = { mapping: text, right };
				yield { at: index, span, values, ...(sure ? { fix: { edits: [{ span, text: right }] } } : {}) };
			}
		}
	},
};
