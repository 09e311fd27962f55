import type { editor, IRange } from "monaco-editor/editor";
import type { Explanation } from "../../model/explanation.ts";
import { allFindings, type Stretch, stretches } from "../parts.ts";

/** How many lines above and below the visible ones are coloured along, so that a small scroll has nothing to do. */
const AROUND = 60;

/** How many accents there are for stages before they repeat. */
const STAGE_COLOURS = 6;

type Model = editor.ITextModel;

/** The colours of the lines in view and around it. Decorations move along while the reader types. */
export function colourDecorations(model: Model, explanation: Explanation, from: number, to: number): Decorations {
	const first = Math.max(1, from - AROUND);
	const last = Math.min(model.getLineCount(), to + AROUND);
	const start = model.getOffsetAt({ lineNumber: first, column: 1 });
	const end = model.getOffsetAt({ lineNumber: last, column: model.getLineMaxColumn(last) });
	return {
		first,
		last,
		list: wordDecorations(model, stretches(explanation, start, end)),
	};
}

/** The colours of words. */
export function wordDecorations(model: Model, words: readonly Stretch[]): editor.IModelDeltaDecoration[] {
	return words.map(({ start, end, role }) => ({
		range: rangeOf(model, start, end),
		options: { inlineClassName: `tok-${role}`, stickiness: NEVER_GROWS },
	}));
}

export interface Decorations {
	first: number;
	last: number;
	list: editor.IModelDeltaDecoration[];
}

/** A coloured band beside each stage's lines, and wavy lines under what is wrong. */
export function lastingDecorations(model: Model, explanation: Explanation): editor.IModelDeltaDecoration[] {
	const bands = explanation.stages.map(({ startLine, endLine, index }) => ({
		range: { startLineNumber: startLine, startColumn: 1, endLineNumber: endLine, endColumn: 1 },
		options: { isWholeLine: true, linesDecorationsClassName: `band band-${index % STAGE_COLOURS}` },
	}));
	const problems = explanation.problems.map(({ span }) => ({
		range: rangeOf(model, span.start, Math.max(span.end, span.start + 1)),
		options: { className: "wave wave-error", stickiness: NEVER_GROWS },
	}));
	const waves = allFindings(explanation).map(({ span, severity }) => ({
		range: rangeOf(model, span.start, span.end),
		options: { className: `wave wave-${severity}`, stickiness: NEVER_GROWS },
	}));
	return [...bands, ...problems, ...waves];
}

/** `TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges`; the enumeration itself is not among the exports used here. */
const NEVER_GROWS = 1;

export function rangeOf(model: Model, start: number, end: number): IRange {
	const from = model.getPositionAt(start);
	const to = model.getPositionAt(end);
	return {
		startLineNumber: from.lineNumber,
		startColumn: from.column,
		endLineNumber: to.lineNumber,
		endColumn: to.column,
	};
}
