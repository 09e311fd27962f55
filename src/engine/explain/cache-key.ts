import type { Message } from "../../model/message.ts";
import { firstAfter, runsByStage, stepsBy } from "../simulate/index-of.ts";
import { type AppliedEffect, type Simulation, type Step, usesOf } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { type LineContext, lineRef, say } from "./context.ts";
import { stageName } from "./overview/stages.ts";
import { LOCAL } from "./transfers/beware.ts";
import { sourcesBetween } from "./transfers/reasons.ts";

/** Files and paths that one sentence names. */
const MOST = 4;

/**
 * What the cache of a line depends on, where that is more than its text and what stands before it, and no other
 * sentence says so. What holds for several lines is told in the first.
 */
export function cacheOf(context: LineContext): Message | null {
	const { instruction } = context;
	if (instruction.keyword === "FROM") return ofBase(context);
	if (instruction.keyword === "RUN") return ofRun(context);
	return context.step.transfer ? ofTransfer(context, instruction.keyword.toLowerCase()) : null;
}

/** A tag may name another image tomorrow: told where the file first uses one. */
function ofBase({ simulation, step }: LineContext): Message | null {
	const base = taggedBase(step);
	if (base === null || firstOf(simulation, "tagged base", (one) => taggedBase(one) !== null) !== step) return null;
	return say("instructions/from#cache", { base });
}

function taggedBase({ instruction, stage }: Step): string | null {
	if (instruction.keyword !== "FROM" || !stage?.image || stage.resolvedBase === "scratch") return null;
	return stage.image.reference.digest === null ? stage.resolvedBase : null;
}

function ofTransfer(context: LineContext, id: string): Message | null {
	const { simulation, step, instruction } = context;
	const { transfer } = step;
	if (!transfer) return null;
	const key = (name: string) => `instructions/${id}#cache.${name}`;
	if (transfer.from?.stage) {
		if (firstOf(simulation, "copy from stage", (one) => one.transfer?.from?.stage != null) !== step) return null;
		const paths = transfer.sources.slice(0, MOST).map(({ path }) => path);
		return say("instructions/copy#cache.stage", { paths, stage: stageName(transfer.from.stage) });
	}
	if (transfer.from) return null;
	const [only] = transfer.sources;
	if (id === "add" && only?.kind === "url" && !instruction.flags.some(({ name }) => name === "checksum"))
		return say(key("url"), { source: only.written });
	if (id === "add" && only?.kind === "git" && !/#[0-9a-f]{40}\b/.test(only.written))
		return say(key("git"), { source: only.written });
	if (!transfer.sources.every(({ kind }) => LOCAL.has(kind))) return null;
	return ofFiles(context);
}

/** Which later lines a changed file repeats. Manifests and what follows an install have a reason that says so. */
function ofFiles(context: LineContext): Message | null {
	const { simulation, step } = context;
	const { instruction, stage, transfer } = step;
	const linked = instruction.flags.some(({ name }) => name === "link");
	const all = transfer?.sources.some(({ kind }) => kind === "everything");
	if (!stage || !transfer || (linked && !all)) return null;
	const manifest = usesOf(simulation, instruction.index).find(({ kind }) => kind === "manifest");
	const own = runsByStage(simulation).get(stage) ?? [];
	const next = firstAfter(own, instruction.index);
	// Of the project as a whole other commands may hang on it than the install.
	const others = all && manifest && (own[next]?.place.index ?? manifest.by) < manifest.by;
	if (manifest && !others && !sourcesBetween(context, manifest.by)) return null;
	if (next === own.length || installsBefore(simulation, stage, instruction.index)) return null;
	const lines = lineRef(...own.slice(next).map((one) => one.place.startLine));
	if (all) return say(`instructions/copy#cache.everything${linked ? "-linked" : ""}`, { lines });
	const files = transfer.sources.map(({ written }) => written);
	// A copy of the whole context before it repeats with them already.
	const before = stepsBy(simulation, "copies of everything", ({ stage: one, transfer: copy }) =>
		one && copy?.from === null && copy.sources.some(({ kind }) => kind === "everything") ? [one] : [],
	).get(stage)?.[0];
	if (before && before.instruction.index < instruction.index) return null;
	return files.length > MOST ? null : say("instructions/copy#cache.files", { files, lines });
}

/** Whether a RUN of the stage before instruction `index` installs a project's dependencies. */
function installsBefore(simulation: Simulation, stage: Stage, index: number): boolean {
	const all = stepsBy(simulation, "installs of dependencies", ({ place, stage: own, executions }) =>
		place.keyword === "RUN" && own && executions.some(({ effects }) => effects.some(isInstall)) ? [own] : [],
	);
	const [first] = all.get(stage) ?? [];
	return first !== undefined && first.place.index <= index;
}

function isInstall({ kind }: AppliedEffect): boolean {
	return kind === "dependencies";
}

function ofRun({ simulation, step, instruction }: LineContext): Message | null {
	const mounted = instruction.mounts
		.filter(({ type, from }) => type === "bind" && from === null)
		.map(({ source }) => source ?? ".");
	if (mounted.some((path) => /^(\.|\/)+$/.test(path))) return say("instructions/run#cache.mount-all");
	if (mounted.length > 0) return say("instructions/run#cache.mount", { paths: mounted.slice(0, MOST) });
	if (!isOnlyOfBase(simulation, step)) return null;
	if (firstOf(simulation, "install on the base", (one, among) => isOnlyOfBase(among, one)) !== step) return null;
	return say("instructions/run#cache.network");
}

/** Whether a line installs from the network before anything of the project has come into its stage. */
function isOnlyOfBase(simulation: Simulation, { executions, instruction, stage }: Step): boolean {
	if (instruction.keyword !== "RUN" || !stage) return false;
	const does = (...wanted: AppliedEffect["kind"][]) =>
		executions.some(({ effects }) => effects.some(({ kind }) => wanted.includes(kind)));
	if (!does("installs") || !does("network", "volatile")) return false;
	const copies = stepsBy(simulation, "context copies", ({ stage: own, transfer }) =>
		own && transfer?.from === null && !transfer.sources.every(({ kind }) => kind === "heredoc") ? [own] : [],
	);
	for (let cursor: Stage | null = stage; cursor; cursor = cursor.parent) {
		if ((copies.get(cursor)?.[0]?.place.index ?? instruction.index) < instruction.index) return false;
	}
	return true;
}

function firstOf(
	simulation: Simulation,
	name: string,
	holds: (step: Step, simulation: Simulation) => boolean,
): Step | undefined {
	return stepsBy(simulation, `with ${name}`, (step, among) => (holds(step, among) ? [true] : [])).get(true)?.[0];
}
