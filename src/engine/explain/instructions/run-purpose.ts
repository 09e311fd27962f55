import type { Message } from "../../../model/message.ts";
import { callsOf, optionOf } from "../../idioms/calls.ts";
import { packageEntry } from "../../lookup.ts";
import { runsSeeing } from "../../simulate/index-of.ts";
import { isWithin } from "../../simulate/paths.ts";
import { type AppliedEffect, type Step, usesOf } from "../../simulate/simulation.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";
import { laterRuns, linesOf } from "../neighbours.ts";
import { broughtByBase } from "../packages/of-base.ts";
import { byWorkdir, filled, made, namedPlace, SHOWN, scriptAfter, takenWhole } from "./run-purpose-files.ts";

const KEY = "instructions/run#why";
/** Packages of a distribution; those of languages are what the project's code loads. */
const SYSTEM = new Set(["deb", "apk", "rpm", "pacman"]);

/** What programs keep for themselves from one call to the next: no line needs it. */
const CACHE = /\/(?:\.?cache|pkg\/mod)(?:\/|$)/;

type Way = (context: LineContext, effects: AppliedEffect[]) => Message[];

/** What a line is for of which nothing else tells: the first of these that holds. */
export function purposeOfRun(context: LineContext): Message[] {
	const effects = effectsOf(context.step);
	const ways: Way[] = [
		lists,
		userBehind,
		used,
		byWorkdir,
		namedPlace,
		filled,
		repositories,
		forBuild,
		prepared,
		builtWith,
		built,
		takenWhole,
		beforeBuild,
		atStart,
		made,
		unnamed,
		takenAway,
	];
	for (const way of ways) {
		const said = way(context, effects);
		if (said.length > 0) return said;
	}
	return [];
}

function effectsOf(step: Step): AppliedEffect[] {
	return step.executions.flatMap(({ effects }) => effects);
}

/** Programs that compile, whatever comes of it. */
const BUILDERS = new Set(["configure", "make", "cmake", "meson", "ninja", "gcc", "pip", "gem", "npm", "go", "cargo"]);

function later(context: LineContext, has: (effect: AppliedEffect) => boolean): Step[] {
	return laterRuns(context).filter((step) => effectsOf(step).some(has));
}

/** `dotnet build` before a `dotnet publish`, which compiles by itself unless it is told not to. */
export function compiledAgain({ simulation, instruction, stage, step }: LineContext): Message[] {
	if (!step.executions.some(({ invocation }) => invocation.id === "dotnet")) return [];
	const build = callsOf(simulation, "dotnet build").find(({ at }) => at === instruction.index);
	const publish = callsOf(simulation, "dotnet publish").find(
		(call) => build && call.at > build.at && (call.stage === stage || call.stage.parent === stage),
	);
	const apart = build && publish && optionOf(build, "--output") !== null && optionOf(publish, "--no-build") === null;
	return apart ? [say(`${KEY}.compiled-again`, { line: lineRef(publish.line) })] : [];
}

/** Package lists that later lines install from. */
function lists(context: LineContext, effects: AppliedEffect[]): Message[] {
	const fills = effects.some((effect) => effect.kind === "fills" && /\/(?:apt\/lists|cache\/apk)/.test(effect.path));
	if (!fills || effects.some(({ kind }) => kind === "installs")) return [];
	const installs = later(context, (effect) => effect.kind === "installs" && SYSTEM.has(effect.system));
	if (installs.length > 0) return [say(`${KEY}.lists`, { lines: linesOf(installs) })];
	const alone = context.step.executions.every(
		({ invocation: { id, subcommands } }) =>
			/^(?:apt-get|apt|apk)$/.test(id ?? "") && subcommands[0]?.name === "update",
	);
	const { stage } = context;
	// A stage that continues this one, or a script, may install from them.
	const closed = stage?.usedBy.every(({ how }) => how !== "from") && laterRuns(context).every(isSeen);
	return alone && closed ? [say(`${KEY}.lists-unused`)] : [];
}

/** Whether all programs that a line runs are known, so that none of them installs unseen. */
function isSeen({ executions }: Step): boolean {
	return executions.every(({ invocation: { id } }) => id !== null && !/^(?:ba|da)?sh$/.test(id));
}

/** Later lines that name what this one makes. */
function used(context: LineContext): Message[] {
	const { instruction, simulation } = context;
	const uses = usesOf(simulation, instruction.index).filter(
		(use) => use.by !== instruction.index && (use.kind === "path" || use.kind === "dependencies"),
	);
	const [first] = uses;
	const ofProcess = uses.every(({ by }) => /^(?:CMD|ENTRYPOINT)$/.test(simulation.steps[by]?.place.keyword ?? ""));
	// Of the results of a build in which no line names them more is said below.
	if (ofProcess && context.stage?.builds.some(({ at }) => at === instruction.index)) return [];
	if (!first || uses.some(({ name }) => name === "/" || name.includes("*") || CACHE.test(name))) return [];
	const lines = lineRef(...uses.filter(({ name }) => name === first.name).map((use) => lineOf(context, use.by)));
	return [say(`${KEY}.used`, { path: first.name, lines })];
}

/** Packages of the Red Hat family that only add a source of further packages. */
const REPOSITORY = /^(?:(?:oracle-)?epel-release|elrepo-release|centos-release-|remi-release|rpmfusion-|ius-release)/;

/** A package that names a source of packages, for the installations after it. */
function repositories(context: LineContext, effects: AppliedEffect[]): Message[] {
	const names = effects.flatMap((one) => (one.kind === "installs" && one.system === "rpm" ? one.packages : []));
	if (names.length === 0 || !names.every((name) => REPOSITORY.test(name))) return [];
	const installs = later(context, (effect) => effect.kind === "installs" && effect.system === "rpm");
	return installs.length > 0 ? [say(`${KEY}.repository`, { lines: linesOf(installs) })] : [];
}

/** Packages of the distribution before a build. */
function forBuild(context: LineContext, effects: AppliedEffect[]): Message[] {
	const names = effects.flatMap((one) => (one.kind === "installs" && SYSTEM.has(one.system) ? one.packages : []));
	if (names.length === 0 || broughtByBase(context).length === names.length) return [];
	const builds = laterRuns(context).filter(
		(step) =>
			effectsOf(step).some(({ kind }) => kind === "builds" || kind === "produces" || kind === "dependencies") ||
			step.executions.some(({ invocation }) => BUILDERS.has(invocation.id ?? "")),
	);
	return builds.length > 0 ? [say(`${KEY}.for-build`, { lines: linesOf(builds) })] : [];
}

/** A build that is only prepared here, as by `cmake .` or `./configure`, and the line that compiles. */
function prepared(context: LineContext): Message[] {
	const last = context.step.executions.at(-1);
	const { id, options } = last?.invocation ?? {};
	const sets = /^(?:cmake|configure|meson|qmake)$/.test(id ?? "");
	if (!sets || options?.some(({ written }) => /^(?:--build|--install|-E|-P)$/.test(written))) return [];
	const compiles = laterRuns(context).find(({ executions }) =>
		executions.some(
			({ invocation }) =>
				/^(?:make|ninja|meson)$/.test(invocation.id ?? "") ||
				(invocation.id === "cmake" && invocation.options.some(({ written }) => written === "--build")),
		),
	);
	return compiles ? [say(`${KEY}.prepared`, { lines: linesOf([compiles]) })] : [];
}

/** Dependencies that a later build of the same stage takes in. */
function builtWith(context: LineContext, effects: AppliedEffect[]): Message[] {
	if (!effects.some(isDependency)) return [];
	const builds = later(context, ({ kind }) => kind === "builds" || kind === "produces");
	return builds.length > 0 ? [say(`${KEY}.built-with`, { lines: linesOf(builds) })] : [];
}

function isDependency(effect: AppliedEffect): boolean {
	if (effect.kind === "dependencies") return true;
	if (effect.kind !== "installs" || !/^(?:npm|pip|gem|composer)$/.test(effect.system)) return false;
	return !effect.packages.every((name) => /^(?:pip|setuptools|wheel|npm)\b/.test(name));
}

/** Dependencies that the program loads when it runs. */
function atStart({ ships }: LineContext, effects: AppliedEffect[]): Message[] {
	return ships && effects.some(isDependency) ? [say(`${KEY}.at-start`)] : [];
}

/** A build whose results the container's process finds. */
function built({ ships, stage }: LineContext, effects: AppliedEffect[]): Message[] {
	const line = stage?.state.cmd?.from.line ?? stage?.state.entrypoint?.from.line;
	const builds = effects.some(
		(effect) => effect.kind === "builds" || (effect.kind === "produces" && effect.as !== "environment"),
	);
	return ships && builds && line != null ? [say(`${KEY}.built`, { line: lineRef(line) })] : [];
}

/** A build before another one in the same directory, which finds the results of the first. */
function beforeBuild(context: LineContext, effects: AppliedEffect[]): Message[] {
	const places = effects.flatMap((effect) => (effect.kind === "builds" ? [effect.workdir] : []));
	if (context.ships || places.length === 0) return [];
	const next = later(context, (effect) => effect.kind === "builds" && places.includes(effect.workdir));
	return next.length > 0 ? [say(`${KEY}.before-build`, { lines: linesOf(next), directory: places[0] ?? "" })] : [];
}

/** A user of a stage that no line needs and that stays behind with it. */
function userBehind({ ships, stage, instruction, simulation }: LineContext, effects: AppliedEffect[]): Message[] {
	const user = effects.find((effect) => effect.kind === "user");
	if (ships || !stage?.needed || user?.kind !== "user") return [];
	// The lists of users may be copied, alone or with all of the stage.
	if (stage.usedBy.some(({ how, path }) => how === "from" || how === "mount" || isWithin("/etc/passwd", path ?? "")))
		return [];
	const used = usesOf(simulation, instruction.index).some(({ kind }) => kind === "user");
	return used ? [] : [say(`${KEY}.user-behind`, { user: user.name })];
}

/** Packages that serve nothing but the installation of others. */
const FOR_INSTALLING = new Set(["apt-utils", "apt-transport-https", "debconf-utils", "dialog", "eatmydata"]);

/** Packages that no line calls, this one included. */
function unnamed(context: LineContext, effects: AppliedEffect[]): Message[] {
	const { ships } = context;
	const called = new Set(context.step.executions.map(({ invocation }) => invocation.name));
	const packages = effects
		.flatMap((effect) => (effect.kind === "installs" && SYSTEM.has(effect.system) ? effect.packages : []))
		.filter((name) => !called.has(name));
	if (!ships || packages.length === 0) return [];
	const installs = later(context, (effect) => effect.kind === "installs" && SYSTEM.has(effect.system));
	if (packages.every((name) => FOR_INSTALLING.has(name)) && installs.length > 0)
		return [say(`${KEY}.for-installing`, { lines: linesOf(installs) })];
	const served = packages.flatMap((name) => callerOf(context, effects, name));
	const others = packages.filter((name) => served.every((one) => one.name !== name));
	const calls = served.map(({ name, caller, line }) => say(`${KEY}.called-by`, { package: name, caller, line }));
	if (others.length === 0) return calls;
	const values = { packages: others };
	const script = scriptAfter(context, effects);
	return [
		...calls,
		script === null ? say(`${KEY}.unnamed`, values) : say(`${KEY}.unnamed-script`, { ...values, script }),
	];
}

/** The command, here or in a later line, that calls a program of the package by itself. */
function callerOf({ simulation, step, stage }: LineContext, effects: AppliedEffect[], name: string) {
	const system = effects.find((effect) => effect.kind === "installs" && effect.packages.includes(name));
	const entry = system?.kind === "installs" ? packageEntry(simulation.facts, system.system, name) : null;
	const callers = entry?.facts.callers?.[name] ?? [];
	if (callers.length === 0 || !stage) return [];
	const runs = [step, ...runsSeeing(simulation, stage).filter((one) => one.place.index > step.place.index)];
	for (const { executions, place } of runs) {
		const caller = executions.find(({ invocation }) => callers.includes(invocation.name));
		if (caller) return [{ name, caller: caller.invocation.name, line: lineRef(place.startLine) }];
	}
	return [];
}

/** Paths that the line deletes and that no line has made: parts of the base image, or of a package. */
function takenAway({ step, stage, instruction }: LineContext, effects: AppliedEffect[]): Message[] {
	if (!stage || step.executions.some((one) => !one.effects.every(({ kind }) => kind === "removes"))) return [];
	const paths = effects.flatMap((effect) => (effect.kind === "removes" ? [effect.path] : []));
	const ofLines = paths.some((path) => /[*?$]/.test(path) || stage.files.origin(path, instruction.index - 1) !== null);
	if (ofLines || paths.length === 0) return [];
	const form = paths.length === 1 && paths.every((path) => CACHE.test(path)) ? "taken-cache" : "taken-away";
	return [say(`${KEY}.${form}`, { paths: paths.slice(0, SHOWN) })];
}
