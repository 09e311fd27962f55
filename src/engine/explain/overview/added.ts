import type { Message } from "../../../model/message.ts";
import type { PackageFact } from "../../../model/state.ts";
import { isDevelopmentContainer } from "../../idioms/development-container.ts";
import { setUp } from "../../idioms/development-setup-script.ts";
import { sourceInstalls } from "../../idioms/source-installs.ts";
import type { PathOrigin } from "../../simulate/file-system.ts";
import { baseName, hasGlob, resolvePath } from "../../simulate/paths.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { lineRef, say } from "../context.ts";
import { managerOf } from "./contents.ts";

/** Kinds of sources that are files of the project. */
const PROJECT = new Set(["context", "everything", "glob", "archive"]);
/** Packages that are named; of more the first are, as many as one still reads. */
const MOST_PACKAGES = 6;
/** How many copied files are named where there are no more. */
const MOST_FILES = 3;

/** The packages that the image gets: those of its distribution, then of each language by itself. */
function packagesOf(last: Stage): Message[] {
	const key = (name: string) => `summary/file#contents.${name}`;
	const groups = new Map<string | null, string[]>([[null, []]]);
	for (const { name, of } of namesOf(last)) groups.set(of, [...new Set([...(groups.get(of) ?? []), name])]);
	const alone = [...groups.values()].filter((names) => names.length > 0).length === 1;
	return [...groups].flatMap(([of, names]) => {
		if (names.length === 0) return [];
		// To hide one name takes more words than to say it.
		const packages = names.length > MOST_PACKAGES + 1 ? names.slice(0, MOST_PACKAGES) : names;
		const more = packages.length < names.length ? "-more" : "";
		const count = names.length;
		if (of === "PHP") return [say(key(`extensions${more}`), { extensions: packages, ...(more && { count }) })];
		if (of === null || alone) return [say(key(`packages${more}`), { packages, ...(more && { count }) })];
		return [say(key(`added${more}`), { packages, tool: of, ...(more && { count }) })];
	});
}

/** What is installed from source: by its names, and what has none by its lines. */
function fromSource(simulation: Simulation, last: Stage): Message[] {
	const key = (name: string) => `summary/file#contents.${name}`;
	const all = sourceInstalls(last, simulation);
	const named = all.filter(({ name }) => name !== null);
	const rest = all.filter(({ name, line }) => name === null && !named.some((one) => one.line === line));
	const linesOf = (some: typeof all) => lineRef(...some.map(({ line }) => line));
	const names = named.slice(0, MOST_PACKAGES).map(({ name }) => name ?? "");
	const result: Message[] = [];
	if (names.length < named.length) result.push(say(key("from-source-more"), { names, count: named.length }));
	else if (names.length > 0) result.push(say(key("from-source"), { names, lines: linesOf(named) }));
	if (rest.length > 0) result.push(say(key("from-source-unnamed"), { lines: linesOf(rest) }));
	return result;
}

/** What the lines add to the base: copied files, what a build made, packages. */
export function contents(simulation: Simulation, last: Stage): Message[] {
	const key = (name: string) => `summary/file#contents.${name}`;
	const chain = new Set<Stage>();
	for (let stage: Stage | null = last; stage; stage = stage.parent) chain.add(stage);
	const copied: { step: Step; path: string; file: boolean }[] = [];
	const project: Step[] = [];
	for (const step of simulation.steps) {
		if (!step.stage || !chain.has(step.stage) || !step.transfer) continue;
		if (step.transfer.from !== null)
			for (const { path, origin } of step.transfer.sources) copied.push({ step, path, file: isFile(path, origin) });
		else if (step.transfer.sources.some(({ kind }) => PROJECT.has(kind))) project.push(step);
	}
	const packages = packagesOf(last);
	const installed = new Set(namesOf(last).map(({ name }) => name));
	const possible = possiblePackages(simulation, last).filter(({ name }) => !installed.has(name));
	const paths = [...new Set(copied.map((one) => placeOf(one)))].slice(0, 4);
	const lines = lineRef(...copied.map((one) => one.step.place.startLine));
	const result = [...packages];
	if (possible.length > 0)
		result.push(
			say(key("packages-maybe"), {
				packages: possible.slice(0, MOST_PACKAGES).map(({ name }) => name),
				lines: lineRef(...possible.map(({ from }) => from.line ?? 0)),
			}),
		);
	result.push(...fromSource(simulation, last));
	const development = setUp(simulation, last);
	if (development) result.push(say(key(development.name ? "development-user" : "development"), development));
	else if (isDevelopmentContainer(rootStage(last))) result.push(say(key("development-base")));
	const images = new Set(copied.map(({ step }) => step.transfer?.from?.image ?? null));
	const [image] = images;
	if (copied.length > 0 && project.length > 0)
		result.push(images.size === 1 && image ? say(key("both-image"), { paths, image }) : say(key("both"), { paths }));
	else if (copied.length > 0)
		result.push(
			packages.length > 0 || changes(simulation, chain)
				? say(key("taken"), { paths, lines })
				: say(key("copied"), { paths, lines }),
		);
	else if (project.length > 0) {
		const sources = project.flatMap((step) => step.transfer?.sources ?? []);
		const files = [...new Set(sources.map(({ path }) => path))];
		const named = sources.every(({ kind, path }) => kind === "context" && /[^/]\.\w+$/.test(path));
		result.push(
			say(key(named && files.length <= MOST_FILES ? "files" : "project"), {
				lines: lineRef(...project.map((one) => one.place.startLine)),
				...(named && files.length <= MOST_FILES && { files }),
			}),
		);
	}
	const scripts = scriptLines(simulation, chain);
	if (scripts.length > 0 && (packages.length > 0 || copied.length > 0))
		result.push(say(key("scripts"), { lines: lineRef(...scripts) }));
	return result;
}

/** Where a copied file lies in the image; of a directory, whose contents are copied, and of a pattern the target itself. */
function placeOf({ step: { transfer }, path, file }: { step: Step; path: string; file: boolean }): string {
	// A directory laid over the whole image is told by its own name.
	if (transfer?.target === "/" && !file) return path;
	return transfer?.directory && file ? resolvePath(transfer.target, baseName(path)) : (transfer?.target ?? path);
}

/** Whether a copied path is a single file: a program that a line made, or by the ending of its name. */
function isFile(path: string, origin: PathOrigin | null): boolean {
	if (hasGlob(baseName(path))) return false;
	if (origin?.exact) return origin.event.kind === "binary" || origin.event.kind === "file";
	// What another image keeps in a directory of programs is a program.
	if (/\/s?bin\/[^/]+$/.test(path)) return true;
	// Where a build puts programs, a name without an ending is one.
	return /\.\w+$/.test(baseName(path)) || origin?.event.programs === true;
}

/** The packages that lines of the file install and leave in a stage; addresses and paths say little. */
function namesOf(stage: Stage): { name: string; of: string | null }[] {
	// Only brought to another version: `pip` of the image `python`.
	const held = new Set(rootStage(stage).image?.facts?.programs ?? []);
	return stage.packages
		.filter(
			({ name, system, at, removed, maybe, from }) =>
				at >= 0 &&
				!removed &&
				!maybe &&
				from.line !== null &&
				!/^[./]|:\/\//.test(name) &&
				!held.has(name) &&
				// `@composer` is no extension but Composer itself.
				!(system === "php" && name.startsWith("@")),
		)
		.map(({ name, system }) => ({ name, of: managerOf(system) }));
}

/** Packages that lines of the file install only under a condition; where a line removes some as well, nothing is said. */
function possiblePackages({ steps }: Simulation, { packages }: Stage): PackageFact[] {
	const removes = ({ at }: PackageFact) =>
		steps[at]?.executions.some(({ effects }) => effects.some(({ kind }) => kind === "uninstalls")) === true;
	return packages
		.filter(
			({ name, system, at, removed, maybe, from }) =>
				maybe && system !== "php" && at >= 0 && !removed && from.line !== null && !/^[./]|:\/\//.test(name),
		)
		.filter((one) => !removes(one));
}

/** Lines that run scripts of the project, which may bring what this file does not tell. */
function scriptLines(simulation: Simulation, chain: Set<Stage>): number[] {
	return simulation.steps
		.filter(
			({ stage, instruction, executions }) =>
				stage !== null &&
				chain.has(stage) &&
				instruction.keyword === "RUN" &&
				executions.some(
					({ invocation: { id, program } }) =>
						id === null && /^[\w./-]*(?:\/[\w.-]+|\.(?:sh|bash|py))$/.test(program.text),
				),
		)
		.map(({ instruction }) => instruction.startLine);
}

/** Effects that leave nothing of their own beside what a line copies. */
const SETTLES = new Set(["user", "group", "owns", "mode", "removes", "reads", "cd", "exports", "sets", "links"]);

/** Whether a RUN of the final image does more than settle what was copied: make users, hand files over, delete. */
function changes({ steps }: Simulation, chain: ReadonlySet<Stage>): boolean {
	return steps.some(
		({ instruction, stage, executions }) =>
			instruction.keyword === "RUN" &&
			stage !== null &&
			chain.has(stage) &&
			executions.some(
				({ effects, invocation }) =>
					effects.some(({ kind }) => !SETTLES.has(kind)) ||
					(effects.length === 0 && !/^(?:set|echo|true|:|test|\[|ls)$/.test(invocation.name)),
			),
	);
}
