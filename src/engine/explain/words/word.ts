import type { Word } from "../../../model/dockerfile.ts";
import type { WordKind } from "../../../model/facts.ts";
import type { PartNote } from "../../../model/message.ts";
import type { Span } from "../../../model/span.ts";
import { variableUses } from "../../dockerfile/expand.ts";
import { expandAt, expandGlobal } from "../../simulate/variables.ts";
import type { LineContext } from "../context.ts";
import { explainText } from "./kinds.ts";
import { explainVariable } from "./variable.ts";

/**
 * A word of an instruction's own arguments (not of a shell body): explained by what it stands for, with the variables
 * that the builder replaces as its parts.
 */
export function explainWord(context: LineContext, word: Word, kind: WordKind, expands = true): PartNote {
	const uses = expands && word.mapped ? variableUses(word.mapped, context.simulation.file.escape) : [];
	const text = expands ? expandWordText(context, word.text) : word.text;
	const part = explainText(context, kind, text, word.span, word.text);
	for (const use of uses) if (!covered(part.parts, use.span)) part.parts.push(explainVariable(context, use));
	return part;
}

/** The text of a word after the builder's replacement; unknown variables stay as `$NAME`. */
export function expandWordText(context: LineContext, text: string): string {
	const { stage, instruction, simulation } = context;
	const { escape } = simulation.file;
	return stage && instruction.keyword !== "FROM"
		? expandAt(stage, text, instruction.index, escape).shown
		: expandGlobal(simulation.globals, text, escape).shown;
}

function covered(parts: PartNote[], span: Span): boolean {
	return parts.some((part) => part.span.start < span.end && span.start < part.span.end);
}
