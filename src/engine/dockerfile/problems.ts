import type { Problem } from "../../model/dockerfile.ts";
import type { Span } from "../../model/span.ts";

/** A problem whose line is not yet counted. */
export type FoundProblem = Omit<Problem, "line">;

/** `id` names the entry in `explanations/problems/`. */
export function problem(
	stage: Problem["stage"],
	id: string,
	values: Problem["values"],
	span: Span,
	instruction?: number,
): FoundProblem {
	return { stage, key: `problems/${id}#what`, values, span, ...(instruction === undefined ? {} : { instruction }) };
}

/** What of the reader's text goes into a sentence: never a whole megabyte, never a control character. */
export function quote(text: string): string {
	const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
	return short.replace(/[\u0000-\u001f\u007f\ud800-\udfff]/gu, "\ufffd");
}
