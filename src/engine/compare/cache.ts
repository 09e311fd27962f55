import type { Change } from "../../model/build.ts";
import type { Values } from "../../model/message.ts";
import { lineRef } from "../explain/context.ts";
import { optionValue } from "../explain/mounts/mount.ts";
import { baseName } from "../simulate/paths.ts";
import { suggestedChanges } from "../simulate/rebuild/choices.ts";
import { type Outcome, replay } from "../simulate/rebuild/replay.ts";
import type { AppliedEffect, Execution, Simulation } from "../simulate/simulation.ts";
import { type Differ, differ } from "./difference.ts";
import type { Studied } from "./index.ts";
import { firstDifferences } from "./layers.ts";
import type { Pair } from "./match.ts";

/** What the change costs the next build, and what later changes of the project cost from now on. */
export function cacheChanges({ simulation: before }: Studied, { simulation: after }: Studied, pairs: Pair[]): Differ[] {
	if (!before.target || !after.target) return [];
	// A file that does not build leaves nothing in the cache, or asks for nothing from it.
	const next = before.file.problems.length + after.file.problems.length > 0 ? [] : nextBuild(before, after);
	return [...next, ...laterBuilds(before, after, pairs)];
}

function nextBuild(before: Simulation, after: Simulation): Differ[] {
	const outcomes = replay(after, { kind: "edits", at: firstDifferences(before, after) });
	const lines = (fate: string) =>
		outcomes
			.filter((one) => one.fate === fate && one.step.instruction.keyword !== "FROM")
			.map(({ step }) => step.instruction.startLine);
	const [rebuilt, may, cached] = [lines("rebuilt"), lines("may"), lines("cached")];
	if (rebuilt.length + may.length === 0) return [differ("next", "neutral", 6, "cache#next.nothing")];
	const result: Differ[] = [];
	if (rebuilt.length > 0) {
		const key = cached.length + may.length === 0 ? "cache#next.all" : "cache#next.lines";
		result.push(differ("next", "neutral", 30, key, { lines: lineRef(...rebuilt) }));
	}
	if (may.length > 0) result.push(differ("next", "neutral", 6, "cache#next.may", { lines: lineRef(...may) }));
	return result;
}

/** Lines that a later change of the project no longer repeats, or repeats from now on. */
function laterBuilds(before: Simulation, after: Simulation, pairs: Pair[]): Differ[] {
	const result: Differ[] = [];
	const told = new Set<string>();
	for (const change of commonChanges(before, after)) {
		const [old, now] = [replay(before, change), replay(after, change)];
		const turned = (from: string, to: string) =>
			pairs.flatMap(({ before: a, after: b }) => {
				if (!a || !b || b.instruction.keyword !== "RUN") return [];
				// A manifest or lock file that the line needs now is no loss.
				if (to === "rebuilt" && change.kind === "file" && reads(b.executions, change.path)) return [];
				const fits = old[a.instruction.index]?.fate === from && now[b.instruction.index]?.fate === to;
				return fits ? [b.instruction.startLine] : [];
			});
		const values: Values = change.kind === "file" ? { path: change.path } : {};
		const heavy = (lines: number[]) =>
			after.steps.some(({ instruction, executions }) => lines.includes(instruction.startLine) && isHeavy(executions));
		const tell = (name: "saved" | "lost", lines: number[]) => {
			const id = `${name} ${lines}`;
			if (lines.length === 0 || told.has(id)) return;
			told.add(id);
			const key = `cache#${name}.${change.kind === "file" ? "file" : "source"}`;
			const tone = name === "saved" ? "good" : "bad";
			result.push(differ("later", tone, heavy(lines) ? 56 : 14, key, { ...values, lines: lineRef(...lines) }));
		};
		tell("saved", turned("rebuilt", "cached"));
		tell("lost", turned("cached", "rebuilt"));
		if (isSource(change) && result.length === 0) result.push(...ownLayer(old, now, pairs));
	}
	return result;
}

/** All sources, or the directory that stands for them. */
function isSource(change: Change): boolean {
	return change.kind === "source" || (change.kind === "file" && change.path.endsWith("/…"));
}

/** Dependencies that got a layer which edits of the sources leave alone, or lost it. */
function ownLayer(old: Outcome[], now: Outcome[], pairs: Pair[]): Differ[] {
	const apart = (outcomes: Outcome[]) =>
		outcomes.filter(({ step, fate }) => fate === "cached" && ecosystemOf(step.executions) !== null);
	const working = (outcomes: Outcome[]) =>
		outcomes.filter(
			({ step, fate }) => fate === "rebuilt" && step.instruction.keyword === "RUN" && isHeavy(step.executions),
		);
	const [first, second] = [apart(old), apart(now)];
	const added = second.filter(({ step }) => pairs.some(({ before, after }) => after === step && !before));
	const removed = first.filter(({ step }) => pairs.some(({ before, after }) => before === step && !after));
	const line = ({ step }: Outcome) => step.instruction.startLine;
	if (first.length === 0 && added[0] && working(old).length > 0)
		return [differ("later", "good", 56, "cache#saved.layer", { line: lineRef(line(added[0])) })];
	const [next] = working(now);
	if (second.length > 0 || removed.length === 0 || !next) return [];
	const kept = next.step.instruction.mounts.some((mount) => optionValue(mount, "type") === "cache");
	const key = kept ? "cache#lost.layer.kept" : "cache#lost.layer.plain";
	return [differ("later", kept ? "neutral" : "bad", kept ? 50 : 57, key, { line: lineRef(line(next)) })];
}

/** Of the dependencies that some command installs or downloads. */
function ecosystemOf(executions: Execution[]): string | null {
	for (const { effects, inner } of executions) {
		const own = effects.find((effect) => effect.kind === "dependencies");
		const found = own?.ecosystem ?? ecosystemOf(inner);
		if (found) return found;
	}
	return null;
}

/** Whether repeating the commands takes time: they install, download or build. */
function isHeavy(executions: Execution[]): boolean {
	return executions.some(({ effects, inner }) => effects.some(({ kind }) => HEAVY.has(kind)) || isHeavy(inner));
}

const HEAVY = new Set<AppliedEffect["kind"]>([
	"dependencies",
	"installs",
	"builds",
	"produces",
	"downloads",
	"network",
]);

function reads(executions: Execution[], path: string): boolean {
	return executions.some(
		({ effects, inner }) =>
			effects.some(
				(effect) =>
					effect.kind === "dependencies" &&
					effect.manifests.some((manifest) => baseName(manifest.path) === baseName(path)),
			) || reads(inner, path),
	);
}

/** Changes of the project that concern both files. */
function commonChanges(before: Simulation, after: Simulation): Change[] {
	const id = (change: Change) => JSON.stringify(change);
	const known = new Set(suggestedChanges(before).map(id));
	const all = suggestedChanges(after);
	const both = all.filter((change) => known.has(id(change)) && (change.kind === "source" || change.kind === "file"));
	const named = all.filter((change) => change.kind === "file" && !known.has(id(change)));
	// Files that only one names are taken by the other as part of the whole context.
	const source = both.filter(({ kind }) => kind === "source");
	return [...source, ...both.filter(({ kind }) => kind === "file"), ...(source.length > 0 ? named : [])];
}
