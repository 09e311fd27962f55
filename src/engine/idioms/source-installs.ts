import { baseName, parentPath, resolvePath } from "../simulate/paths.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { operandsOf, optionValue } from "./asking.ts";

/** What a line builds and copies to its places in the system, by the name of its sources where that tells one. */
interface SourceInstall {
	name: string | null;
	line: number;
}

/** The projects that the lines of a stage, and of those that it continues, install from source; the same name once. */
export function sourceInstalls(last: Stage, { steps }: Simulation): SourceInstall[] {
	const found: SourceInstall[] = [];
	const chain: Stage[] = [];
	for (let stage: Stage | null = last; stage; stage = stage.parent) chain.unshift(stage);
	const fetches: string[] = [];
	for (const stage of chain)
		for (const step of steps.slice(stage.from, stage.end))
			for (const execution of step.place.keyword === "RUN" ? step.executions : []) {
				const address = isSource(execution) ? addressOf(execution) : null;
				if (address !== null) fetches.push(address);
				const one = isInstall(execution) ? installOf(step, execution, fetches.at(-1) ?? null) : null;
				if (one && !found.some(({ name, line }) => name === one.name && (name !== null || line === one.line)))
					found.push(one);
			}
	return found;
}

/** Targets of a Makefile, of Ninja or of CMake that copy what was built to its places. */
const TARGET = /^(?:(?:alt)?install|install[-_/](?:strip|sw|ssldirs|bin|libs?|headers?|programs|runtime))$/;

/** Whether a command copies what a build made to its places: `make install`, `cmake --install`, `ninja install`. */
export function isInstall(execution: Execution): boolean {
	const { id, subcommands } = execution.invocation;
	if (id === "meson") return subcommands[0]?.name === "install" || operandsOf(execution)[0] === "install";
	if (id !== "make" && id !== "ninja" && id !== "cmake") return false;
	const targets = id === "cmake" ? [optionValue(execution, "--target") ?? ""] : operandsOf(execution);
	return targets.some((word) => TARGET.test(word)) || optionValue(execution, "--install") !== null;
}

/** A file that holds programs for one kind of processor, which `make install` only copies. */
const FINISHED = /x86[-_]64|amd64|aarch64|arm64|i[36]86/;

function installOf(step: Step, install: Execution, fetched: string | null): SourceInstall | null {
	const { stage, place } = step;
	if (install.context.runs !== "always" && !install.context.loop) return null;
	if (isElsewhere(install) || (fetched !== null && FINISHED.test(baseName(fetched)))) return null;
	const directory = directoryOf(install);
	const origin = directory === null ? null : stage?.files.origin(directory, place.index - 1);
	const copied = origin?.event.context;
	const added = copied !== undefined && /^git@|:\/\//.test(copied);
	const own = copied !== undefined && !added;
	// What the project's own Makefile installs may as well be its dependencies; an archive of it names a version.
	if (own && withoutVersion(baseName(directory ?? "")) === baseName(directory ?? "")) return null;
	const cloned = origin && origin.event.at >= 0 && !own && !BUILD.test(baseName(origin.path)) ? origin.path : null;
	const address = added ? copied : fetched;
	const names = [cloned && nameOf(cloned), directory && ofDirectory(directory, address), address && ofAddress(address)];
	return { name: names.find((one) => one) || null, line: place.startLine };
}

/** Whether it puts the files below another directory, from which a later line takes them. */
function isElsewhere({ command: { words, assignments } }: Execution): boolean {
	const texts = [
		...words.map(({ text }) => text),
		...assignments.map(({ name, value }) => `${name}=${value?.text ?? ""}`),
	];
	return texts.some((text) => /^(?:DESTDIR|INSTALL_ROOT)=\/?[^/]/.test(text) || text === "--destdir");
}

/** The directory in which it works: `-C` of make and ninja, the one that CMake is given, or the current one. */
function directoryOf(install: Execution): string | null {
	const { invocation, workdir } = install;
	const given = invocation.id === "cmake" ? ["--install", "--build"] : ["-C"];
	const from = given.map((name) => optionValue(install, name)).find((one) => one !== null);
	if (from === undefined) return workdir;
	return workdir === null && !from.startsWith("/") ? null : resolvePath(workdir ?? "/", from);
}

/** Directories in which a build works beside or below its sources. */
const BUILD = /^(?:[._]?build(?:[-_].*)?|.*[-_]build|builddir|out|obj(?:dir)?|bld|release|debug|cmake(?:-build.*)?)$/i;

/** Names that tell a place and not a project. */
const PLACES =
	/^(?:|\.|src|sources?|tmp|apps?|code|opt|root|work(?:space|dir)?|home|usr|local|var|lib|share|project|repo(?:sitory)?|data|downloads?|install(?:er)?|packages?|deps|dependencies|contrib|stage|srv|mnt|unix|tools?)$/i;

/** The project that a directory of sources is named after: `/usr/src/redis`, `/tmp/curl-8.1/build`. */
function ofDirectory(directory: string, fetched: string | null): string | null {
	const project = fetched && ofAddress(fetched)?.toLowerCase();
	let path = directory;
	// A directory inside the one that was fetched is a part of that.
	for (let above = directory; above !== "/" && project; above = parentPath(above))
		if (withoutVersion(baseName(above)).toLowerCase() === project) return nameOf(above);
	while (path !== "/" && BUILD.test(baseName(path))) path = parentPath(path);
	return nameOf(path);
}

/** The project whose sources lie behind an address; an archive of a repository is named after its tag. */
function ofAddress(address: string): string | null {
	const path = address.replace(/[?#].*$/, "").replace(/(?:\.git)?\/?$/, "");
	const repository = /\/([\w.-]+)\/(?:-\/)?(?:archive|tarball|releases\/download)\//.exec(path)?.[1];
	return nameOf(repository ?? path.replace(/\.(?:tar(?:\.\w+)?|t[gbx]z2?|zip)$/i, ""));
}

function nameOf(path: string): string | null {
	const name = withoutVersion(baseName(path));
	return PLACES.test(name) || /[$*`{}()]/.test(name) ? null : name;
}

/** `curl` of `curl-8.1.2`, `boost_1_80_0` and `nginx-$VERSION`; nothing of a tag alone, `v1.2`. */
function withoutVersion(name: string): string {
	return name
		.replace(/[-_.]?v?\$.*$/, "")
		.replace(/^v?\d+(?:\.\d+)+.*$|[-_]v?\d.*$|(?<=[a-z])\d+(?:\.\d+)+.*$/i, "")
		.replace(/[-_.](?:master|main|trunk|head|src|sources?|release|stable|\*|[0-9a-f]{7,40})$/i, "");
}

/** Whether a command fetches sources, and not the signature, the checksum or a change of some. */
export function isSource(fetch: Execution): boolean {
	const { id, subcommands } = fetch.invocation;
	if (id === "git") return subcommands[0]?.name === "clone";
	if (id !== "curl" && id !== "wget") return false;
	return !/\.(asc|sig|sha\d*|sha\d+sum|md5|txt|patch|diff)$/.test((addressOf(fetch) ?? "").replace(/[?#].*$/, ""));
}

/** The address that a command fetches. */
export function addressOf(fetch: Execution): string | null {
	return operandsOf(fetch).find((word) => /^(https?|git|ftp):\/\//.test(word)) ?? null;
}
