import type { Instruction } from "../../model/dockerfile.ts";
import type { State } from "../../model/state.ts";
import type { FileSystem, PathOrigin } from "./file-system.ts";
import { baseName, globPattern, hasGlob, parentPath, resolvePath } from "./paths.ts";
import { OF_FILE, readFile } from "./reads.ts";
import type { Simulation, SourceKind, Transfer } from "./simulation.ts";
import { rootStage, type Stage } from "./stage.ts";
import { expandAt } from "./variables.ts";

const ARCHIVE = /\.(tar|tar\.(gz|bz2|xz|zst)|tgz|tbz2?|txz)$/i;

/** Whether a path names an archive of the kinds that ADD unpacks. */
export function isArchive(path: string): boolean {
	return ARCHIVE.test(path);
}

/** What `--unpack` of ADD asks for, or null without the flag: local archives are unpacked, downloaded ones are not. */
export function unpacks({ flags }: Instruction): boolean | null {
	const flag = flags.find(({ name }) => name === "unpack");
	return flag ? flag.value === null || /^(1|t|true)$/i.test(flag.value) : null;
}

/** Reads the sources and the target of a COPY or ADD as they stand before the instruction. */
export function readTransfer(
	instruction: Instruction,
	stage: Stage,
	state: State,
	simulation: Simulation,
): Transfer | null {
	const { args, index, heredocs } = instruction;
	const last = args[args.length - 1];
	if (!last || args.length < 2) return null;
	const expand = (text: string) => expandAt(stage, text, index, simulation.file.escape);
	const from = readFrom(instruction, stage, simulation);
	const target = expand(last.text);
	const sources = args.slice(0, -1).map((word, position) => {
		const shown = expand(word.text).shown;
		const heredoc = heredocs.some((one) => one.span.start === word.span.start);
		const kind = heredoc ? "heredoc" : sourceKind(shown, instruction.keyword, from);
		const inStage = from?.stage ? resolvePath(from.stage.state.workdir.value && "/", shown) : shown;
		const path = from ? resolvePath("/", inStage) : shown.replace(/^\.\//, "") || ".";
		// On Windows `/dotnet` is the directory of the drive on which commands make `C:/dotnet`.
		const drive = from?.stage?.state.distro === "windows" && path.startsWith("/") ? "C:" : "";
		const origin = from?.stage ? originIn(from.stage.files, `${drive}${path.replace(/\/$/, "")}` || "/") : null;
		return { written: word.text, path, kind, origin, word: position };
	});
	const path = resolvePath(state.workdir.value, target.shown);
	const written = /[/\\]$/.test(target.shown) || args.length > 2 || /^\.{1,2}$/.test(target.shown);
	const directory = written || (isDirectory(path, stage, state) && sources.every((source) => isFile(source)));
	return { from, sources, target: path, targetWritten: last.text, directory };
}

const SYSTEM =
	/^\/(?:bin|etc|home|lib|media|mnt|opt|root|sbin|srv|tmp|usr|var|(?:usr\/)?(?:local\/)?s?bin|usr\/(?:local\/)?(?:lib|share)|usr\/local|var\/(?:lib|log|tmp))$/;

/** Whether every Linux image has this directory. */
export function isSystemDirectory(path: string): boolean {
	return SYSTEM.test(path);
}

/** Whether a path is a directory before the line: one of every image, the working directory, or one made earlier. */
export function isDirectory(path: string, stage: Stage, state: State): boolean {
	if (path === state.workdir.value && state.workdir.from.line !== null) return true;
	if (isSystemDirectory(path)) return rootStage(stage).resolvedBase !== "scratch" && state.distro !== "windows";
	const origin = stage.files.origin(path);
	return origin?.exact === true && origin.event.kind === "directory";
}

/** Whether a source is one file for sure, by its ending or because a line made it: of a directory COPY takes the contents. */
function isFile({ path, kind, origin }: Transfer["sources"][number]): boolean {
	if (origin?.exact)
		return origin.event.kind === "file" || origin.event.kind === "binary" || origin.event.kind === "archive";
	// What another stage or image keeps in a directory of programs is a program.
	if ((kind === "stage" || kind === "image") && /\/s?bin\/[^/*?[]+$/.test(path)) return true;
	return kind !== "everything" && kind !== "git" && kind !== "archive" && /[^/.]\.(?!d$)[a-z]\w*$/i.test(path);
}

/** The stage or the image that `--from` names, or null for the build context. */
export function readFrom(
	instruction: Instruction,
	stage: Stage,
	simulation: Simulation,
	name = instruction.flags.find((flag) => flag.name === "from")?.value,
): Transfer["from"] {
	if (!name) return null;
	const { shown } = expandAt(stage, name, instruction.index, simulation.file.escape);
	const found = findStage(shown, stage.index, simulation.stages);
	return found ? { stage: found, image: null } : { stage: null, image: shown };
}

/** A stage before number `before` by its name (any case) or number. */
export function findStage(name: string, before: number, stages: Stage[]): Stage | null {
	const named = namesOf(stages)
		.get(name.toLowerCase())
		?.findLast((stage) => stage.index < before);
	if (named) return named;
	return /^\d+$/.test(name) && Number(name) < before ? (stages[Number(name)] ?? null) : null;
}

const tables = new WeakMap<Stage[], { known: number; names: Map<string, Stage[]> }>();

/** Stages by their names in small letters. Stages are only ever added to a list. */
function namesOf(stages: Stage[]): Map<string, Stage[]> {
	readFile(OF_FILE.names);
	const table = tables.get(stages) ?? { known: 0, names: new Map<string, Stage[]>() };
	tables.set(stages, table);
	for (; table.known < stages.length; table.known++) {
		const stage = stages[table.known];
		if (!stage || stage.name === "") continue;
		const name = stage.name.toLowerCase();
		const same = table.names.get(name);
		if (same) same.push(stage);
		else table.names.set(name, [stage]);
	}
	return table.names;
}

function sourceKind(text: string, keyword: string, from: Transfer["from"]): SourceKind {
	if (from?.stage) return "stage";
	if (from) return "image";
	if (/^git@|^(https?|ssh|git):\/\/.*\.git([#?]|$)|^git:\/\//.test(text)) return "git";
	if (/^https?:\/\//.test(text)) return "url";
	if (keyword === "ADD" && isArchive(text)) return "archive";
	if (/^(\.|\/|(\.\.\/)*\.\.)\/?$/.test(text)) return "everything";
	return hasGlob(text) ? "glob" : "context";
}

/**
 * Who made what a path names. For a pattern the last line that put something into its directory which it matches: that
 * says more than who filled a directory above, such as an unpacked archive.
 */
function originIn(files: FileSystem, path: string): PathOrigin | null {
	const origin = files.origin(path);
	const directory = parentPath(path);
	if (!hasGlob(path) || hasGlob(directory) || (origin && (origin.exact || origin.path === directory))) return origin;
	const pattern = globPattern(baseName(path));
	const last = files
		.below(directory)
		.findLast((one) => one.event.at >= 0 && parentPath(one.path) === directory && pattern.test(baseName(one.path)));
	return last ? { event: last.event, path: directory, exact: false } : origin;
}
