import type { Condition } from "../../model/condition.ts";
import type { Instruction, Mount } from "../../model/dockerfile.ts";
import type { Invocation } from "../../model/invocation.ts";
import type { State } from "../../model/state.ts";
import type { FoundImage } from "../images/family.ts";
import { hasEnded, isVersion, numberOf } from "../images/release.ts";
import type { ShellKind } from "../shell/index.ts";
import { whole } from "../whole.ts";
import { isOverSystem, type PathEvent } from "./file-system.ts";
import { baseName, globPattern, hasGlob, homeOf, homePath, isWithin, parentPath, resolvePath } from "./paths.ts";
import { rootStage, type Stage } from "./stage.ts";
import { optionNames, resolveWord } from "./values.ts";
import { expandAt, variableAt } from "./variables.ts";

/** Where a sentence or an effect is asked for. What is absent is unknown, and then a condition on it does not hold. */
export interface Situation {
	instruction: Instruction;
	stage: Stage | null;
	state: State | null;
	phase: "build" | "run";
	invocation?: Invocation;
	/** The directory in which the command runs, after `cd`; null where that is unknown, absent: the line's own. */
	workdir?: string | null;
	/** The commands of the same instruction in order (id of the entry, or name, with subcommands and options), and the place of this one. */
	siblings?: { names: string[]; index: number };
	/** The name of the package or the file that the sentence is about. */
	named?: string;
	/** Whether a variable is known to be empty where the command runs. */
	isEmpty?: (name: string) => boolean;
	/** Variables set in front of the command, for it alone. */
	assigned?: { name: string; value: string | null }[];
	/** The shell that reads the command. */
	shell?: ShellKind;
	/** The image that the sentence is about; without one it is the image that the stage is built on. */
	image?: FoundImage;
	/** The day on which the explanation is read, as an ISO date. */
	today?: string | null;
	/** The value that a variable is given. */
	text?: string;
	/** Whether the image's family explains the piece of the tag that the sentence is about. */
	variant?: "known" | "unknown";
	/** Whether the same instruction installed all packages that this command removes, or none; absent where unclear. */
	removes?: "own" | "others";
	/** Whether what the command brings into a temporary directory stays in the layer. */
	leaves?: boolean;
	/** Whether the command's failure ends the instruction. */
	stops?: boolean;
	/** Whether no RUN follows in the stage or in one that continues it: nothing is installed or compiled there. */
	idle?: boolean;
	/** Whether the stage ends up in the default target; absent while that is not known yet. */
	ships?: boolean;
}

/** What a condition says of the number of operands. */
const COUNTS = {
	none: (count: number) => count === 0,
	some: (count: number) => count > 0,
	one: (count: number) => count === 1,
	many: (count: number) => count > 1,
};

/** Whether the name of what a sentence is about fits; a program's in any case, as PowerShell reads it. */
function isNamed(pattern: string, { named, invocation }: Situation): boolean {
	return named === undefined ? whole(pattern, "i").test(invocation?.name ?? "") : whole(pattern).test(named);
}

/** Whether a condition of the knowledge base holds. */
export function holds(condition: Condition | undefined, situation: Situation): boolean {
	if (!condition) return true;
	for (const test of testsOf(condition)) if (!test(situation)) return false;
	return true;
}

type Test = (situation: Situation) => boolean;

const known = new WeakMap<Condition, Test[]>();

/** What a condition asks for, each thing as a test: most of the many kinds of things it does not mention. */
function testsOf(condition: Condition): Test[] {
	let tests = known.get(condition);
	if (!tests) {
		tests = [];
		for (const field of Object.keys(TESTS) as (keyof Condition)[]) addTest(field, condition, tests);
		known.set(condition, tests);
	}
	return tests;
}

function addTest<F extends keyof Condition>(field: F, { [field]: wanted }: Condition, tests: Test[]): void {
	if (!wanted) return;
	const test = TESTS[field] as (wanted: NonNullable<Condition[F]>, situation: Situation) => boolean;
	tests.push((situation) => test(wanted, situation));
}

type Tests = { [F in keyof Condition]-?: (wanted: NonNullable<Condition[F]>, situation: Situation) => boolean };

/** Packages of the distributions that bring a compiler for C. */
export const COMPILER =
	/^(?:build-essential|build-base|alpine-sdk|base-devel|(?:gcc|g\+\+|gcc-c\+\+|clang)(?:-[\d.]+)?)$/;

/** Package systems of distributions. */
const SYSTEMS = new Set(["deb", "apk", "rpm", "pacman"]);

/** What each field of a condition means; what is quick to tell comes first. */
const TESTS: Tests = {
	operands(wanted, { invocation }) {
		if (!invocation) return false;
		// A command that stands in an operand's place (`yarn tsc`) is one as well.
		const wrapped = invocation.wrapped && invocation.facts?.wraps?.operand !== undefined;
		return COUNTS[wanted](invocation.operands.length + (wrapped ? 1 : 0));
	},
	phase: (wanted, { phase }) => wanted === phase,
	instruction: (wanted, { instruction }) => wanted.some((keyword) => keyword === instruction.keyword),
	shell: (wanted, { shell }) => wanted.some((kind) => kind === shell),
	variant: (wanted, { variant }) => wanted === variant,
	removes: (wanted, { removes }) => wanted === removes,
	leaves: (_, { leaves }) => leaves === true,
	failure: (wanted, { stops }) => stops === (wanted === "stops"),
	stage: (wanted, { ships }) => ships === (wanted === "final"),
	options: (wanted, { invocation }) => wanted.every((name) => hasOption(invocation, name)),
	without: (wanted, { invocation }) => invocation !== undefined && !wanted.some((name) => hasOption(invocation, name)),
	operand: (wanted, situation) => hasOperand(situation, wanted),
	notOperand: (wanted, situation) => !hasOperand(situation, wanted),
	named: isNamed,
	notText: (wanted, { text }) => text !== undefined && !whole(wanted).test(text),
	value: (wanted, { invocation, isEmpty }) =>
		Object.entries(wanted).every(([name, pattern]) => {
			const option = invocation?.options.findLast((candidate) => optionNames(candidate).includes(name));
			if (option?.value == null) return false;
			return whole(pattern).test(isEmpty ? withoutEmpty(option.value, isEmpty) : option.value);
		}),
	before: (wanted, { siblings }) => siblings !== undefined && names(later(siblings), wanted),
	after: (wanted, { siblings }) => siblings !== undefined && names(earlier(siblings), wanted),
	notBefore: (wanted, { siblings }) => siblings !== undefined && !names(later(siblings), wanted),
	notAfter: (wanted, { siblings }) => siblings !== undefined && !names(earlier(siblings), wanted),
	distro: (wanted, { state }) => state?.distro != null && wanted.includes(state.distro),
	notDistro(wanted, { state, stage }) {
		const distro = state?.distro ?? stage?.state.distro;
		return !distro || !wanted.includes(distro);
	},
	user: (wanted, { state }) => state?.user != null && isRoot(state.user.value) === (wanted === "root"),
	secrets: (_, { instruction }) => !instruction.mounts.some(({ type }) => type === "secret"),
	made: (wanted, situation) => hasMade(situation, wanted),
	notMade: (wanted, situation) => !hasMade(situation, wanted),
	distribution: (_, { stage, ships }) =>
		ships !== false || stage?.packages.some(({ at, system }) => at >= 0 && SYSTEMS.has(system)) === true,
	compiler: (_, { stage, idle }) => idle !== true && !stage?.packages.some(({ name }) => COMPILER.test(name)),
	lacks: (wanted, { stage }) => !stage?.packages.some(({ name, removed }) => !removed && wanted.includes(name)),
	scripts: (_, situation) => mayRunScripts(situation),
	holding: (wanted, situation) => heldBy(situation).some((kind) => wanted.includes(kind)),
	notHolding: (wanted, situation) => !heldBy(situation).some((kind) => wanted.includes(kind)),
	context: (wanted, { stage, instruction }) => (wanted === "whole") === hasWholeContext(stage, instruction.index),
	project: (wanted, { stage, instruction }) => (wanted === "copied") === hasProject(stage, instruction),
	versions: (wanted, situation) => hasVersions(situation, wanted),
	release: (wanted, situation) => wanted.some((one) => one === releaseNow(situation)),
	tags: (wanted, situation) => hasTag(situation, wanted),
	mounted: (wanted, situation) => mountCovers(situation, wanted),
	notMounted: (wanted, situation) => !mountCovers(situation, wanted),
	env: (wanted, situation) => wanted.every((one) => isSet(one, situation)),
	withoutEnv: (wanted, situation) => !wanted.some((one) => mayBeSet(one, situation)),
};

/** A word without the variables that are known to be empty: `-march=` of `-march=$MARCH`. */
function withoutEmpty(text: string, isEmpty: (name: string) => boolean): string {
	return text.replace(/\$(?:(\w+)|\{(\w+)\})/g, (all, bare, braced) => (isEmpty(bare ?? braced) ? "" : all));
}

/** Whether what an earlier line of the stage copied out of the build context is all of it. */
function hasWholeContext(stage: Stage | null, index: number): boolean {
	return stage?.files.below("/", index - 1).some(({ event }) => event.context === ".") === true;
}

/** Whether a line before copies files of the context or of another stage; of FROM, whether any line of the stage does. */
function hasProject(stage: Stage | null, { keyword, index }: Situation["instruction"]): boolean {
	const at = keyword === "FROM" ? undefined : index - 1;
	return (
		stage?.files.below("/", at).some(({ event }) => event.context !== undefined || event.copied?.stage != null) === true
	);
}

/** Whether an operand matches, with the variables replaced that ENV and ARG set where all of them are known. */
function hasOperand({ invocation, stage, instruction }: Situation, pattern: string): boolean {
	const operands = invocation?.operands ?? [];
	return operands.some(({ word }) => {
		const known = word.literal || !stage ? null : resolveWord(word, stage, instruction.index);
		return whole(pattern).test(known || word.text);
	});
}

function hasOption(invocation: Invocation | undefined, name: string): boolean {
	return invocation?.options.some((option) => optionNames(option).includes(name)) === true;
}

/** Whether a line of the stage up to this one put something at or below a path; of FROM, whether any line does. */
function hasMade({ stage, state, instruction }: Situation, wanted: string): boolean {
	const path = resolvePath(state?.workdir.value ?? "/", wanted);
	const at = instruction.keyword === "FROM" ? undefined : instruction.index;
	return stage?.files.below(path, at).some(({ event }) => event.at >= 0) === true;
}

/** How something came to or below an operand's path before this instruction. */
function heldBy(situation: Situation): NonNullable<Condition["holding"]> {
	const held = heldBefore(situation);
	if (held.length === 0) return ["none"];
	return [
		held.some(({ kind }) => kind === "copied") ? "copied" : "run",
		...(held.some(({ context }) => context) ? ["context" as const] : []),
		...(held.some(({ fetched }) => fetched) ? ["fetched" as const] : []),
		...(held.every(({ built }) => built) ? ["built" as const] : []),
		...(held.every(({ kind, sure }) => kind === "copied" && !sure) ? ["supposed" as const] : []),
	];
}

/** Operands that look like paths of the working directory and are none: `app:app`, `755`. */
const NO_PATHS = new Set(["owner", "user", "group", "mode"]);

interface HeldBefore {
	/** The index of the instruction that put it there. */
	at: number;
	kind: "copied" | "run";
	/** It comes out of the build context. */
	context: boolean;
	/** ADD downloads it. */
	fetched: boolean;
	/** It is a program that a command of this file has built. */
	built: boolean;
	/** The path itself, or something below it, is known to be there. */
	sure: boolean;
}

function isAddress(source: string): boolean {
	return /^(?:https?|git|ssh):\/\/|^git@/.test(source);
}

/** What put something at or below the paths of a command's operands before this instruction. */
export function heldBefore({
	stage,
	instruction,
	state,
	invocation,
	workdir,
}: Pick<Situation, "stage" | "instruction" | "state" | "invocation" | "workdir">): HeldBefore[] {
	if (!stage || !state) return [];
	const start = workdir === undefined ? state.workdir.value : workdir;
	const before = instruction.index - 1;
	return (invocation?.operands ?? []).flatMap(({ facts, word }) => {
		if (facts?.name === "target" || NO_PATHS.has(facts?.kind ?? "")) return [];
		const { text } = expandAt(stage, word.text.replace(/\/\*$/, ""), instruction.index, "\\");
		if (text === null || text.includes("$")) return [];
		const full = homePath(text);
		if (full === null) return [];
		if (start === null && !full.startsWith("/")) return [];
		const path = resolvePath(start ?? "/", full);
		const origin = stage.files.origin(path, before);
		const inside = held(stage, path, before).map((event) => ({ event, sure: true }));
		const found = origin && !isOverSystem(origin) ? [{ event: origin.event, sure: origin.exact }] : [];
		return [...inside, ...found].flatMap(({ event, sure }) => {
			if (event.at < 0 || (event.kind === "directory" && !event.tree)) return [];
			const copied = event.context !== undefined || event.copied !== undefined;
			return [
				{
					at: event.at,
					kind: copied ? ("copied" as const) : ("run" as const),
					context: event.context !== undefined && !isAddress(event.context),
					fetched: event.context !== undefined && isAddress(event.context),
					built: event.kind === "binary",
					sure,
				},
			];
		});
	});
}

/**
 * Whether the stage gets files of the project among which may be scripts, runs some that nobody here knows, or is an
 * image in which others run what they like.
 */
function mayRunScripts({ stage, ships }: Situation): boolean {
	if (!stage || stage.packages.some(({ name, removed }) => name === "bash" && !removed)) return false;
	const { cmd, entrypoint } = stage.state;
	if (ships && cmd?.from.line == null && entrypoint?.from.line == null) return true;
	return (
		stage.files.opaque.length > 0 ||
		stage.files
			.below("/")
			.some(({ path, event }) => event.context !== undefined && (event.tree || /(?:\.(?:ba)?sh|\/[^.]+)$/.test(path)))
	);
}

/** What lies at or below a path, or beside the others in a directory that a pattern such as `/tmp/*.zip` matches. */
function held({ files }: Stage, path: string, at: number): PathEvent[] {
	const name = baseName(path);
	const below = files.below(hasGlob(name) ? parentPath(path) : path, at);
	const fits = hasGlob(name) ? globPattern(name) : null;
	return below.flatMap(({ path: one, event }) => (!fits || fits.test(baseName(one)) ? [event] : []));
}

function hasTag({ stage }: Situation, tags: readonly string[]): boolean {
	const pieces = stage ? (rootStage(stage).image?.pieces ?? []) : [];
	return pieces.some(({ tag }) => tag !== null && tags.includes(tag));
}

function imageOf({ image, stage }: Situation): FoundImage | null {
	return image ?? (stage ? rootStage(stage).image : null);
}

function hasVersions(situation: Situation, versions: Record<string, string>): boolean {
	const image = imageOf(situation);
	const thing = image?.facts?.versionOf;
	return Object.entries(versions).every(
		([name, range]) => thing === name && image != null && isVersion(numberOf(image), range),
	);
}

function releaseNow(situation: Situation): "kept" | "ended" | "unknown" {
	const image = imageOf(situation);
	const ended = image ? hasEnded(image, situation.today ?? null) : null;
	return ended === null ? "unknown" : ended ? "ended" : "kept";
}

/** Whether a user is root by name or number. */
export function isRoot(user: string): boolean {
	return /^(root|0)(:.*)?$/.test(user);
}

const earlier = ({ names, index }: NonNullable<Situation["siblings"]>) => names.slice(0, index);
const later = ({ names, index }: NonNullable<Situation["siblings"]>) => names.slice(index + 1);

/**
 * Whether one of the commands is `wanted`: `apt-get` is every subcommand of it, `apt-get install` that one, with words
 * such as `-y` one that has these options, `*` any; `|` is or.
 */
function names(commands: string[], wanted: string): boolean {
	return wanted.split("|").some((one) => {
		const words = one.split(" ");
		const program = words.filter((word) => !word.startsWith("-")).join(" ");
		const options = words.filter((word) => word.startsWith("-"));
		return commands.some(
			(command) =>
				(one === "*" || `${command} `.startsWith(`${program} `)) &&
				options.every((option) => command.split(" ").includes(option)),
		);
	});
}

/** Whether a variable is set, to a value where one is asked for (`NAME=value`); of FROM, by the end of the stage. */
function isSet(wanted: string, { stage, instruction, assigned }: Situation): boolean {
	const [name = "", value] = wanted.split(/=(.*)/s);
	const own = lastGiven(assigned, name);
	if (own && (value === undefined || own.value === value)) return true;
	if (!stage || own) return false;
	const at = instruction.keyword === "FROM" ? Number.POSITIVE_INFINITY : instruction.index;
	const change = variableAt(stage, name, at);
	return change !== undefined && (value === undefined || change.value === value);
}

/** The same; of FROM, whether any line of the stage sets it. */
function mayBeSet(unwanted: string, { stage, instruction, assigned }: Situation): boolean {
	const [name = "", value] = unwanted.split(/=(.*)/s);
	const at = instruction.keyword === "FROM" ? Number.POSITIVE_INFINITY : instruction.index;
	const set = lastGiven(assigned, name) ?? (stage && variableAt(stage, name, at));
	return set != null && (value === undefined || set.value === value);
}

function lastGiven(assigned: Situation["assigned"], name: string) {
	return assigned?.findLast((one) => one.name === name);
}

/** Whether a mount of one of these types covers a path (absolute, or `~`-relative to the user's home). */
export function mountCovers(
	{ instruction, state }: Pick<Situation, "instruction" | "state">,
	path: string,
	types: readonly Mount["type"][] = ["cache"],
): boolean {
	const home = state?.user && !isRoot(state.user.value) ? homeOf(state.user.value.replace(/:.*/, "")) : "/root";
	return instruction.mounts.some((mount) => {
		if (!types.includes(mount.type) || mount.target === null) return false;
		const target = resolvePath(state?.workdir.value ?? "/", mount.target);
		if (!path.startsWith("~")) return isWithin(path, target);
		// Where the home is not known, a place of that name in any directory may be the one.
		return home === null ? target.endsWith(path.slice(1)) : isWithin(home + path.slice(1), target);
	});
}
