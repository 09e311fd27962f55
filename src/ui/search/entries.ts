import type { ExplainedPart, Explanation } from "../../model/explanation.ts";
import type { Rich } from "../../model/rich.ts";
import { outline } from "../outline/outline.ts";
import type { ExampleInfo, QuestionBook } from "../props.ts";
import { plainText } from "../rich/RichText.tsx";
import type { Entry } from "./search.ts";

/** Where an entry leads. */
export type Goal = { kind: "question"; id: string } | { kind: "line"; line: number } | { kind: "example"; id: string };

export interface GoalEntry extends Entry {
	goal: Goal;
}

/** The questions by what they ask; what their answers say is in the text. */
export function questionEntries(book: QuestionBook): GoalEntry[] {
	return book.pages.map(({ id, question, short }) => ({
		goal: { kind: "question", id },
		title: plainText(question),
		text: plainText(short),
	}));
}

/** The lines of the reader's file by their words; what is said of them is in the text. */
export function lineEntries(explanation: Explanation, source: string): GoalEntry[] {
	return outline(explanation).flatMap((item): GoalEntry[] => {
		if (item.kind === "comments") return [];
		const note = item.kind === "instruction" ? item.instruction : item.directive;
		const goal: Goal = { kind: "line", line: item.line };
		const title = source.slice(note.span.start, note.span.end).replace(/\\?\n\s*/g, " ");
		return [{ goal, title, text: says(note).map(plainText).join(" ") }];
	});
}

export function exampleEntries(examples: readonly ExampleInfo[], title: (id: string) => string): GoalEntry[] {
	return examples.map(({ id, group }) => ({ goal: { kind: "example", id }, title: title(id), text: `${id} ${group}` }));
}

type Said = Pick<ExplainedPart, "what" | "why" | "beware" | "parts">;

function says({ what, why, beware, parts }: Said): Rich[] {
	return [what, ...why, ...beware, ...parts.flatMap(says)];
}
