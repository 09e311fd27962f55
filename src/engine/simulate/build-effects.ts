import type { Facts } from "../../model/facts.ts";
import type { From, PackageFact } from "../../model/state.ts";
import { findName, nameIndex } from "../names.ts";
import { unneeded } from "./automatic-packages.ts";
import type { FileSystem, PathEvent, PathOrigin } from "./file-system.ts";
import { packageSpec } from "./package-spec.ts";
import { baseName, globPattern, hasGlob, isWithin, parentPath } from "./paths.ts";
import { resultOf } from "./results.ts";
import { type AppliedEffect, connect, type Execution, type Simulation, type Step } from "./simulation.ts";
import { baseFacts, type Stage } from "./stage.ts";
import { isSystemDirectory } from "./transfer.ts";
import { optionNames } from "./values.ts";

/** Applies what the commands of an instruction do to its stage, and connects it with the lines that it builds on. */
export function applyExecutions(step: Step, stage: Stage, simulation: Simulation): void {
	const at = step.place.index;
	const from: From = { line: step.place.startLine, stage: stage.index };
	for (const execution of step.executions) {
		connectProgram(execution, stage, simulation, at);
		for (const effect of execution.effects) {
			connectReads(effect, stage, simulation, at);
			if (step.place.keyword === "RUN" && happens(execution, effect))
				changeStage(effect, stage, at, from, simulation.facts, manner(execution));
		}
		if (step.place.keyword === "RUN" && execution.context.runs === "always")
			takeAway(stage, unneeded(step.executions, execution, at), at, from, simulation.facts, false);
		const unknown = execution.invocation.id === null;
		if (unknown && step.place.keyword === "RUN") stage.files.opaque.push({ at, line: step.place.startLine });
	}
}

/**
 * A command that may not run makes things at most; it does not take anything away for sure. Packages it takes away where
 * the same instruction brought them under a condition too (`changeStage`).
 */
function happens({ context }: Execution, effect: AppliedEffect): boolean {
	if (context.runs === "always") return true;
	return context.runs === "maybe" && effect.kind !== "removes";
}

/** The program of a command: a package installed, a binary made or a script copied by an earlier line. */
function connectProgram(execution: Execution, stage: Stage, simulation: Simulation, at: number): void {
	const { invocation, workdir, interpreter } = execution;
	// A module belongs to the interpreter that runs it; no program of that name is looked for.
	if (interpreter !== undefined) return;
	const written = invocation.program.text;
	if (written.includes("/")) {
		const path = written.startsWith("/") ? written : `${workdir ?? ""}/${written.replace(/^\.\//, "")}`;
		const of = resultOf(stage, path, at)?.at ?? stage.files.origin(path)?.event.at ?? -1;
		if (of >= 0 && of < at) connect(simulation, { by: at, of, kind: "program", name: written });
		if (of >= 0 || !PACKAGED_PROGRAM.test(written)) return;
	}
	// `service redis-server start` runs a program by the name of its service.
	const names = [ownName(invocation), ...(invocation.id === "service" ? invocation.operands.slice(0, 1) : [])].map(
		(one) => (typeof one === "string" ? one : one.word.text),
	);
	for (const name of names) {
		const made = programOrigin(stage, name);
		if (made !== null && made < at) connect(simulation, { by: at, of: made, kind: "program", name });
	}
}

/** The path of a program where packages of a distribution put theirs. */
const PACKAGED_PROGRAM = /^(?:\/usr)?\/s?bin\/[^/]+$/;

/** The name of a program; a cross compiler's whole one (`arm-none-eabi-gcc`), which no package of the plain program brings. */
export function ownName({ program, name }: Execution["invocation"]): string {
	const written = baseName(program.text);
	return written !== name && written.endsWith(`-${name}`) ? written : name;
}

/** Directories that every Linux image has in PATH. */
export const PATH_DIRECTORIES = ["/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/usr/sbin", "/sbin"];

/** The file that a program's bare name finds in the usual directories of PATH, where a line made it. */
export function programFile(stage: Stage, name: string): PathOrigin | null {
	if (!stage.files.hasName(baseName(name))) return null;
	for (const directory of PATH_DIRECTORIES) {
		const origin = stage.files.origin(`${directory}/${name}`);
		if (origin?.exact && origin.event.at >= 0) return origin;
	}
	return null;
}

/** The instruction of this stage (or those it builds on) that brought a program, or null. The image's own are no line's. */
export function programOrigin(stage: Stage, name: string): number | null {
	const file = programFile(stage, name);
	if (file) return file.event.at;
	if (baseFacts(stage)?.programs.includes(name)) return null;
	return stage.programs.get(name) ?? null;
}

/** What a package may be called as a program: by its own name, and by those that its entry lists. */
function programsOf(system: string, name: string, facts: Facts): string[] {
	const index = nameIndex(facts.packages, system, (entry) => entry.names[system] ?? [], globPattern);
	const entry = findName(index, name)?.facts;
	// A program that is called like another package of the entry comes with that one, in whatever order of its words.
	const others = new Set((entry?.names[system] ?? []).map(inOrder));
	const own = inOrder(name);
	return [
		name,
		...(entry?.programs ?? []).filter((program) => inOrder(program) === own || !others.has(inOrder(program))),
	];
}

/** The words of a name in one order: `gcc-arm-none-eabi` brings `arm-none-eabi-gcc`. */
function inOrder(name: string): string {
	return name.split("-").sort().join("-");
}

function connectReads(effect: AppliedEffect, stage: Stage, simulation: Simulation, at: number): void {
	if (effect.kind === "dependencies") {
		for (const manifest of effect.manifests) {
			manifest.origin = findOne(stage.files, manifest.path);
			const of = manifest.origin?.event.at ?? -1;
			if (of >= 0 && of < at) connect(simulation, { by: at, of, kind: "manifest", name: baseName(manifest.path) });
		}
		// What the entry does not name one by one: every project file of a solution, every package of a workspace.
		const places = effect.manifests.filter(({ origin }) => origin?.exact).map(({ path }) => parentPath(path));
		const isNear = (directory: string) =>
			places.some((place) => isWithin(directory, place) || isWithin(place, directory));
		const near = new Set(stage.manifests.filter((one) => isNear(one.directory)).map(({ name }) => name));
		for (const { ecosystem, name, directory, at: of } of stage.manifests) {
			if (ecosystem !== effect.ecosystem || of >= at || knows(simulation, at, of, name)) continue;
			// A file of that name lies where the install looks: this one belongs to another installation.
			if (near.has(name) && !isNear(directory)) continue;
			if (effect.manifests.some(({ path }) => needsNot(baseName(path), name))) continue;
			connect(simulation, { by: at, of, kind: "manifest", name });
		}
		return;
	}
	const path = "path" in effect && effect.kind !== "creates" ? effect.path : "from" in effect ? effect.from : null;
	if (path === null) return;
	const of = resultOf(stage, path, at)?.at ?? findOne(stage.files, path)?.event.at ?? -1;
	if (of >= 0 && of < at) connect(simulation, { by: at, of, kind: "path", name: path });
}

/** Whether a restore of one .NET project leaves another file out: solutions, and tests, which refer to it and not it to them. */
function needsNot(project: string, name: string): boolean {
	const isTest = /tests?\.\w+proj$/i;
	return /\.\w+proj$/.test(project) && (/\.slnx?$/.test(name) || (isTest.test(name) && !isTest.test(project)));
}

/** Whether the line is connected already with a file of this name, or with one that its pattern covers. */
function knows(simulation: Simulation, by: number, of: number, name: string): boolean {
	const pattern = globPattern(name);
	return (simulation.usedBy.get(by) ?? []).some(
		(use) => use.of === of && use.kind === "manifest" && (pattern.test(use.name) || globPattern(use.name).test(name)),
	);
}

/** A path, or for a pattern the first recorded one that it matches. */
function findOne(files: FileSystem, path: string) {
	if (!hasGlob(baseName(path))) return files.origin(path);
	const pattern = globPattern(baseName(path));
	const directory = parentPath(path);
	const match = files
		.below(directory)
		.find((one) => pattern.test(baseName(one.path)) || baseName(one.path) === baseName(path));
	return match ? { event: match.event, path: match.path, exact: true } : files.origin(directory);
}

/** The instruction that made a directory, if only by putting something into it; null where none is known to have. */
export function directorySince({ files }: Stage, path: string, at?: number): number | null {
	const origin = files.origin(path, at);
	if (origin?.exact) return origin.event.at >= 0 && !origin.event.removed ? origin.event.at : null;
	const inside = files.below(path, at).flatMap(({ event }) => (event.at >= 0 ? [event.at] : []));
	return inside.length > 0 ? Math.min(...inside) : null;
}

/** How a command installs: under a condition, as a group of apk. */
function manner({ context, invocation }: Execution): Pick<PackageFact, "maybe" | "group"> {
	const group = invocation.options.find((option) => optionNames(option).includes("--virtual"))?.value;
	return { ...(context.runs === "maybe" && { maybe: true }), ...(group && { group }) };
}

/** Removes packages that lines installed; `maybe`: only those of the same instruction that came under a condition too. */
function takeAway(
	stage: Stage,
	which: ((one: PackageFact) => boolean) | null,
	at: number,
	from: From,
	facts: Facts,
	maybe: boolean,
): void {
	if (which === null) return;
	for (const one of stage.packages) {
		if (one.at < 0 || one.removed || !which(one) || (maybe && !(one.maybe && one.at === at))) continue;
		one.removed = from;
		for (const program of programsOf(one.system, one.name, facts)) stage.programs.delete(program);
	}
}

/** What a created path is, by the facts of its maker. */
const KINDS: Record<string, PathEvent["kind"]> = {
	directory: "directory",
	archive: "archive",
	unpacked: "directory",
	cloned: "directory",
	programs: "directory",
};

function changeStage(
	effect: AppliedEffect,
	stage: Stage,
	at: number,
	from: From,
	facts: Facts,
	how: Pick<PackageFact, "maybe" | "group">,
): void {
	const put = (path: string, event: Partial<PathEvent>) =>
		stage.files.record(path, { at, from, kind: "unknown", ...event });
	switch (effect.kind) {
		case "creates":
			// `mkdir -p` of what is there makes nothing.
			if (effect.as === "directory" && directorySince(stage, effect.path) !== null) return;
			// A file stays that of the line which brought it, whoever changes a word in it.
			if (effect.as === "edited" && (stage.files.origin(effect.path)?.event.at ?? -1) >= 0) return;
			if (effect.as === "copied" && isSystemDirectory(effect.path)) return;
			if (effect.as === "copied" && stage.files.origin(effect.path)?.event.kind === "directory") {
				put(effect.path, { kind: "directory", tree: true });
				return;
			}
			put(effect.path, {
				kind: KINDS[effect.as ?? ""] ?? "file",
				// Of a directory that every image has, an archive is only one of those who fill it.
				...(effect.as === "unpacked" &&
					effect.path !== "/" &&
					!isSystemDirectory(effect.path) && { tree: true, unpacked: true }),
				...(effect.as === "cloned" && { tree: true, cloned: true }),
				...(effect.as === "programs" && { tree: true, programs: true }),
				...programAt(stage, effect.path),
			});
			return;
		case "removes":
			remove(stage, effect.path, at, from);
			return;
		case "fills":
			put(effect.path, { kind: "directory", tree: true });
			return;
		case "copies":
		case "moves":
		case "links": {
			const source = stage.files.origin(effect.from);
			const known =
				(effect.to === "/" || isSystemDirectory(effect.to) || effect.inside) && !hasGlob(baseName(effect.from));
			const there = stage.files.origin(effect.to);
			const directory = known || (there?.exact === true && there.event.kind === "directory");
			const to = directory ? `${effect.to === "/" ? "" : effect.to}/${baseName(effect.from)}` : effect.to;
			const made = source?.exact ? source.event : null;
			put(to, {
				kind: effect.kind === "links" ? "link" : (made?.kind ?? "unknown"),
				tree: made?.tree ?? !source?.exact,
				...(made?.by && { by: made.by }),
			});
			if (effect.kind === "moves") remove(stage, effect.from, at, from);
			return;
		}
		case "installs":
			for (const text of effect.packages) {
				const { name, version } = packageSpec(effect.system, text);
				stage.packages.push({ name, system: effect.system, at, from, ...(version && { version }), ...how });
				for (const program of programsOf(effect.system, name, facts))
					if (!stage.programs.has(program)) stage.programs.set(program, at);
			}
			return;
		case "uninstalls":
			for (const text of effect.packages) {
				const { name } = packageSpec(effect.system, text);
				takeAway(stage, (one) => one.name === name || one.group === name, at, from, facts, how.maybe === true);
			}
			return;
		case "dependencies":
			if (effect.into) put(effect.into, { kind: "dependencies", tree: true, by: effect.ecosystem });
			return;
		case "produces":
			put(effect.path, {
				kind: effect.as === "binary" || effect.as === "archive" ? effect.as : "directory",
				tree:
					effect.as === "site" ||
					effect.as === "environment" ||
					effect.as === "binaries" ||
					(effect.as === "archive" && !baseName(effect.path).includes(".")),
				...(effect.as === "binaries" && { programs: true }),
				...(effect.by && { by: effect.by }),
			});
			return;
		case "builds":
			stage.builds.push({ at, workdir: effect.workdir, by: effect.by });
			return;
		case "user":
			stage.users.push({
				name: effect.name,
				at,
				from,
				...(effect.uid && { uid: effect.uid }),
				...(effect.system && { system: true }),
			});
			return;
		case "downloads":
			if (effect.to) put(effect.to, { kind: "file" });
			return;
		case "owns":
			stage.files.own(effect.path, effect.owner);
			return;
		default:
			return;
	}
}

function remove(stage: Stage, path: string, at: number, from: From): void {
	const targets = hasGlob(path)
		? stage.files
				.below(parentPath(path))
				.map((one) => one.path)
				.filter((one) => globPattern(baseName(path)).test(baseName(one)))
		: [path];
	for (const target of targets) stage.files.record(target, { at, from, kind: "unknown", removed: true });
}

/** What stays true of a program that a command writes anew in its place, as `strip` does. */
function programAt(stage: Stage, path: string): Partial<PathEvent> {
	const known = stage.files.origin(path);
	const program = known && (known.exact ? known.event.kind === "binary" : known.event.programs);
	return program ? { kind: "binary", ...(known.event.by && { by: known.event.by }) } : {};
}
