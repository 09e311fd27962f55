import type { InstructionNote } from "../../model/analysis.ts";
import type { InstructionChange, Located } from "../../model/comparison.ts";
import type { Message } from "../../model/message.ts";
import { lineRef, say } from "../explain/context.ts";
import { stageName } from "../explain/stages.ts";
import type { Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Studied } from "./index.ts";
import type { Pair } from "./match.ts";
import { changedWords } from "./words.ts";

/** What became of each instruction that is not as it was. */
export function instructionChanges(before: Studied, after: Studied, pairs: Pair[]): InstructionChange<Message>[] {
	const targets = { before: before.simulation.target, after: after.simulation.target };
	return pairs.flatMap((pair, index) => {
		const old = pair.before && noteOf(before, pair.before);
		const now = pair.after && noteOf(after, pair.after);
		const located = { before: locate(pair.before), after: locate(pair.after) };
		if (now && !old)
			return [
				{
					kind: "added" as const,
					keyword: now.keyword,
					...located,
					text: null,
					what: now.what,
					why: now.why,
					words: [],
				},
			];
		if (old && !now)
			return [
				{ kind: "removed" as const, keyword: old.keyword, ...located, text: null, what: old.what, why: [], words: [] },
			];
		if (!old || !now) return [];
		const text = pair.moved ? movement(pair, pairs, index, targets) : null;
		if (pair.same) {
			if (text)
				return [
					{
						kind: "moved" as const,
						keyword: now.keyword,
						...located,
						text,
						what: null,
						why: reasons(old, now),
						words: [],
					},
				];
			return layoutChange(before, after, old, now, located);
		}
		const words = changedWords(
			{ note: old, source: before.analysis.source },
			{ note: now, source: after.analysis.source },
		);
		const told = new Set(words.flatMap(({ what }) => (what ? [what.key] : [])));
		const why = reasons(old, now).filter((message) => !innerKeys(message).some((key) => told.has(key)));
		return [{ kind: "changed" as const, keyword: now.keyword, ...located, text, what: now.what, why, words }];
	});
}

/** Reasons that the line did not have before. */
function reasons(old: InstructionNote, now: InstructionNote): Message[] {
	const known = new Set(old.why.map(({ key }) => key));
	return now.why.filter(({ key }) => !known.has(key));
}

/** Keys of the sentences that stand inside a sentence. */
function innerKeys({ values }: Message): string[] {
	return Object.values(values ?? {})
		.flat()
		.flatMap((value) => (typeof value === "object" && "key" in value ? [value.key] : []));
}

/** The shell's command is the key of its layer: blanks in it count, though they mean nothing. */
function layoutChange(
	before: Studied,
	after: Studied,
	old: InstructionNote,
	now: InstructionNote,
	located: Pick<InstructionChange<Message>, "before" | "after">,
): InstructionChange<Message>[] {
	const text = ({ analysis }: Studied, { span }: InstructionNote) => analysis.source.slice(span.start, span.end);
	const commandOf = ({ arguments: words }: InstructionNote) => words.join("\n");
	if (text(before, old) === text(after, now) || commandOf(old) === commandOf(now) || now.keyword !== "RUN") return [];
	const layout = say("compare/line#layout");
	return [{ kind: "changed", keyword: now.keyword, ...located, text: layout, what: null, why: [], words: [] }];
}

interface Targets {
	before: Stage | null;
	after: Stage | null;
}

function movement({ before, after }: Pair, pairs: Pair[], index: number, targets: Targets): Message | null {
	if (!before || !after) return null;
	const old = before.instruction.startLine;
	const now = lineRef(after.instruction.startLine);
	const [from, to] = [before.stage, after.stage];
	const sameStage =
		from &&
		to &&
		pairs.some((one) => one.before?.instruction.index === from.from && one.after?.instruction.index === to.from);
	if (!sameStage && from && to) {
		const [was, is] = [from === targets.before, to === targets.after];
		if (was && !is) return say("compare/line#moved.out", { to: stageName(to) });
		if (!was && is) return say("compare/line#moved.in", { from: stageName(from) });
		return say("compare/line#moved.stage", { from: stageName(from), to: stageName(to) });
	}
	const above = pairs
		.slice(0, index)
		.findLast((one) => one.after !== null && !one.moved && one.after.stage === after.stage);
	const crossed = above?.before && above.before.instruction.index > before.instruction.index;
	return crossed
		? say("compare/line#moved.behind", { old, line: now, other: lineRef(above.after?.instruction.startLine ?? 0) })
		: say("compare/line#moved.up", { old, line: now });
}

function noteOf({ analysis }: Studied, { instruction }: Step): InstructionNote | null {
	return analysis.instructions[instruction.index] ?? null;
}

function locate(step: Step | null): Located | null {
	if (!step) return null;
	const { index, startLine, endLine } = step.instruction;
	return { index, line: startLine, endLine, stage: step.stage ? stageName(step.stage) : null };
}
