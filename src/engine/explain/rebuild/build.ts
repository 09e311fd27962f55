import type { BuildNote, Change, Fate, RebuildView } from "../../../model/build.ts";
import type { Message } from "../../../model/message.ts";
import { ignoredBy } from "../../simulate/dockerignore.ts";
import { declaredArguments, suggestedChanges } from "../../simulate/rebuild/choices.ts";
import { type Cause, type Outcome, replay } from "../../simulate/rebuild/replay.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import { lineRef, say } from "../context.ts";
import { stageName } from "../overview/stages.ts";
import { savings } from "./savings.ts";

const key = (name: string) => `summary/rebuild#${name}`;

/** What can be chosen for a build of this file; with a change, what it rebuilds and why. */
export function buildNote(simulation: Simulation, change: Change | undefined): BuildNote {
	return {
		target: simulation.target?.index ?? null,
		arguments: declaredArguments(simulation),
		choices: suggestedChanges(simulation),
		rebuild: change && simulation.stages.length > 0 ? rebuildOf(simulation, tidy(change)) : null,
	};
}

/** A path as the context knows it: from its root, without a slash before or behind. */
function tidy(change: Change): Change {
	if (change.kind !== "file") return change;
	return { kind: "file", path: change.path.trim().replace(/^(\.?\/)+|\/+$/g, "") };
}

function rebuildOf(simulation: Simulation, change: Change): RebuildView<Message> {
	const outcomes = replay(simulation, change);
	return {
		change,
		summary: summaryOf(simulation, change, outcomes),
		savings: savings(simulation, change, outcomes),
		instructions: outcomes.map(({ step, fate, cause }) => ({
			index: step.place.index,
			line: step.place.startLine,
			keyword: step.place.keyword,
			stage: step.stage?.index ?? null,
			fate,
			cause: cause && sayCause(cause, step.place.keyword, fate, change, simulation),
		})),
	};
}

function summaryOf({ dockerignore }: Simulation, change: Change, outcomes: Outcome[]): Message[] {
	const layers = outcomes.filter(({ step, fate }) => step.place.keyword !== "FROM" && isLayer(fate));
	const lines = (fate: Fate) => layers.filter((one) => one.fate === fate).map(({ step }) => step.place.startLine);
	const rebuilt = lines("rebuilt");
	const may = lines("may");
	const cached = lines("cached").length;
	if (rebuilt.length + may.length === 0) {
		const by = change.kind === "file" && dockerignore ? ignoredBy(dockerignore, change.path) : null;
		if (change.kind === "file" && by) return [say(key("summary.ignored"), { path: change.path, pattern: by.written })];
		const edited = outcomes.some(({ cause }) => cause?.kind === "edited");
		return [say(key(edited ? "summary.metadata" : "summary.nothing"))];
	}
	const result: Message[] = [];
	if (rebuilt.length > 0) result.push(say(key("summary.rebuilt"), { lines: lineRef(...rebuilt) }));
	if (may.length > 0) result.push(say(key("summary.may"), { lines: lineRef(...may) }));
	if (cached > 0) result.push(say(key("summary.cached"), { count: cached }));
	return result;
}

function isLayer(fate: Fate): boolean {
	return fate === "rebuilt" || fate === "may" || fate === "cached";
}

function sayCause(cause: Cause, keyword: string, fate: Fate, change: Change, { steps }: Simulation): Message {
	const line = (at: number) => lineRef(steps[at]?.instruction.startLine ?? 0);
	switch (cause.kind) {
		case "edited":
			return say(key(fate === "metadata" ? "cause.edited-metadata" : "cause.edited"));
		case "image":
			return say(key("cause.image"), { image: change.kind === "image" ? change.image : "" });
		case "file": {
			if (fate === "may") return say(key("cause.file-may"));
			const way = keyword === "RUN" ? "mounts" : "copies";
			return change.kind === "file" ? say(key(`cause.${way}`), { path: change.path }) : say(key(`cause.${way}-all`));
		}
		case "before":
			return say(key(fate === "may" ? "cause.before-may" : "cause.before"), { line: line(cause.at) });
		case "variable":
			return say(key("cause.variable"), { name: cause.name, line: line(cause.at) });
		case "setting":
			return say(key("cause.setting"), { line: line(cause.at) });
		case "stage":
			return say(key("cause.stage"), { stage: stageName(cause.stage) });
	}
}
