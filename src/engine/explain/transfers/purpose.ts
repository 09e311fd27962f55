import { argvLine } from "../../../model/argv.ts";
import type { Message } from "../../../model/message.ts";
import { copiesFrom, copiesOf } from "../../idioms/copies.ts";
import { fileEntry, pathEntry } from "../../lookup.ts";
import { firstAfter, stepsBy, stepsSeeing } from "../../simulate/index-of.ts";
import { baseName, isWithin, parentPath } from "../../simulate/paths.ts";
import { type AppliedEffect, type Execution, type Step, type Transfer, usesOf } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { laterRuns, linesOf, processWords } from "../neighbours.ts";
import { pickAll } from "../sentences.ts";
import { programsOf } from "./programs-of.ts";
import { formOfUse } from "./use-form.ts";

const KEY = "instructions/copy#why";

type Way = (context: LineContext, transfer: Transfer) => Message[];

/** What copied files serve where no later line names them: the first of these that holds. */
export function purposeOf(context: LineContext, transfer: Transfer): Message[] {
	return first([programsOf, wellKnown, ownEntry, built, overlaid, taken, process], context, transfer);
}

/** What little can be said where not even that holds. */
export function remainder(context: LineContext, transfer: Transfer): Message[] {
	return first([read, named, worked, inherited, unnamed, untaken], context, transfer);
}

function first(ways: Way[], context: LineContext, transfer: Transfer): Message[] {
	for (const way of ways) {
		const said = way(context, transfer);
		if (said.length > 0) return said;
	}
	return [];
}

/** Directories whose entries say what one gains by putting files there. */
function wellKnown({ simulation: { facts } }: LineContext, { target, directory }: Transfer): Message[] {
	const own = pathEntry(facts, target);
	const path = own?.facts.why.length || directory ? target : parentPath(target);
	const entry = path === target ? own : pathEntry(facts, path);
	return entry ? pickAll(`paths/${entry.id}`, entry.facts.why, { path }) : [];
}

/** What the entry of the only file or directory says of its use. */
function ownEntry({ simulation: { facts } }: LineContext, { sources, from }: Transfer): Message[] {
	const [only, ...others] = sources;
	// A file of the project may come by way of another stage.
	const passed = only?.kind === "stage" && only.origin?.event.context !== undefined;
	const context = only && others.length === 0 && ((!from && only.kind === "context") || passed);
	const entry = context ? fileEntry(facts, only.path) : null;
	return entry ? pickAll(`files/${entry.id}`, entry.facts.why, { file: only?.written ?? "" }) : [];
}

/** Later commands of the stage that build or install from the directory where the files lie, or from above it. */
function built(context: LineContext, { target, sources }: Transfer): Message[] {
	const runs = laterRuns(context);
	const of = (...kinds: AppliedEffect["kind"][]) =>
		runs.filter((step) => there(step, target).some(({ effects }) => effects.some(({ kind }) => kinds.includes(kind))));
	const built = of("builds", "produces");
	if (built.length > 0) {
		const lines = linesOf(built);
		const names = sources.map(({ written }) => written);
		const all = sources.some(({ kind }) => kind === "everything");
		if (!all && isSecond(context, built)) return [say(`${KEY}.built-too`, { lines, sources: names })];
		const [tests, ...more] = runs.filter((step) => there(step, target).some(isTest));
		const before = tests && more.length === 0 && tests.instruction.index < (built[0]?.instruction.index ?? 0);
		if (before && built.length === 1) return [say(`${KEY}.built-tested`, { lines, tests: linesOf([tests]) })];
		// Settings of the program may be no matter of its build.
		const files = sources.every(
			({ path, kind }) =>
				kind === "context" &&
				/[^./][^/]*\.\w+$|file$/i.test(baseName(path)) &&
				!/\.(?:ini|env|conf|cfg|properties)$/.test(path),
		);
		return [say(`${KEY}.built`, { lines, ...(files && { sources: names.map((name) => name.replace(/^\.\//, "")) }) })];
	}
	const whole = sources.some(({ kind }) => kind === "everything");
	const installed = whole ? of("dependencies") : [];
	return installed.length > 0 ? [say(`${KEY}.installed`, { lines: linesOf(installed) })] : [];
}

/** Whether a command runs the project's tests: `dotnet test`, `npm test`, `pytest`. */
function isTest({ invocation: { name, subcommands } }: Execution): boolean {
	return /^(?:pytest|tox|nox|phpunit|jest|vitest|rspec)$/.test(name) || subcommands[0]?.name === "test";
}

/** Whether a line before has copied other files of the context for the same builds. */
function isSecond(context: LineContext, builds: Step[]): boolean {
	const { instruction, stage, simulation } = context;
	const first = builds[0]?.place.index ?? 0;
	return copiesOf(simulation, stage).some(
		({ place: { index }, transfer }) =>
			index < instruction.index &&
			index < first &&
			transfer?.from === null &&
			usesOf(simulation, index).every(({ kind }) => kind !== "manifest"),
	);
}

/** Later commands of the stage that run in the directory itself. */
function worked(context: LineContext, { target }: Transfer): Message[] {
	const other = laterRuns(context).filter((step) => there(step, target).some(({ workdir }) => workdir === target));
	return other.length > 0 ? [say(`${KEY}.worked`, { lines: linesOf(other), path: target })] : [];
}

/** The commands of a step that run in a directory at or above `path`, or inside it. Those in `/` may concern anything. */
function there(step: Step, path: string): Execution[] {
	return step.executions.filter(
		({ workdir }) =>
			workdir !== null && (workdir === "/" ? path === "/" : isWithin(path, workdir) || isWithin(workdir, path)),
	);
}

/** Another stage takes the files from here, or a part of them. */
function taken({ simulation, stage }: LineContext, { target }: Transfer): Message[] {
	if (!stage || target === "/") return [];
	const all = copiesFrom(simulation).get(stage) ?? [];
	const takers = (reaches: (path: string) => boolean) =>
		all.filter(({ transfer }) => transfer?.sources.some(({ path }) => reaches(path)));
	const whole = takers((path) => path !== "/" && isWithin(target, path));
	if (whole.length > 0) return [say(`${KEY}.taken`, { lines: linesOf(whole) })];
	const part = takers((path) => isWithin(path, target));
	return part.length > 0 ? [say(`${KEY}.taken-part`, { lines: linesOf(part), path: target })] : [];
}

/** A file is copied to a place where an earlier copy of the whole project has put its own, if there is one. */
function overlaid({ stage, instruction, simulation }: LineContext, { target, sources, from }: Transfer): Message[] {
	const [only, ...others] = sources;
	if (from || !only || others.length > 0 || (only.kind !== "context" && only.kind !== "glob")) return [];
	const origin = stage?.files.origin(target, instruction.index - 1);
	const whole = origin && !origin.exact && origin.event.context === "." && origin.event.at >= 0;
	// From the same place in the project it is that very file.
	if (!whole || target === `${origin.path.replace(/\/$/, "")}/${only.path}`) return [];
	const line = lineRef(simulation.steps[origin.event.at]?.place.startLine ?? 0);
	return [say(`${KEY}.overlaid${only.kind === "glob" ? "-glob" : ""}`, { path: target, line })];
}

/** The container's process starts in the directory that holds the files. */
function process(context: LineContext, transfer: Transfer): Message[] {
	const { target, directory, sources } = transfer;
	const workdir = context.stage?.state.workdir.value;
	const line = processWords(context)?.line;
	if (!context.ships || line == null || !workdir || workdir === "/" || !isWithin(target, workdir)) return [];
	const path = target.slice(workdir.length + 1);
	const by = path === "" ? [] : named(context, transfer);
	if (by.length > 0) return by;
	const [only, ...others] = sources;
	const manifest = only && others.length === 0 && baseName(only.path) === "package.json";
	if (manifest && processWords(context)?.words.some((word) => baseName(word) === "node"))
		return [say(`${KEY}.node-manifest`, { line: lineRef(line) })];
	// A process that names the files by full paths does not depend on where it starts.
	const whole = path === "" && directory ? wordFrom(context, transfer, processWords(context)?.words ?? []) : null;
	if (whole) return [say(`${KEY}.process-named`, { path: whole, line: lineRef(line) })];
	if (path === "" && only && others.length === 0 && only.kind === "context" && /\.\w+$/.test(only.path))
		return [say(`${KEY}.process-file`, { line: lineRef(line), workdir })];
	if (path === "" && continuesCopy(context)) return [];
	if (path === "") return [say(`${KEY}.process`, { line: lineRef(line), workdir })];
	return [say(`${KEY}.process-${directory ? "directory" : "path"}`, { line: lineRef(line), workdir, path })];
}

/** Whether the line before brings something else of the same stage to the same place, and so has said what both are for. */
function continuesCopy({ simulation, instruction, step }: LineContext): boolean {
	const before = simulation.steps[instruction.index - 1];
	const from = step.transfer?.from?.stage;
	return from != null && before?.transfer?.from?.stage === from && before.transfer.target === step.transfer?.target;
}

/** The word of the process that names a file of this copy by its full path. */
function wordFrom({ stage, instruction }: LineContext, { target }: Transfer, words: string[]): string | null {
	const own = (word: string) => stage?.files.origin(word)?.event.at === instruction.index;
	return words.find((word) => word.startsWith(`${target.replace(/\/$/, "")}/`) && own(word)) ?? null;
}

/** Later commands of the stage that read what came from another stage. */
function read({ simulation, instruction, stage }: LineContext, { from }: Transfer): Message[] {
	const uses = usesOf(simulation, instruction.index).filter(
		({ kind, by }) => kind === "path" && simulation.steps[by]?.stage === stage,
	);
	const [path] = uses;
	if (!from || !path) return [];
	const readers = uses.flatMap(({ by, name }) => (name === path.name ? (simulation.steps[by] ?? []) : []));
	return [say(`${KEY}.read`, { path: path.name, lines: linesOf(readers) })];
}

/** Later lines whose text names a copied file by its place. */
function named(context: LineContext, { target, sources, directory }: Transfer): Message[] {
	const { simulation, instruction, stage } = context;
	const { source } = simulation.file;
	const later = stage ? stepsSeeing(simulation, stage) : [];
	const start = firstAfter(later, instruction.index);
	for (const { path } of sources) {
		const place = directory ? `${target.replace(/\/$/, "")}/${baseName(path)}` : target;
		if (place === "/" || /[*?$]/.test(place)) continue;
		const spellings = spellingsOf(place, context);
		const readers = later.slice(start).filter((step) => {
			// A copy puts things into the stage and reads none of its files.
			if (step.transfer !== null) return false;
			const text = source.slice(step.instruction.span.start, step.instruction.span.end);
			return spellings.some((one) => text.includes(one)) || namesBelow(step, place, text);
		});
		if (context.ships && readers.length > 0 && readers.every(onlyPrepares) && readers.some(makesExecutable))
			return [say(`${KEY}.not-started`, { path: place })];
		if (readers.length > 0) {
			const forms = new Set(readers.map((step) => formOfUse(step, place)));
			const form = forms.size === 1 ? [...forms][0] : "read";
			return [say(`${KEY}.${form}`, { path: place, lines: linesOf(readers) })];
		}
	}
	return [];
}

/** A line that only makes files ready to be started: line ends, owner, mode. */
function onlyPrepares({ instruction, executions }: Step): boolean {
	return (
		instruction.keyword === "RUN" &&
		executions.every(({ invocation }) => /^(chmod|chown|sed|dos2unix)$/.test(invocation.id ?? ""))
	);
}

function makesExecutable({ executions }: Step): boolean {
	return executions.some(
		({ invocation: { id, operands } }) => id === "chmod" && /x|[1357]/.test(operands[0]?.word.text ?? ""),
	);
}

/** Whether the text of a RUN names a file from the working directory on: `requirements/base.txt`, `./settings.ini`. */
function namesBelow({ before, place: { keyword } }: Step, path: string, text: string): boolean {
	const workdir = before?.workdir.value;
	if (keyword !== "RUN" || !workdir || workdir === "/" || path === workdir || !isWithin(path, workdir)) return false;
	const rest = path.slice(workdir.length + 1);
	const written = rest.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return /\.\w+$/.test(rest) && new RegExp(`(?<![^\\s"'=])(?:\\./)?${written}(?![^\\s"';&|)])`).test(text);
}

/** How lines may write a path: in full, and below the home directory as a shell has it. */
function spellingsOf(path: string, { stage, instruction }: LineContext): string[] {
	const home = stage?.env.get("HOME", instruction.index)?.value ?? (stage?.state.user ? null : "/root");
	if (!home || home === "/" || !isWithin(path, home)) return [path];
	const rest = path.slice(home.length);
	return [path, `~${rest}`, `$HOME${rest}`, `\${HOME}${rest}`];
}

/** The command that the base image brings names the file. */
function inherited(context: LineContext, { target, sources, directory }: Transfer): Message[] {
	const words = context.ships ? (processWords(context)?.from ?? []).filter(({ line }) => line === null) : [];
	const places = sources.map(({ path }) => (directory ? `${target.replace(/\/$/, "")}/${baseName(path)}` : target));
	const command = words.find((one) => one.words.some((word) => places.includes(word)));
	const path = places.find((place) => command?.words.includes(place));
	return command && path ? [say(`${KEY}.inherited`, { path, command: argvLine(command.words) })] : [];
}

/** No line names the files: a program of the container reads them. */
function unnamed({ ships, stage }: LineContext, { target, sources }: Transfer): Message[] {
	// What the base image does with the directory is told where its path stands.
	if (stage && rootStage(stage).image?.facts?.paths.includes(target)) return [];
	const whole = sources.some(({ kind }) => kind === "everything");
	return ships && !whole && target !== "/" ? [say(`${KEY}.unnamed`, { path: target })] : [];
}

/** Nothing in a stage that others take from asks for the files, and none of the others takes them: they end there. */
function untaken(context: LineContext, { target, sources }: Transfer): Message[] {
	const { ships, stage, simulation } = context;
	const whole = sources.some(({ kind }) => kind === "everything");
	if (ships || !stage?.needed || whole || target === "/") return [];
	const near = (path: string | null | undefined) => !path || isWithin(path, target) || isWithin(target, path);
	if (laterRuns(context).some((step) => there(step, target).length > 0)) return [];
	if (stage.usedBy.some(({ how, path }) => how === "from" || (how === "copy" && near(path)))) return [];
	const mounting = stepsBy(simulation, "mounts", ({ instruction }) => (instruction.mounts.length > 0 ? [true] : []));
	const mounts = (mounting.get(true) ?? []).flatMap(({ instruction }) => instruction.mounts);
	if (mounts.some(({ from, source }) => from !== null && namesStage(from, stage) && near(source))) return [];
	return [say(`${KEY}.untaken`, { path: target })];
}

function namesStage(from: string, { name, index }: Stage): boolean {
	return from === String(index) || from.toLowerCase() === name.toLowerCase();
}
