import type { FinalImage, SummaryNote } from "../../model/analysis.ts";
import { argvLine, shortCommand } from "../../model/argv.ts";
import type { Message } from "../../model/message.ts";
import type { PackageFact } from "../../model/state.ts";
import { setUp } from "../idioms/development-setup-script.ts";
import { purposeForOthers } from "../idioms/image-for-others.ts";
import type { PathOrigin } from "../simulate/file-system.ts";
import { stepsOf } from "../simulate/index-of.ts";
import { baseName, hasGlob, resolvePath } from "../simulate/paths.ts";
import { runningOf } from "../simulate/running.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { lowersTo, stepsDownTo } from "../simulate/step-down.ts";
import { composeFile } from "./compose.ts";
import { contentsOf, leftBehind, managerOf } from "./contents.ts";
import { lineRef, say } from "./context.ts";
import { contextOf } from "./instruction.ts";
import { clausesOfProcess } from "./process.ts";
import { runCommands } from "./run-commands.ts";
import { runNeeds } from "./run-needs.ts";
import { runsOf } from "./running.ts";
import { stageName, withoutBase, workOf } from "./stages.ts";
import { asksForGit, neededOfContext } from "./transfers/needed-names.ts";

/**
 * The file in a few sentences, what comes out of it, what is good and what to improve, how to build and run it.
 * `file`: its own name, where that is known.
 */
export function summarise(
	simulation: Simulation,
	benefits: Message[],
	improvements: Message[],
	file?: string,
): SummaryNote {
	const last = simulation.target;
	if (!last)
		return {
			sentences: [say("summary/file#no-stage")],
			run: [],
			compose: null,
			benefits: [],
			improvements: [],
			image: null,
		};
	const image = finalImage(last, simulation);
	return {
		sentences: [
			...unbuildable(simulation),
			...built(simulation, last),
			...contents(simulation, last),
			...running(simulation, last, image),
		],
		run: runCommands(simulation, last, asksForName(file)),
		// What only serves others is started by theirs.
		compose: purposeForOthers(simulation) === "dotnet" ? null : composeFile(simulation, last, asksForName(file)),
		benefits,
		improvements: [...improvements, ...execBefore(last, simulation), ...ignoreFile(simulation)],
		image,
	};
}

/** The file's name where the build does not find it by itself. Source: https://docs.docker.com/reference/cli/docker/buildx/build/#file */
function asksForName(file: string | undefined): string | null {
	return file && !/^[Dd]ockerfile$/.test(file) ? file : null;
}

/** Base images that the build needs and that no registry has. */
function unbuildable(simulation: Simulation): Message[] {
	const stages = withoutBase(simulation);
	if (stages.length === 0) return [];
	const bases = [...new Set(stages.map(({ base, resolvedBase }) => resolvedBase ?? base))];
	return [say("summary/file#no-base", { bases, lines: lineRef(...stages.map(({ startLine }) => startLine)) })];
}

function built(simulation: Simulation, last: Stage): Message[] {
	const key = (name: string) => `summary/file#${name}`;
	const base = rootStage(last).resolvedBase ?? rootStage(last).base;
	const count = simulation.stages.length;
	const result: Message[] = [];
	if (count === 1) {
		const work = workOf(last, simulation);
		result.push(work ? say(key("single.work"), { base, work: [work] }) : say(key("single.plain"), { base }));
		return result;
	}
	const skipped = simulation.stages.filter((stage) => !stage.needed);
	const usual = last === simulation.stages.at(-1);
	result.push(
		usual ? say(key("stages"), { count, base }) : say(key("target"), { count, base, stage: stageName(last) }),
	);
	for (const stage of simulation.stages) {
		if (stage === last || !stage.needed) continue;
		const work = workOf(stage, simulation);
		const where = rootStage(stage).resolvedBase ?? rootStage(stage).base;
		if (work)
			result.push(
				say(key("helper"), { stage: stageName(stage), base: where, work: [work], line: lineRef(stage.startLine) }),
			);
	}
	if (skipped.length > 0)
		result.push(say(key(usual ? "skipped" : "skipped-target"), { stages: skipped.map(stageName) }));
	return result;
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

function contents(simulation: Simulation, last: Stage): Message[] {
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
	const development = setUp(simulation, last);
	if (development) result.push(say(key(development.name ? "development-user" : "development"), development));
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

function running(simulation: Simulation, last: Stage, image: FinalImage): Message[] {
	const key = (name: string) => `summary/file#run.${name}`;
	const result: Message[] = [];
	const state = last.state;
	const inherited = state.cmd?.from.line == null && state.entrypoint?.from.line == null;
	if (image.process === null && image.base === "scratch") result.push(say(key("none")));
	else if (image.process) {
		const command = shortCommand(argvLine(image.process));
		const work = inherited ? [] : workOfProcess(simulation, last);
		if (inherited) result.push(say(key("inherited"), { command }));
		else
			result.push(
				work.length > 0
					? say(key(work.length > 1 ? "works" : "work"), { command, work })
					: say(key("process"), { command }),
			);
	} else {
		const use = purposeForOthers(simulation);
		result.push(say(key(use === null ? "unknown" : use === "dotnet" ? "others-dotnet" : "others")));
	}
	const root = image.user !== null && /^(root|0)$/.test(image.user);
	const down = root ? stepsDownTo(last) : null;
	const lowered = root ? lowersTo(last) : null;
	if (down) result.push(say(key("steps-down"), { user: down }));
	else if (lowered) result.push(say(key("lowers"), { user: lowered }));
	else if (image.user && !(root && image.process === null))
		result.push(root ? say(key("root"), { user: image.user }) : asUser(last, image.user));
	const own = state.ports.filter((port) => port.from.line !== null).map((port) => port.value);
	const handed = state.ports.filter((port) => port.from.line === null).map((port) => port.value);
	if (own.length > 0) result.push(say(key("ports"), { ports: own.map((port) => port.replace(/\/tcp$/, "")) }));
	else if (inherited && image.process && handed.length > 0) result.push(say(key("ports-inherited"), { ports: handed }));
	if (runNeeds(simulation, last).gpus) {
		const cuda = cudaByPip(simulation, last);
		result.push(cuda ? say(key("gpus-pip"), { line: lineRef(cuda.instruction.startLine) }) : say(key("gpus")));
	}
	if (simulation.steps.some((step) => step.place.keyword === "HEALTHCHECK" && step.stage === last))
		result.push(say(key("healthcheck")));
	return result;
}

/** The line that has pip bring CUDA's libraries, as an extra of a package: `tensorflow[and-cuda]`. */
function cudaByPip(simulation: Simulation, stage: Stage): Step | undefined {
	return stepsOf(simulation, "RUN").find(
		(step) =>
			step.stage === stage &&
			step.executions.some(
				({ effects, command }) =>
					effects.some((one) => one.kind === "installs" && one.system === "pip") &&
					command.words.some(({ text }) => /\[[\w,-]*cuda/.test(text)),
			),
	);
}

/** As whom the process runs; of a number the name as well, where the image has one for it. */
function asUser({ users }: Stage, user: string): Message {
	const [id = "", group = ""] = user.split(":");
	const name = /^\d+$/.test(id) ? users.findLast(({ uid }) => uid === id)?.name : undefined;
	if (name !== undefined && name !== id) return say("summary/file#run.user-number", { name, id });
	return group === ""
		? say("summary/file#run.user", { user })
		: say("summary/file#run.user-group", { user: id, group });
}

/** What the process of a stage does, as the line says that names the program. */
function workOfProcess(simulation: Simulation, { state }: Stage): Message[] {
	for (const set of [state.cmd, state.entrypoint]) {
		const line = set?.from.line;
		const step = simulation.steps.find(
			({ instruction, stage }) => instruction.startLine === line && stage?.index === set?.from.stage,
		);
		const work = step ? clausesOfProcess(contextOf(simulation, step.place.index)) : [];
		if (work.length > 0) return work;
	}
	return [];
}

/** A script of `sh -c` that stays PID 1 and keeps the stop signal from the program that it ends with. */
function execBefore(last: Stage, simulation: Simulation): Message[] {
	const { entrypoint, cmd } = last.state;
	const set = entrypoint?.value.words.length ? entrypoint : cmd;
	const link = runningOf(last, simulation).links.at(-1);
	const script = set?.value.json === true && set.value.words[1] === "-c" && set.value.words.length === 3;
	if (!script || set.from.line === null || link?.kind !== "shell" || link.replaces !== false || link.end !== "single")
		return [];
	if (!link.program) return [];
	return [say("summary/improvements#exec", { program: link.program, lines: lineRef(set.from.line) })];
}

/** A copy of everything depends on a `.dockerignore`, which the file alone does not tell. */
function ignoreFile(simulation: Simulation): Message[] {
	const everything = simulation.steps.filter(
		(step) => step.transfer?.from === null && step.transfer.sources.some((source) => source.kind === "everything"),
	);
	if (everything.length === 0) return [];
	const names = new Set(everything.flatMap((one) => neededOfContext(simulation, one)?.names ?? []));
	if (everything.some((one) => asksForGit(simulation, one))) names.add(".git");
	// That secrets are copied on is told by itself.
	const secret = names.delete(".env");
	const form = `ignore-file${names.size > 0 ? "-needed" : secret ? "-but-secrets" : ""}`;
	return [
		say(`summary/improvements#${form}`, {
			...(names.size > 0 && { names: [...names] }),
			lines: lineRef(...everything.map((one) => one.place.startLine)),
		}),
	];
}

function finalImage(last: Stage, simulation: Simulation): FinalImage {
	const { state } = last;
	const env: FinalImage["env"] = [];
	for (const [name, change] of last.env.entries()) {
		if (change.from.line !== null) env.push({ name, value: change.value ?? "", line: change.from.line });
	}
	const root = rootStage(last);
	const runs = runsOf(last, simulation);
	return {
		base: root.resolvedBase ?? root.base,
		user: state.user?.value ?? null,
		workdir: state.workdir.value,
		ports: state.ports.map((port) => port.value),
		volumes: state.volumes.map((volume) => volume.value),
		env,
		process: runs.argv,
		runs,
		...contentsOf(last),
		left: leftBehind(last, simulation),
	};
}
