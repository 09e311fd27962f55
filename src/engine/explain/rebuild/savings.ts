import type { Change } from "../../../model/build.ts";
import type { Message } from "../../../model/message.ts";
import { fileEntry } from "../../lookup.ts";
import { baseName, hasGlob } from "../../simulate/paths.ts";
import type { Outcome } from "../../simulate/rebuild/replay.ts";
import { type Simulation, type Step, usesBy } from "../../simulate/simulation.ts";
import { lineRef, say } from "../context.ts";
import { linesOf, readersByName } from "../neighbours.ts";

const key = (name: string) => `summary/rebuild#savings.${name}`;

/** How another order of the lines would keep work in the cache after this change. */
export function savings(simulation: Simulation, change: Change, outcomes: Outcome[]): Message[] {
	if (change.kind === "file" || change.kind === "source") {
		return outcomes.flatMap((outcome) => afterFile(simulation, change, outcome, outcomes));
	}
	return change.kind === "argument" ? argumentTooEarly(simulation, change.name, outcomes) : [];
}

/** A line that runs again because a line before it copied the changed file, which it does not need itself. */
function afterFile(simulation: Simulation, change: Change, { step, fate, cause }: Outcome, all: Outcome[]): Message[] {
	if (fate !== "rebuilt" || cause?.kind !== "before" || step.place.keyword !== "RUN") return [];
	const copy = all[cause.at];
	if (copy?.cause?.kind !== "file" || !copy.step.transfer || copy.step.stage !== step.stage) return [];
	const values = { line: lineRef(step.place.startLine), copy: lineRef(copy.step.place.startLine) };
	const manifests = manifestsOf(step);
	if (manifests.size > 0) {
		if (change.kind === "file" && isManifest(simulation, manifests, change.path)) return [];
		const files = [...manifests].filter((name) => !hasGlob(name) && !name.includes("$"));
		if (files.length === 0 || alsoBuilds(step))
			return files.length === 0 ? [] : [say(key("split"), { ...values, files })];
		return [say(key("manifests"), { ...values, files })];
	}
	return isSystemInstall(simulation, step, cause.at) ? [say(key("packages"), values)] : [];
}

function manifestsOf({ executions }: Step): Set<string> {
	return new Set(
		executions.flatMap(({ effects }) =>
			effects.flatMap((effect) =>
				effect.kind === "dependencies" ? effect.manifests.map(({ path }) => baseName(path)) : [],
			),
		),
	);
}

/** Whether a file is one that the install reads, or a manifest by its own entry. */
function isManifest({ facts }: Simulation, manifests: Set<string>, path: string): boolean {
	const role = fileEntry(facts, path)?.facts.role;
	return manifests.has(baseName(path)) || role === "manifest" || role === "lock";
}

/** Whether the same RUN makes something out of the sources, too. */
function alsoBuilds({ executions }: Step): boolean {
	return executions.some(({ effects }) => effects.some(({ kind }) => kind === "builds" || kind === "produces"));
}

const HARMLESS = new Set([
	"creates",
	"reads",
	"installs",
	"uninstalls",
	"removes",
	"fills",
	"network",
	"volatile",
	"sets",
]);

/** Whether a line only installs packages of the distribution and uses nothing that came since `copy`. */
function isSystemInstall(simulation: Simulation, step: Step, copy: number): boolean {
	const effects = step.executions.flatMap((one) => one.effects);
	return (
		effects.some((effect) => effect.kind === "installs" && /^(deb|apk|rpm)$/.test(effect.system)) &&
		effects.every(({ kind }) => HARMLESS.has(kind)) &&
		step.executions.every(({ invocation }) => invocation.id !== null) &&
		!usesBy(simulation, step.place.index).some(({ of }) => of >= copy)
	);
}

/** Lines between an ARG and the first one that names it, which run again although they do not. */
function argumentTooEarly(simulation: Simulation, name: string, outcomes: Outcome[]): Message[] {
	return simulation.steps.flatMap((step) => {
		const { stage, instruction } = step;
		if (!stage || instruction.keyword !== "ARG" || !instruction.pairs.some(({ key: own }) => own === name)) return [];
		const reader = readersByName(simulation, name).find(
			(one) => one.stage === stage && one.place.index > instruction.index,
		);
		if (!reader) return [];
		const needless = outcomes
			.slice(instruction.index + 1, reader.place.index)
			.filter(
				({ step: one, fate, cause }) => fate === "rebuilt" && isForArgument(cause, instruction.index, one, outcomes),
			);
		if (needless.length === 0) return [];
		const values = { name, line: lineRef(instruction.startLine), reader: lineRef(reader.place.startLine) };
		return [say(key("argument"), { ...values, lines: linesOf(needless.map(({ step: one }) => one)) })];
	});
}

/** Whether the declaration at `at` is what a line is rebuilt for, by itself or through a line before it. */
function isForArgument(cause: Outcome["cause"], at: number, step: Step, outcomes: Outcome[]): boolean {
	const first = cause?.kind === "before" ? outcomes[cause.at] : undefined;
	const root = first?.step.stage === step.stage ? first?.cause : cause;
	return root?.kind === "variable" && root.at === at;
}
