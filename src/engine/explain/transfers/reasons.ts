import type { Message } from "../../../model/message.ts";
import { autoloadedBy } from "../../idioms/autoloaded.ts";
import { callsOfStage } from "../../idioms/calls.ts";
import { contextCopies, copiesOf, isBroad, isManifestCopy, isSourceCopy } from "../../idioms/copies.ts";
import { productionOption } from "../../idioms/installs.ts";
import { needsLockFile } from "../../idioms/lock-file-install.ts";
import { fileEntry } from "../../lookup.ts";
import { packageBehind } from "../../simulate/brought.ts";
import { PATH_DIRECTORIES } from "../../simulate/build-effects.ts";
import type { PathEvent } from "../../simulate/file-system.ts";
import { baseName, isWithin, parentPath, resolvePath } from "../../simulate/paths.ts";
import { type Step, type Transfer, usesOf } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import { isArchive } from "../../simulate/transfer.ts";
import { buildOf } from "../../simulate/transitions.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";
import { processWords } from "../neighbours.ts";
import { besideLists } from "./beside-lists.ts";
import { sameLibrary } from "./c-library.ts";
import { docrootOf, servedBelow } from "./docroot.ts";
import { linesThatFill } from "./fillers.ts";
import { ontoRoot } from "./onto-root.ts";
import { partBefore } from "./part-before.ts";
import { onSameBase } from "./same-base.ts";
import { staticProgram } from "./static-program.ts";
import { formOfUse } from "./use-form.ts";

/** Why the author copies this here: what another stage made, what later lines use. */
export function reasonsOfTransfer(context: LineContext, transfer: Transfer): Message[] {
	return [
		...manifests(context, transfer),
		...besideLists(context, transfer),
		...fromStage(context, transfer),
		...onSameBase(context, transfer),
		...staticProgram(context, transfer),
		...usedLater(context, transfer),
		...sameLibrary(context, transfer),
		...optional(context, transfer),
		...anyVersion(transfer),
		...blanks(context),
		...served(context, transfer),
		...ontoRoot(context, transfer),
	];
}

/** A star after a whole file name: beside files that must exist these may be missing. */
function optional({ instruction, simulation }: LineContext, transfer: Transfer): Message[] {
	const written = instruction.args.slice(0, -1).map(({ text }) => text);
	const patterns = written.filter((text) => /^[^*?[]*\.[\w-]+\*$/.test(text));
	const fixed = written.filter((text) => !/[*?[]/.test(text));
	if (transfer.from || patterns.length === 0 || fixed.length === 0) return [];
	const told = say("instructions/copy#why.optional", { patterns });
	for (const { kind, name, by } of usesOf(simulation, instruction.index)) {
		if (kind !== "manifest" || !patterns.some((pattern) => baseName(pattern) === `${name}*`)) continue;
		const step = simulation.steps[by];
		const command = step?.executions.map(needsLockFile).find((one) => one !== null);
		if (step && command)
			return [
				told,
				say("instructions/copy#why.optional-needed", { file: name, command, line: lineRef(step.place.startLine) }),
			];
	}
	const locks = patterns
		.map((pattern) => baseName(pattern).slice(0, -1))
		.filter((name) => {
			const facts = fileEntry(simulation.facts, name)?.facts;
			// The commands of Node.js that ask for a lock file stop without it.
			return facts?.role === "lock" && facts.ecosystem !== "npm";
		});
	return [told, ...(locks.length > 0 ? [say("instructions/copy#why.optional-lock", { files: locks })] : [])];
}

/** `target/*.jar` to `app.jar`: the pattern matches the name whatever version it holds. */
function anyVersion({ from, sources, target, directory }: Transfer): Message[] {
	const [only, ...others] = sources;
	const ending = /\*\.(jar|war|whl|tgz|deb|rpm|gem)$/.exec(only?.path ?? "")?.[1];
	if (!from || !only || others.length > 0 || directory || !ending || !target.endsWith(`.${ending}`)) return [];
	return [say("instructions/copy#why.any-version", { pattern: baseName(only.path), target: baseName(target) })];
}

/** Brackets and quotes keep a path with a blank in one piece. */
function blanks({ instruction }: LineContext): Message[] {
	const paths = instruction.json ? instruction.args.map(({ text }) => text).filter((text) => /\s/.test(text)) : [];
	return paths.length > 0 ? [say("instructions/copy#why.blanks", { paths })] : [];
}

/** The builder clones by itself: the image needs no Git for it. */
export function cloned({ instruction }: LineContext, { sources }: Transfer): Message[] {
	if (instruction.keyword !== "ADD" || !sources.some(({ kind }) => kind === "git")) return [];
	const kept = instruction.flags.some(({ name, value }) => name === "keep-git-dir" && value !== "false");
	return [say(`instructions/add#why.git.${kept ? "kept" : "plain"}`)];
}

/** Files for the directory that the image's own web server gives to browsers, where no line chooses another one. */
function served(context: LineContext, transfer: Transfer): Message[] {
	const below = servedBelow(context, transfer);
	if (below) return [say("instructions/copy#why.served-below", { ...below, line: lineRef(below.line) })];
	const directory = docrootOf(context, transfer);
	return directory === null ? [] : [say("instructions/copy#why.served", { directory })];
}

/** An install reads what this line copies. */
function manifests(context: LineContext, transfer: Transfer): Message[] {
	if (transfer.from || transfer.sources.some((source) => source.kind === "everything")) return [];
	const { instruction, stage, simulation } = context;
	const uses = usesOf(simulation, instruction.index).filter((use) => use.kind === "manifest");
	const first = Math.min(...uses.map((use) => use.by));
	if (!stage || !Number.isFinite(first)) return [];
	const files = [...new Set(uses.map((use) => use.name))];
	const line = lineRef(lineOf(context, first));
	const isStructure = (file: string) => fileEntry(simulation.facts, file)?.facts.structure === true;
	const parts = files.filter(isStructure);
	const others = files.filter((file) => !isStructure(file));
	const reasons = [
		...(parts.length > 0 ? [say("instructions/copy#why.structure-only", { files: parts, line })] : []),
		...(others.length > 0 ? [say("instructions/copy#why.manifests-only", { files: others, line })] : []),
	];
	const between = sourcesBetween(context, first);
	if (between) {
		const copy = lineRef(between.instruction.startLine);
		const sources = between.transfer?.sources.map(({ written }) => written) ?? [];
		const form = isBroad(between) ? "everything" : "sources";
		// Of several lists that one line reads, the first says it.
		const told = contextCopies(simulation)
			.get(stage)
			?.some((step) => step.instruction.index < instruction.index && isManifestCopy(simulation, step, first));
		return told ? reasons : [...reasons, say(`instructions/copy#why.manifests-apart.${form}`, { line, copy, sources })];
	}
	const before = directoriesBefore(context, transfer);
	return [
		...reasons,
		...(before.length > 0 ? [say("instructions/copy#why.manifests-after", { lines: lineRef(...before), line })] : []),
	];
}

/** A copy of sources between these lists and the line that reads them, which repeats that line all the same. */
export function sourcesBetween({ simulation, instruction, stage }: LineContext, reader: number): Step | null {
	const builds = simulation.steps[reader]?.executions.some(({ effects }) =>
		effects.some(({ kind }) => kind === "builds" || kind === "produces"),
	);
	const copies = ((stage && contextCopies(simulation).get(stage)) ?? []).filter(
		({ instruction: { index } }) => index > instruction.index && index < reader,
	);
	return copies.find((step) => isBroad(step) || (builds && isSourceCopy(simulation, step))) ?? null;
}

/** Lines of the stage that copy directories into the same place before: their files change more often than lists. */
function directoriesBefore({ simulation, instruction, stage }: LineContext, { target }: Transfer): number[] {
	return copiesOf(simulation, stage).flatMap((step) => {
		const { transfer, place: own } = step;
		if (own.index >= instruction.index || !transfer || !isWithin(transfer.target, target)) return [];
		if (autoloadedBy(simulation, step) !== null) return [];
		const listed = usesOf(simulation, own.index).some(({ kind }) => kind === "manifest");
		const whole = transfer.sources.some(
			({ path, kind }) =>
				kind !== "glob" &&
				!/\.[\w]+$|file$/i.test(baseName(path)) &&
				!fileEntry(simulation.facts, path)?.facts.ecosystem,
		);
		return whole && !listed && transfer.from?.image == null ? [own.startLine] : [];
	});
}

function fromStage(context: LineContext, transfer: Transfer): Message[] {
	const source = transfer.from?.stage;
	const { stage } = context;
	if (!source || !stage) return [];
	const result: Message[] = [];
	for (const one of transfer.sources) {
		const made = one.origin?.event;
		const build = one.origin?.exact ? undefined : buildOf(source, one.path, context.simulation);
		if (build) {
			const values = { path: one.path, line: lineRef(lineOf(context, build.at)) };
			result.push(say("instructions/copy#why.made.build", values));
			continue;
		}
		const fillers = one.origin?.exact ? linesThatFill(context, source, one.path) : [];
		if (fillers.length > 0) {
			result.push(say("instructions/copy#why.made.filled", { path: one.path, lines: lineRef(...fillers) }));
			continue;
		}
		if (!made || made.at < 0) {
			const bringer = one.origin?.exact ? null : packageBehind(source, one.path, context.simulation.facts);
			if (bringer) {
				const values = { path: one.path, package: bringer.name, line: lineRef(lineOf(context, bringer.at)) };
				result.push(say("instructions/copy#why.made.package", values));
			}
			continue;
		}
		const line = lineRef(lineOf(context, made.at));
		const form = formOf(one.path, made, one.origin?.exact === true);
		if (form === "binary" || form === "programs" || form === "dependencies" || form === "archive") {
			result.push(say(`instructions/copy#why.made.${form}`, { path: one.path, line }));
			if (form === "dependencies") result.push(...changedSince(context, source, one.path, made));
		} else if (form === "below" && made.unpacked) {
			result.push(say("instructions/copy#why.made.unpacked", { path: one.path, line }));
		} else if (form === "below" && context.simulation.steps[made.at]?.transfer?.from === null) {
			const cloned = context.simulation.steps[made.at]?.transfer?.sources.some(({ kind }) => kind === "git");
			const first = cloned ? null : partBefore(context, made);
			result.push(
				first === null
					? say(`instructions/copy#why.made.${cloned ? "repository" : "project"}`, { path: one.path, line })
					: say("instructions/copy#why.made.project-too", { path: one.path, line: lineRef(first) }),
			);
		} else if (form !== "below") result.push(say("instructions/copy#why.made.path", { path: one.path, line }));
	}
	return result;
}

/** What later lines of the stage took out of the installed dependencies and what they added. */
function changedSince(context: LineContext, source: Stage, path: string, made: PathEvent): Message[] {
	const { simulation } = context;
	const pruned = callsOfStage(simulation, source, "npm prune", "pnpm prune").find(
		(call) => call.at > made.at && productionOption(call) !== null,
	);
	const added = source.files
		.below(path)
		.filter(({ path: below, event }) => parentPath(below) === path && event.at > made.at && !event.copied);
	const first = added[0];
	return [
		...(pruned ? [say("instructions/copy#why.pruned", { line: lineRef(pruned.line) })] : []),
		...(first
			? [
					say("instructions/copy#why.added", {
						names: added.map(({ path: below }) => baseName(below)),
						lines: lineRef(...new Set(added.map(({ event }) => lineOf(context, event.at)))),
					}),
				]
			: []),
	];
}

/** What a copied path is. Where a build puts programs, one without an ending is taken for a program. */
function formOf(path: string, made: PathEvent, exact: boolean): PathEvent["kind"] | "programs" | "below" {
	if (exact) return made.programs ? "programs" : made.kind;
	if (made.kind === "archive" && isArchive(path)) return "archive";
	return made.programs && !baseName(path).includes(".") ? "binary" : "below";
}

function usedLater(context: LineContext, transfer: Transfer): Message[] {
	const { simulation, instruction } = context;
	const uses = usesOf(simulation, instruction.index);
	const result: Message[] = [];
	if (uses.some((use) => use.kind === "manifest")) return result;
	const programs = uses.filter((use) => use.kind === "program");
	const program = programs[0];
	if (program) {
		const lines = lineRef(...programs.filter((use) => use.name === program.name).map((use) => lineOf(context, use.by)));
		const among = transfer.sources.some(({ kind }) => kind === "everything" || kind === "glob");
		const many = transfer.sources.length > 1;
		const whole = among || many || baseName(transfer.target) !== baseName(program.name);
		const inside = whole && !transfer.sources.some(({ path }) => baseName(path) === baseName(program.name));
		const directory = transfer.directory ? transfer.target : parentPath(transfer.target);
		const byName = !inside && !program.name.includes("/") && PATH_DIRECTORIES.includes(directory);
		result.push(
			byName
				? say("instructions/copy#why.runs-by-name", { program: program.name, lines, directory })
				: say(`instructions/copy#why.${inside ? "runs-inside" : "runs"}`, { program: program.name, lines }),
		);
	}
	const copied = uses.filter(
		(use) =>
			use.kind === "path" &&
			simulation.steps[use.by]?.stage === context.stage &&
			!transfer.from &&
			!settlesOnly(simulation.steps[use.by]),
	);
	const path = copied[0];
	const here = transfer.directory && path?.name === transfer.target;
	if (path && !here && !program && !transfer.sources.some((source) => source.kind === "everything")) {
		const file = baseName(path.name);
		// A directory is there for the build or the process, not for one file in it that some line reads.
		const own = path.name === transfer.target || transfer.sources.some((one) => baseName(one.path) === file);
		const builds = simulation.steps[path.by]?.executions.some(({ effects }) =>
			effects.some(({ kind }) => kind === "builds" || kind === "produces"),
		);
		// That a build takes them in is said of all that is copied for it.
		if (builds || (!own && startsFrom(context, transfer))) return result;
		// A file by the name that stands here, anything else by the path under which it is used.
		const shown = transfer.directory && transfer.sources.some((one) => baseName(one.path) === file) ? file : path.name;
		const form = formOfUse(simulation.steps[path.by], path.name);
		result.push(say(`instructions/copy#why.${form}`, { path: shown, lines: lineRef(lineOf(context, path.by)) }));
	}
	return result;
}

/** Whether a line only changes owner or permissions: it does not need the files for anything. */
function settlesOnly(step: Step | undefined): boolean {
	return (
		step !== undefined &&
		step.executions.length > 0 &&
		step.executions.every(({ invocation: { id } }) => /^(?:chmod|chown|chgrp)$/.test(id ?? ""))
	);
}

/** Whether the container's process starts a file below the copied directory. */
function startsFrom(context: LineContext, { target }: Transfer): boolean {
	const workdir = context.stage?.state.workdir.value;
	if (!context.ships || !workdir) return false;
	return (
		processWords(context)?.words.some(
			(word) => /^[\w./]+\.\w+$/.test(word) && isWithin(resolvePath(workdir, word), target),
		) === true
	);
}
