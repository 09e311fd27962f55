import type * as Tree from "unbash";
import type { VariablePart, WordPart } from "../../model/shell.ts";
import type { Span } from "../../model/span.ts";
import { MAX_DEPTH, type Reader, span, withoutContinuations } from "./reader.ts";
import { partsOf } from "./word.ts";

/** `$X` and `${X…}` in all their forms. */
export function variablePart(
	reader: Reader,
	part: Tree.SimpleExpansionPart | Tree.ParameterExpansionPart,
	base: { span: Span; runs?: { at: number; source: number }[] },
): VariablePart {
	const text = withoutContinuations(part.text);
	if (part.type === "SimpleExpansion") return { ...base, ...simpleVariable(reader, part.pos, part.end) };
	const { operation } = part;
	const [first, second] = operation ? operands(operation) : [];
	return {
		...base,
		kind: "variable",
		text,
		name: part.parameter,
		nameSpan: span(reader, part.parameterPos, part.parameterEnd),
		braces: true,
		...(part.prefix && { prefix: part.prefix }),
		...(part.index && { index: part.index.text }),
		operator: operation?.operator ?? null,
		operatorSpan: operation ? span(reader, operation.pos, operation.operatorEnd) : null,
		word: first ? withoutContinuations(first.text) : null,
		wordSpan: first ? span(reader, first.pos, first.end) : null,
		...(second && { second: withoutContinuations(second.text), secondSpan: span(reader, second.pos, second.end) }),
		parts: [part.index, first, second].flatMap((word) => (word ? expansions(reader, word) : [])),
	};
}

/** `$X`, which stands at `[start, end)`. */
export function simpleVariable(reader: Reader, start: number, end: number): VariablePart {
	const text = withoutContinuations(reader.text.slice(start, end));
	return {
		span: span(reader, start, end),
		kind: "variable",
		text,
		name: text.slice(1),
		nameSpan: span(reader, start + 1, end),
		braces: false,
		operator: null,
		operatorSpan: null,
		word: null,
		wordSpan: null,
		parts: [],
	};
}

function operands(operation: Tree.ParameterOperation): (Tree.Word | undefined)[] {
	switch (operation.type) {
		case "Replace":
			return [operation.pattern, operation.replacement];
		case "Slice":
			return [operation.offset, operation.length];
		case "Names":
		case "Unknown":
			return [];
		default:
			return [operation.operand];
	}
}

/** The parts of an operand that the shell expands in turn; quotes are kept, for they hold expansions. */
function expansions(reader: Reader, word: Tree.Word): WordPart[] {
	if (reader.progress.depth >= MAX_DEPTH) return [];
	return partsOf(reader, word).filter((part) => part.kind !== "literal");
}
