import type { Pair } from "../../model/dockerfile.ts";
import type { Rule } from "./rule.ts";

/** `ENV name value` and `LABEL name value` without the equals sign. */
export const legacyKeyValueFormat: Rule = {
	aliases: ["buildkit/LegacyKeyValueFormat"],
	severity: "warning",
	*check({ file: { instructions, source } }) {
		for (const { index, keyword, pairs } of instructions) {
			const pair = pairs.find(({ legacy }) => legacy);
			if (!pair || (keyword !== "ENV" && keyword !== "LABEL")) continue;
			const right = quoted(pair);
			const values = { keyword, name: pair.key };
			const { start, end } = pair.keySpan;
			const fix =
				right !== null && pair.valueSpan
					? { edits: [{ span: { start, end: pair.valueSpan.end }, text: `${source.slice(start, end)}=${right}` }] }
					: undefined;
			yield { at: index, span: pair.span, values, ...(fix ? { fix } : {}) };
		}
	},
};

/** The value as the form with an equals sign spells it, or null where quotes and escapes make that unsure. */
function quoted({ value, valueSpan }: Pair): string | null {
	if (value === null || value === "" || !valueSpan || valueSpan.end - valueSpan.start !== value.length) return null;
	if (/^"[^"\\`]*"$|^'[^'\\`]*'$/.test(value)) return value;
	if (/["'\\`\n]/.test(value)) return null;
	return /\s/.test(value) ? `"${value}"` : value;
}
