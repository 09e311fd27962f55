import type { FinalImage } from "../../../model/analysis.ts";
import type { Message } from "../../../model/message.ts";
import type { PackageFact } from "../../../model/state.ts";
import type { PathEvent } from "../../simulate/file-system.ts";
import { baseName, isWithin, parentPath } from "../../simulate/paths.ts";
import { placed } from "../../simulate/placed.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { lineRef, say } from "../context.ts";
import { stageName } from "./stages.ts";

const SYSTEM = new Set(["deb", "apk", "rpm", "pacman", "choco"]);

/** Paths and packages that are named; more are left to the lines. */
const MOST_PATHS = 16;
const MOST_PACKAGES = 40;

/** What the lines of the last stage, and of those that it continues, put into the image and leave there. */
export function contentsOf(last: Stage): Pick<FinalImage, "contents" | "packages" | "users"> {
	const contents = allContents(last);
	const packages = last.packages
		.filter((one) => one.at >= 0 && !one.removed && one.from.line !== null && !isOfBase(last, one))
		.map(({ name, system, from, maybe }) => ({
			// `@composer` is no extension but Composer itself.
			...(name === "@composer" ? { name: "composer", of: null } : { name, of: managerOf(system) }),
			line: from.line ?? 0,
			...(maybe && { maybe }),
		}));
	const users = last.users
		.filter(({ at, name }) => at >= 0 && !/[$`]/.test(name))
		.map(({ name, from }) => ({ name, line: from.line ?? 0 }));
	return {
		contents: contents.sort((a, b) => a.line - b.line).slice(0, MOST_PATHS),
		packages: packages.slice(0, MOST_PACKAGES),
		users,
	};
}

/** Whether the base image has the program already, so that a line only updates it: `pip install -U pip`. */
function isOfBase(last: Stage, { name }: PackageFact): boolean {
	return rootStage(last).image?.facts?.programs.includes(name) === true;
}

/** Package managers of languages as they write themselves, by the systems of `installs` effects. */
const MANAGERS: Record<string, string> = {
	composer: "Composer",
	conda: "Conda",
	gem: "RubyGems",
	cargo: "Cargo",
	go: "Go",
	nuget: "NuGet",
	perl: "CPAN",
	r: "R",
	php: "PHP",
	luarocks: "LuaRocks",
	cabal: "Cabal",
};

/** Whose packages a system's are: null where they are those of the distribution. */
export function managerOf(system: string): string | null {
	return SYSTEM.has(system) ? null : (MANAGERS[system] ?? system);
}

/** All of the paths that `contentsOf` names the first of. */
export function allContents(last: Stage): FinalImage["contents"] {
	return kept(last)
		.filter(({ path, event }) => !isOtherReading(last, path, event))
		.flatMap(({ path, event }) => [...besides(last, path, event), event].map((one) => ({ path, event: one })))
		.map(({ path, event }) => ({ ...placed(into(path, event), event), line: event.from.line ?? 0 }));
}

/**
 * Whether a path stands for the second way to read one copy into a directory: `COPY name /usr/local/bin` puts the file
 * there, or the contents of the directory. The directory itself, which is listed too, tells both.
 */
function isOtherReading({ files }: Stage, path: string, event: PathEvent): boolean {
	if (event.tree !== false || event.kind !== "unknown") return false;
	return files.events(parentPath(path)).some(({ at, kind, tree }) => at === event.at && kind === "unknown" && tree);
}

/** Directories whose contents earlier lines put into the same place: a later copy adds to them. */
function besides({ files }: Stage, path: string, event: PathEvent): PathEvent[] {
	const isCopy = ({ context, copied }: PathEvent) => context !== undefined || copied !== undefined;
	if (!event.tree || !isCopy(event)) return [];
	const all = files.events(path);
	return (
		all
			.slice(all.findLastIndex(({ removed }) => removed) + 1)
			.filter((one) => one !== event && one.tree === true && one.from.line !== null && isCopy(one))
			// The whole context holds what single lines took of it.
			.filter(({ context }) => context === undefined || !/^\.?\/?$/.test(event.context ?? "-"))
	);
}

/** The same by the paths that the simulation keeps them under. */
export function kept(last: Stage): { path: string; event: PathEvent }[] {
	return last.files
		.below("/")
		.filter(
			({ path, event }) => event.at >= 0 && event.from.line !== null && tells(event) && isLast(last, path, event),
		);
}

const PROGRAM = /\/(?:s?bin|target\/(?:[^/]+\/)?(?:release|debug))\/(?!(?:deps|build|examples|incremental)$)[^/]+$/;

/** Names of files without an ending. */
const FILES = /^(?:[A-Z][A-Za-z]*file|[A-Z][A-Z_]+(?:-\w+)?|gradlew|mvnw|artisan|crontab|entrypoint|\.[\w-]+)$/;

/** Where a copy of what may be a directory lands: the contents of one go into the target, without its own name. */
export function into(path: string, { copied, context, kind, tree }: PathEvent): string {
	const source = copied?.path ?? context;
	// What lies in a directory of programs, Cargo's own among them, is no directory itself.
	const single = source !== undefined && (PROGRAM.test(source) || PROGRAM.test(path) || FILES.test(baseName(source)));
	const named = source && tree && kind === "file" && baseName(source) === baseName(path) && !single;
	return named ? parentPath(path) : path;
}

/** Whether no later line changed the path or took it away. */
function isLast({ files }: Stage, path: string, event: PathEvent): boolean {
	return files.origin(path)?.event === event;
}

/** Whether something came with it: an empty directory, or a cache that some tool may have filled, says little. */
export function tells({ kind, context, copied, by, unpacked, cloned }: PathEvent): boolean {
	if (kind !== "directory" || unpacked || cloned) return true;
	return context !== undefined || copied !== undefined || by !== undefined;
}

/** For each stage that is built and is no part of the image: what of it does not get there. */
export function leftBehind(last: Stage, simulation: Simulation): Message[] {
	const shipped = new Set<number>();
	for (let stage: Stage | null = last; stage; stage = stage.parent) shipped.add(stage.index);
	return simulation.stages
		.filter((stage) => stage.needed && !shipped.has(stage.index) && !isOpen(stage, shipped))
		.flatMap((stage) => {
			const rest = restOf(stage, last, simulation);
			return rest.length > 0 ? [say("summary/left#stage", { stage: stageName(stage), rest })] : [];
		});
}

/** Whether a command of the image sees the whole stage and may take what it likes, or a copy takes all of it. */
function isOpen({ usedBy }: Stage, shipped: Set<number>): boolean {
	return usedBy.some((use) => (use.how === "mount" && shipped.has(use.stage)) || use.path === "/");
}

function restOf(stage: Stage, last: Stage, simulation: Simulation): Message[] {
	const key = (name: string) => `summary/left#${name}`;
	const base = stage.resolvedBase ?? stage.base;
	// Of the same base as the image nothing stays behind.
	const same = base === (rootStage(last).resolvedBase ?? rootStage(last).base);
	const rest = stage.parent || same ? [] : [say(key("base"), { base })];
	const taken = stage.usedBy.flatMap((use) => (use.path ? [use.path] : []));
	const stays = (path: string) => !taken.some((one) => isWithin(path, one));
	const own = simulation.steps.slice(stage.from, stage.end);
	const sources = own.filter(
		({ transfer }) =>
			transfer?.from === null && stays(transfer.target) && transfer.sources.some(({ kind }) => OF_PROJECT.has(kind)),
	);
	if (sources.length > 0) rest.push(say(key("project"), { lines: linesOf(sources) }));
	const fetched = own.filter(
		({ transfer }) => transfer?.from != null && !transfer.from.stage && stays(transfer.target),
	);
	if (fetched.length > 0) {
		const images = [...new Set(fetched.flatMap(({ transfer }) => transfer?.from?.image ?? []))];
		rest.push(say(key("images"), { images, lines: linesOf(fetched) }));
	}
	const installed = stage.packages.filter((one) => one.at >= stage.from && !one.removed && SYSTEM.has(one.system));
	if (installed.length > 0 && ["/usr/bin", "/usr/lib"].every(stays)) {
		const lines = lineRef(...installed.flatMap(({ from }) => (from.line === null ? [] : [from.line])));
		rest.push(say(key("packages"), { lines }));
	}
	const dependencies = stage.files
		.below("/")
		.filter(
			({ path, event }) =>
				event.at >= stage.from && !event.copied && stays(path) && own.some((step) => installsInto(stage, path, step)),
		)
		.filter(({ path }) => !taken.some((one) => isWithin(one, path)));
	if (dependencies.length > 0)
		rest.push(
			say(key("dependencies"), {
				paths: dependencies.slice(0, MOST_PLACES).map(({ path }) => path),
				lines: linesOf(own.filter((step) => dependencies.some(({ path }) => bringsInto(stage, path, step, own)))),
			}),
		);
	return rest;
}

/** Whether a line installed dependencies at the path, though a later one may have found them there. */
function installsInto({ files }: Stage, path: string, { instruction }: Step): boolean {
	return files.events(path).some(({ at, kind }) => at === instruction.index && kind === "dependencies");
}

/** The same, less the builds that find there what an earlier line installed. */
function bringsInto(stage: Stage, path: string, step: Step, own: Step[]): boolean {
	if (!installsInto(stage, path, step)) return false;
	const builds = step.executions.some(({ effects }) =>
		effects.some(({ kind }) => kind === "produces" || kind === "builds"),
	);
	return !builds || !own.some((one) => one.place.index < step.place.index && installsInto(stage, path, one));
}

/** What a copy takes out of the build context. */
const OF_PROJECT = new Set(["context", "glob", "everything"]);

/** How many directories of dependencies are named. */
const MOST_PLACES = 3;

function linesOf(steps: Step[]) {
	return lineRef(...steps.map((step) => step.place.startLine));
}
