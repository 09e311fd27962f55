import type { Pair, Word } from "../../model/dockerfile.ts";
import { contains, mappedWithin } from "../../model/span.ts";
import { variableUses } from "../dockerfile/expand.ts";
import { withoutEscapes, withoutSpans } from "../shell/index.ts";
import type { Execution, Step } from "./simulation.ts";
import { expandAt } from "./variables.ts";
import type { WrittenFile } from "./written.ts";

/** The texts that ARG and ENV hold and that a shell might be given as a script, each under the variable's name with `$`. */
export function heldTexts({ instruction, stage }: Step, escape: string): WrittenFile[] {
	if (!stage || !/^(?:ARG|ENV)$/.test(instruction.keyword)) return [];
	return instruction.pairs.flatMap((pair) => {
		const file = /\s/.test(pair.value ?? "") ? heldText(pair, instruction.args, escape) : null;
		const text = file && expandAt(stage, pair.value ?? "", instruction.index, escape).text;
		return file && text !== null ? [{ ...file, text }] : [];
	});
}

/** A value in quotes of one kind as the builder hands it on, each character with its place in the source. */
function heldText({ key, value, valueSpan }: Pair, words: Word[], escape: string): WrittenFile | null {
	if (!valueSpan) return null;
	const word = words.find(({ span }) => contains(span, valueSpan));
	const whole = word?.mapped && mappedWithin(word.mapped, valueSpan);
	const quote = value?.[0];
	if (!whole || (quote !== '"' && quote !== "'") || whole.text.at(-1) !== quote) return null;
	const inner = withoutSpans(whole, [
		{ start: valueSpan.start, end: valueSpan.start + 1 },
		{ start: valueSpan.end - 1, end: valueSpan.end },
	]);
	if (quote === "'")
		return { path: `$${key}`, text: inner.text, pieces: [{ body: inner, span: valueSpan, replaced: [] }] };
	// In double quotes the builder reads an escape only before these.
	const body = withoutEscapes(inner, escape, { '"': '"', $: "$", [escape]: escape });
	const replaced = variableUses(whole, escape).map(({ span }) => span);
	return { path: `$${key}`, text: body.text, pieces: [{ body, span: valueSpan, replaced }] };
}

/** The variable whose value a command gives to a shell as its script, with `$`: `bash -c "$X"`, `eval "$X"`; else null. */
export function givenVariable({ invocation: { id, options, operands } }: Execution): string | null {
	const word =
		id === "sh"
			? options.find(({ facts, written }) => (facts?.names ?? [written]).includes("-c"))?.valueWord
			: id === "eval" && operands.length === 1
				? operands[0]?.word
				: undefined;
	const name = /^"?\$(?:\{(\w+)\}|(\w+))"?$/.exec(word?.raw ?? "");
	return name ? `$${name[1] ?? name[2]}` : null;
}
