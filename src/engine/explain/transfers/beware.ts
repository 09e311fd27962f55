import type { Message } from "../../../model/message.ts";
import { callsOf, callsOfStage } from "../../idioms/calls.ts";
import { isRoot } from "../../simulate/conditions.ts";
import { stepsBy, stepsIn } from "../../simulate/index-of.ts";
import { baseName, hasGlob, resolvePath } from "../../simulate/paths.ts";
import {
	type Execution,
	type Simulation,
	type Step,
	type Transfer,
	type Use,
	usesOf,
} from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { unpacks } from "../../simulate/transfer.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";
import { laterRuns, linesOf } from "../neighbours.ts";
import { otherLibrary } from "./c-library.ts";
import { docrootOf } from "./docroot.ts";
import { gitSource } from "./git.ts";
import { inBase } from "./in-base.ts";
import { mixedPackages } from "./mixed.ts";
import { asksForGit, neededOfContext } from "./needed-names.ts";
import { otherPlatform } from "./other-platform.ts";
import { replaces } from "./replaced.ts";
import { spilled } from "./spilled.ts";

/** Files that are packed: what they hold counts, not they themselves. */
export const ARCHIVE = /\.(?:tar(?:\.\w+)?|t[gxb]z|zip|gz|xz|bz2|zst)$/i;

/** Kinds of sources that are copied as they are. */
export const LOCAL = new Set(["context", "everything", "glob"]);

/** What surprises about a COPY or an ADD. What holds for several lines is told in the first, to which the others point. */
export function bewareOfTransfer(context: LineContext, transfer: Transfer, id: "copy" | "add"): Message[] {
	const { instruction } = context;
	const { sources, from } = transfer;
	const key = (form: string) => `instructions/${id}#beware.${form}`;
	if (id === "copy" && sources.some(({ kind }) => kind === "url" || kind === "git")) return [];
	const result: Message[] = rootOwned(context, transfer, key);
	if (sources.some(({ kind }) => kind === "everything") && !from) result.push(ignoreFile(context, transfer, key));
	if (sources.some(({ kind }) => kind === "everything") && !from) result.push(...replaces(context, transfer, key));
	const docroot = docrootOf(context, transfer);
	if (docroot === transfer.target && !from && sources.some(({ kind }) => kind === "everything"))
		result.push(say(key("served"), { directory: docroot }));
	if (id === "add") result.push(...git(transfer));
	result.push(...globs(context, transfer, key));
	if (id === "copy") result.push(...spilled(transfer), ...inBase(context, transfer));
	if (id === "copy")
		result.push(
			...otherPlatform(context, transfer),
			...checksumsNone(context, transfer),
			...mixedPackages(context, transfer),
		);
	if (id === "copy") result.push(...(from ? otherLibrary(context, transfer) : checksumsMissing(context, transfer)));
	if (!from && sources.some(({ written }) => /^\.\.(\/|$)/.test(written))) result.push(say(key("outside")));
	if (id === "add" && isFirst(context, "local ADD", isLocalAdd)) result.push(say(key("prefer-copy")));
	if (id === "add" && sources.some(({ kind }) => kind === "url")) {
		const flag = (name: string) => instruction.flags.some((one) => one.name === name);
		if (!flag("checksum")) result.push(say(key("checksum")));
		if (isFirst(context, "downloaded file", isDownload)) result.push(...downloadMode(context, transfer, key));
	}
	return result;
}

/** `go.mod` for a build of Go without `go.sum`, which holds the checksums of the modules that it requires. */
function checksumsMissing({ simulation, stage, instruction }: LineContext, { sources }: Transfer): Message[] {
	const manifest = sources.find(({ path, kind }) => kind === "context" && baseName(path) === "go.mod");
	if (!stage || !manifest) return [];
	const call = callsOfStage(simulation, stage, "go").find((one) => one.at > instruction.index);
	const builds = /^go (?:build|install|run|test|vet)$/.test(call?.name ?? "");
	if (!call || !builds || call.step.instruction.mounts.length > 0) return [];
	const directory = call.execution.workdir;
	// A directory copied whole, a script or a vendored module may spare the file.
	if (directory === null || stage.files.opaque.some(({ at }) => at < call.at)) return [];
	if (stage.files.origin(`${directory}/go.mod`, call.at)?.exact !== true) return [];
	if (["go.sum", "vendor"].some((name) => stage.files.origin(`${directory}/${name}`, call.at) !== null)) return [];
	return [say("instructions/copy#beware.no-checksums", { command: call.name, line: lineRef(call.line) })];
}

/** `go.sum` by its name where no line downloads modules: one without dependencies has none, and COPY fails. */
function checksumsNone({ simulation, stage }: LineContext, { from, sources }: Transfer): Message[] {
	const named = !from && sources.some(({ path, kind }) => kind === "context" && baseName(path) === "go.sum");
	if (!named || !stage || callsOf(simulation, "go mod").some((one) => one.stage === stage)) return [];
	return [say("instructions/copy#beware.checksums-none")];
}

/** Files that programs read and nobody starts. */
const DATA =
	/\.(?:jar|war|whl|so|json|xml|ya?ml|conf|cnf|ini|toml|txt|pem|crt|asc|gpg|key|repo|list|ttf|otf|csv|sql|phar)$/i;

/** The permissions 600 of a download, where they matter: to a program, or to a user whom the file does not belong to. */
function downloadMode(
	{ stage, instruction }: LineContext,
	{ sources }: Transfer,
	key: (form: string) => string,
): Message[] {
	if (!sources.every(({ path }) => DATA.test(path))) return [say(key("mode"))];
	const user = stage?.state.user?.value.replace(/:.*/, "");
	const given = instruction.flags.some(({ name }) => name === "chown");
	return user && !isRoot(user) && !given ? [say(key("mode-data"), { user })] : [];
}

/** Whose leftovers on the author's machine would come along, by the stage's base image. */
const TOOLCHAINS: Record<string, string> = {
	node: "node",
	bun: "node",
	"dotnet-sdk": "dotnet",
	python: "python",
	rust: "rust",
	"cargo-chef": "rust",
	golang: "go",
};

/** Directories of dependencies that the host's own would be laid over, with the sentence that says so. */
const OVERWRITTEN = [
	["node_modules", "node-over"],
	[".venv", "python-over"],
] as const;

/** What comes along unless `.dockerignore` keeps it out, told by what it would spoil here. */
function ignoreFile(context: LineContext, { target }: Transfer, key: (form: string) => string): Message {
	const { stage, instruction } = context;
	const needed = neededOfContext(context.simulation, context.step);
	if (needed) return say(key("ignore-file.needed"), { names: needed.names, lines: linesOf(needed.steps) });
	if (asksForGit(context.simulation, context.step)) return say(key("ignore-file.git-wanted"));
	for (const [name, form] of OVERWRITTEN) {
		const path = resolvePath(target, name);
		const brought = stage?.files
			.events(path)
			.findLast(({ at, removed }) => at >= 0 && at < instruction.index && !removed);
		if (brought) return say(key(`ignore-file.${form}`), { path, line: lineRef(lineOf(context, brought.at)) });
	}
	const cmake = laterRuns(context).find((step) => step.executions.some((one) => preparesIn(one, target)));
	if (cmake) return say(key("ignore-file.cmake"), { line: lineRef(cmake.instruction.startLine) });
	return say(key(`ignore-file.${toolchain(context)}`));
}

/** Whether CMake prepares its build beside the sources, where a cache of another machine would lie too. */
function preparesIn({ invocation, workdir }: Execution, directory: string): boolean {
	const apart = invocation.options.some(({ facts, written }) =>
		/^(?:-B|--build|--install|-P|-E)$/.test(facts?.names[0] ?? written),
	);
	const source = invocation.operands[0]?.word.text;
	return invocation.id === "cmake" && !apart && workdir === directory && source !== undefined && /^\.\/?$/.test(source);
}

function toolchain(context: LineContext): string {
	if (isRails(context)) return "rails";
	const { stage } = context;
	return (stage && TOOLCHAINS[rootStage(stage).image?.id ?? ""]) ?? "any";
}

/** Whether the project is one of Rails, by its variables and commands. */
function isRails({ stage, simulation }: LineContext): boolean {
	if (stage?.changes.env.some(({ name }) => /^RAILS_/.test(name))) return true;
	return stepsBy(simulation, "rails", (step) =>
		step.executions.some(({ invocation }) => /(?:^|\/)rails$/.test(invocation.name)) ? [true] : [],
	).has(true);
}

/** What a clone depends on beside the repository's name. */
function git({ sources }: Transfer): Message[] {
	const repositories = sources.filter(({ kind }) => kind === "git").map(({ path }) => ({ path, ...gitSource(path) }));
	const result: Message[] = [];
	if (repositories.some(({ ref }) => ref === null)) result.push(say("instructions/add#beware.git-default"));
	if (repositories.some(({ path }) => /^(?:ssh:|[^/]+@)/.test(path)))
		result.push(say("instructions/add#beware.git-ssh"));
	return result;
}

/** USER does not apply to COPY and ADD. */
function rootOwned(context: LineContext, transfer: Transfer, key: (form: string) => string): Message[] {
	const { instruction, state, simulation } = context;
	const setting = userOf(context.step, simulation);
	if (!state?.user || setting === null) return [];
	const index = stepsBy(simulation, "root-owned", (step, among) => userOf(step, among) ?? []);
	const first = index.get(setting[0] ?? "")?.[0]?.instruction;
	return first && first.index < instruction.index
		? [say(key("root-owned-too"), { line: lineRef(first.startLine) })]
		: [say(key("root-owned"), { user: state.user.value, target: transfer.target })];
}

/** The USER under which a step copies without giving the files away, as a key; null where it does. */
function userOf({ instruction, transfer, before, stage }: Step, simulation: Simulation): [string] | null {
	// On Windows files get their rights from the directory, and there is no root.
	if (!transfer || !before?.user || isRoot(before.user.value) || before.distro === "windows") return null;
	if (instruction.flags.some((flag) => flag.name === "chown" || flag.name === "chmod")) return null;
	if (stage && isOnlyRead(transfer, stage, usesOf(simulation, instruction.index))) return null;
	return [`${instruction.keyword} ${stage?.index} ${before.user.value} ${before.user.from.line}`];
}

/**
 * Whether nobody will want to change the copies: a program or an archive with one, which is better not the user's to
 * change, or files that are deleted again before the stage ends.
 */
function isOnlyRead({ sources, target, directory }: Transfer, { files }: Stage, uses: Use[]): boolean {
	// The system's own directories are root's to change.
	if (/^\/(?:usr\/)?(?:local\/)?(?:s?bin|lib|share)(?:\/|$)/.test(target)) return true;
	const [only, ...others] = sources;
	if (!only || others.length > 0 || only.kind === "everything") return false;
	const runs = uses.some(({ kind, name }) => kind === "program" && baseName(name) === baseName(only.path));
	const path = directory ? resolvePath(target, baseName(only.path)) : target;
	return runs || /\.(jar|war|dll|so|pyz|phar)$/.test(only.path) || files.origin(path) === null;
}

/** The line of the stage that files are taken from where Gradle makes a second archive beside the one that starts. */
function plainJarBuild({ simulation }: LineContext, { from }: Transfer): Step | null {
	const packs = ({ invocation: { id, operands, options } }: Execution) =>
		id === "gradle" &&
		operands.some(({ word }) => /^(?:.*:)?(?:build|assemble)$/.test(word.text)) &&
		!options.some(({ facts, value }) => facts?.names.includes("-x") && /^(?:.*:)?jar$/.test(value ?? ""));
	return stepsIn(simulation, from?.stage).findLast((step) => step.executions.some(packs)) ?? null;
}

function globs(context: LineContext, transfer: Transfer, key: (form: string) => string): Message[] {
	const [only, ...others] = transfer.sources;
	if (transfer.from && only && others.length === 0 && hasGlob(only.path) && !transfer.directory) {
		const values = { pattern: only.path, target: transfer.target };
		// A pattern of one kind of file, such as *.jar, or a target with such a name means a file.
		const file = /\.\w+$/.test(baseName(only.path)) || /\.\w+$/.test(baseName(transfer.target));
		const plain = baseName(only.path) === "*.jar" ? plainJarBuild(context, transfer) : null;
		if (plain) return [say(key("several-plain"), { ...values, line: lineRef(plain.instruction.startLine) })];
		if (file) return [say(key("several"), values)];
		const directories = directoriesMatched(context, transfer, only.path, key);
		return [...directories, say(key(directories.length > 0 ? "several-slash" : "several-place"), values)];
	}
	if (only && others.length === 0 && transfer.from?.stage) return directoriesMatched(context, transfer, only.path, key);
	if (only?.kind !== "glob" || others.length > 0 || transfer.from) return [];
	const pattern = only.written;
	const parents = context.instruction.flags.some((flag) => flag.name === "parents");
	const result: Message[] = [];
	// Only a pattern for directories finds files in more than one of them.
	if (hasGlob(pattern.split("/").slice(0, -1).join("/")) && !parents)
		result.push(say(key("glob"), { pattern, target: transfer.target }));
	if (isFirst(context, "globs", ({ transfer: one }) => one?.sources.some(({ kind }) => kind === "glob") === true)) {
		result.push(say(key("no-match"), { pattern }));
	}
	// A pattern with an ending such as *.jar, or a target with one, is meant for one file.
	const single = /\.\w+$/.test(baseName(pattern)) || /\.\w+$/.test(baseName(transfer.target));
	if (!transfer.directory && !single)
		result.push(say("instructions/copy#beware.several-unless", { target: transfer.target }));
	return result;
}

/** Directories of another stage that a pattern matches: of each COPY takes what it holds, not the directory itself. */
function directoriesMatched(
	{ instruction }: LineContext,
	{ from, target }: Transfer,
	pattern: string,
	key: (form: string) => string,
): Message[] {
	const folder = pattern.endsWith("/*") ? pattern.slice(0, -2) : null;
	const stage = from?.stage;
	if (!folder || !stage || instruction.flags.some((flag) => flag.name === "parents")) return [];
	const directories = new Set<string>();
	for (const { path, event } of stage.files.below(folder)) {
		const [name = "", ...rest] = path.slice(folder.length + 1).split("/");
		if (name !== "" && (rest.length > 0 || event.kind === "directory")) directories.add(name);
	}
	const [directory] = directories;
	return directory ? [say(key("directory-contents"), { directory, target })] : [];
}

function isLocalAdd({ instruction, transfer }: Step): boolean {
	return instruction.keyword === "ADD" && transfer !== null && transfer.sources.every(({ kind }) => LOCAL.has(kind));
}

/** Whether ADD stores a file that it downloads, with the permissions that Docker gives it. Nobody runs an archive. */
function isDownload({ instruction, transfer }: Step): boolean {
	if (instruction.keyword !== "ADD" || unpacks(instruction)) return false;
	if (instruction.flags.some(({ name }) => name === "chmod")) return false;
	return transfer?.sources.some(({ kind, path }) => kind === "url" && !ARCHIVE.test(path)) === true;
}

/** Whether this line is the file's first with a property. */
function isFirst({ simulation, instruction }: LineContext, name: string, holds: (step: Step) => boolean): boolean {
	const [first] = stepsBy(simulation, `with ${name}`, (step) => (holds(step) ? [true] : [])).get(true) ?? [];
	return first?.place.index === instruction.index;
}
