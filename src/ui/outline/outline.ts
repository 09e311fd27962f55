import type { ExplainedInstruction, ExplainedStage, Explanation } from "../../model/explanation.ts";

type Comment = Explanation["comments"][number];
type Directive = Explanation["directives"][number];

/** What stands below one another in both views, in the order of the file. Lines count from 1. */
export type OutlineItem = { line: number; endLine: number; above: Comment[] } & (
	| { kind: "directive"; directive: Directive }
	| { kind: "instruction"; instruction: ExplainedInstruction; inside: Comment[]; opens: ExplainedStage | null }
	/** Comments after which no instruction comes. */
	| { kind: "comments" }
);

/** Puts directives, comments and instructions into one list; comments go to what they stand above. */
export function outline(explanation: Explanation): OutlineItem[] {
	const items: OutlineItem[] = [];
	const opens = new Map<number, ExplainedStage>();
	for (const stage of explanation.stages) opens.set(stage.startLine, stage);
	const inside = new Map<number, Comment[]>();
	const between: Comment[] = [];
	for (const comment of explanation.comments) {
		if (comment.inside === null) between.push(comment);
		else inside.set(comment.inside, [...(inside.get(comment.inside) ?? []), comment]);
	}
	let next = 0;
	const above = (line: number): Comment[] => {
		const from = next;
		while (next < between.length && (between[next]?.line ?? 0) < line) next++;
		return between.slice(from, next);
	};
	for (const directive of explanation.directives)
		items.push({
			kind: "directive",
			directive,
			line: directive.line,
			endLine: directive.line,
			above: above(directive.line),
		});
	for (const instruction of explanation.instructions) {
		const line = instruction.startLine;
		items.push({
			kind: "instruction",
			instruction,
			line,
			endLine: instruction.endLine,
			above: above(line),
			inside: inside.get(instruction.index) ?? [],
			opens: instruction.keyword === "FROM" ? (opens.get(line) ?? null) : null,
		});
	}
	const rest = between.slice(next);
	const first = rest[0];
	if (first) items.push({ kind: "comments", line: first.line, endLine: rest.at(-1)?.line ?? first.line, above: rest });
	return items;
}

/** Index of the item that the line belongs to: the last that begins at or above it, comments above an item included; -1 before the first. */
export function itemAtLine(items: readonly OutlineItem[], line: number): number {
	let low = 0;
	let high = items.length - 1;
	let found = -1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const item = items[middle] as OutlineItem;
		if ((item.above[0]?.line ?? item.line) <= line) {
			found = middle;
			low = middle + 1;
		} else high = middle - 1;
	}
	return found;
}
