import type { InstructionNote } from "../../model/analysis.ts";
import type { InstructionChange, Located } from "../../model/comparison.ts";
import type { Message } from "../../model/message.ts";
import { lineRef, say } from "../explain/context.ts";
import { stageName } from "../explain/overview/stages.ts";
import type { Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Studied } from "./index.ts";
import type { Pair } from "./match.ts";
import type { Renamed } from "./stages.ts";
import { changedWords } from "./words.ts";

/** What became of each instruction that is not as it was. */
export function instructionChanges(
	before: Studied,
	after: Studied,
	pairs: Pair[],
	renamed: Renamed,
): InstructionChange<Message>[] {
	/** What follows for all later lines is told of the first. */
	const said = new Set<string>();
	const targets = { before: before.simulation.target, after: after.simulation.target };
	return pairs.flatMap((pair, index): InstructionChange<Message>[] => {
		const old = pair.before && noteOf(before, pair.before);
		const now = pair.after && noteOf(after, pair.after);
		const located = { before: locate(pair.before), after: locate(pair.after) };
		const base = { ...located, text: null, what: null, why: [], beware: [], words: [] };
		if (now && !old) {
			const { keyword, what, why, beware } = now;
			return [{ ...base, kind: "added", keyword, what, why, beware }];
		}
		if (old && !now) return [{ ...base, kind: "removed", keyword: old.keyword, what: old.what }];
		if (!old || !now) return [];
		const { keyword } = now;
		const text = pair.moved ? movement(pair, pairs, index, targets) : null;
		const around = surroundings(pair).filter(({ key, values }) => !said.has(JSON.stringify([key, values])));
		for (const { key, values } of around) said.add(JSON.stringify([key, values]));
		const beware = [...around, ...onlyNew(old.beware, now.beware)];
		if (pair.same) {
			if (text) return [{ ...base, kind: "moved", keyword, text, why: onlyNew(old.why, now.why), beware }];
			// What other lines now do to this one.
			const fresh = keyword === "RUN" ? beware : around;
			if (fresh.length > 0) return [{ ...base, kind: "changed", keyword, beware: fresh }];
			return layoutChange(before, after, old, now) ? [{ ...base, kind: "changed", keyword, text: LAYOUT }] : [];
		}
		const words = changedWords(
			{ note: old, source: before.analysis.source },
			{ note: now, source: after.analysis.source },
			renamed,
		);
		const told = new Set(words.flatMap(({ what }) => (what ? [what.key] : [])));
		const why = onlyNew(old.why, now.why).filter((message) => !innerKeys(message).some((key) => told.has(key)));
		return [{ ...base, kind: "changed", keyword, text, what: now.what, why, beware, words }];
	});
}

const LAYOUT = say("compare/line#layout");

/** Sentences that the line did not have before, alone or as part of another. */
function onlyNew(old: Message[], now: Message[]): Message[] {
	const known = new Set(old.flatMap((message) => [message.key, ...innerKeys(message)]));
	return now.filter((message) => {
		const inner = innerKeys(message);
		return !known.has(message.key) && !(inner.length > 0 && inner.every((key) => known.has(key)));
	});
}

/** Programs that run another as a user of their choice. */
const SWITCHES = /^(su|sudo|gosu|su-exec|runuser|setpriv)$/;

/** As whom a command now runs, and where if it has moved: else WORKDIR itself tells. */
function surroundings({ before, after, moved }: Pair): Message[] {
	if (!before || !after || after.instruction.keyword !== "RUN") return [];
	const [first, second] = [before.before, after.before];
	const result: Message[] = [];
	const [user, other] = [first?.user?.value, second?.user?.value];
	// `su app -c` in the earlier line chose the user itself.
	const chosen = before.executions.some(({ invocation }) => SWITCHES.test(invocation.name));
	if (user !== undefined && other !== undefined && user !== other && !chosen)
		result.push(say("compare/line#user", { old: user, new: other }));
	const [workdir, place] = [first?.workdir.value, second?.workdir.value];
	if (moved && workdir !== undefined && place !== undefined && workdir !== place)
		result.push(say("compare/line#workdir", { old: workdir, new: place }));
	return result;
}

/** Keys of the sentences that stand inside a sentence. */
function innerKeys({ values }: Message): string[] {
	return Object.values(values ?? {})
		.flat()
		.flatMap((value) => (typeof value === "object" && "key" in value ? [value.key] : []));
}

/** Whether only blanks differ. The shell's command is the key of its layer: there they count, though they mean nothing. */
function layoutChange(before: Studied, after: Studied, old: InstructionNote, now: InstructionNote): boolean {
	const text = ({ analysis }: Studied, { span }: InstructionNote) => analysis.source.slice(span.start, span.end);
	const commandOf = ({ arguments: words }: InstructionNote) => words.join("\n");
	return now.keyword === "RUN" && text(before, old) !== text(after, now) && commandOf(old) !== commandOf(now);
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
