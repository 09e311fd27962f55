import { variableAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";

/** Programs for which a name in braces may be a place to fill in: `sed "s/{VERSION}/$VERSION/"`. */
const TEMPLATES = /\b(?:sed|perl|awk|envsubst|jinja2?|python\d*|node|jq)\b|'/;

/** `{NAME}` where the file sets NAME: without a dollar sign it is text, and a file or directory gets that very name. */
export const variableWithoutDollar: Rule = {
	aliases: [],
	severity: "warning",
	rank: 15,
	*check({ file, steps }) {
		for (const { instruction, stage } of steps) {
			if (!stage || !/^(?:RUN|COPY|ADD|WORKDIR|VOLUME|USER|EXPOSE)$/.test(instruction.keyword)) continue;
			const text = file.source.slice(instruction.span.start, instruction.span.end);
			if (!text.includes("{") || instruction.heredocs.length > 0 || TEMPLATES.test(text)) continue;
			for (const match of text.matchAll(/(?<=[\s/:="])\{([A-Z][A-Z0-9_]{2,})\}/g)) {
				const [written, name = ""] = match;
				const start = instruction.span.start + match.index;
				const line = variableAt(stage, name, instruction.index)?.from.line;
				if (line == null) continue;
				yield {
					at: instruction.index,
					span: { start, end: start + written.length },
					values: { name, written },
					fix: { edits: [{ span: { start, end: start }, text: "$" }] },
				};
			}
		}
	},
};
