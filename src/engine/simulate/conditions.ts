import type { Condition } from "../../model/condition.ts";
import type { Instruction, Mount } from "../../model/dockerfile.ts";
import type { Invocation } from "../../model/invocation.ts";
import type { State } from "../../model/state.ts";
import type { FoundImage } from "../images/family.ts";
import { hasEnded, isVersion } from "../images/release.ts";
import type { ShellKind } from "../shell/index.ts";
import { whole } from "../whole.ts";
import type { PathEvent } from "./file-system.ts";
import { baseName, globPattern, hasGlob, isWithin, parentPath, resolvePath } from "./paths.ts";
import { rootStage, type Stage } from "./stage.ts";
import { optionNames } from "./values.ts";
import { expandAt, variableAt } from "./variables.ts";

/** Where a sentence or an effect is asked for. What is absent is unknown, and then a condition on it does not hold. */
export interface Situation {
	instruction: Instruction;
	stage: Stage | null;
	state: State | null;
	phase: "build" | "run";
	invocation?: Invocation;
	/** The commands of the same instruction in order (id of the entry, or name, with subcommands), and the place of this one. */
	siblings?: { names: string[]; index: number };
	/** The name of the package or the file that the sentence is about. */
	named?: string;
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
	/** Whether the stage ends up in the default target; absent while that is not known yet. */
	ships?: boolean;
}

const NONE: Invocation["operands"] = [];

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
	const { invocation, state } = situation;
	const operands = invocation?.operands ?? NONE;
	if (condition.operands) {
		if (!invocation) return false;
		// A command that stands in an operand's place (`yarn tsc`) is one as well.
		const wrapped = invocation.wrapped && invocation.facts?.wraps?.operand !== undefined;
		const count = operands.length + (wrapped ? 1 : 0);
		if (!COUNTS[condition.operands](count)) return false;
	}
	if (condition.options && !condition.options.every((name) => hasOption(invocation, name))) return false;
	if (condition.without && (!invocation || condition.without.some((name) => hasOption(invocation, name)))) return false;
	if (condition.operand && !operands.some(({ word }) => whole(condition.operand ?? "").test(word.text))) return false;
	if (condition.notOperand && operands.some(({ word }) => whole(condition.notOperand ?? "").test(word.text)))
		return false;
	if (condition.named && !isNamed(condition.named, situation)) return false;
	if (condition.notText && (situation.text === undefined || whole(condition.notText).test(situation.text)))
		return false;
	for (const name in condition.value) {
		const option = invocation?.options.findLast((candidate) => optionNames(candidate).includes(name));
		if (option?.value == null || !whole(condition.value[name] ?? "").test(option.value)) return false;
	}
	if (condition.distro && !(state?.distro && condition.distro.includes(state.distro))) return false;
	const distro = state?.distro ?? situation.stage?.state.distro;
	if (condition.notDistro && distro && condition.notDistro.includes(distro)) return false;
	if (condition.shell && !condition.shell.some((kind) => kind === situation.shell)) return false;
	if (condition.stage && situation.ships !== (condition.stage === "final")) return false;
	if (condition.user && (!state?.user || isRoot(state.user.value) !== (condition.user === "root"))) return false;
	if (condition.instruction && !condition.instruction.some((keyword) => keyword === situation.instruction.keyword))
		return false;
	if (condition.phase && condition.phase !== situation.phase) return false;
	if (condition.variant && condition.variant !== situation.variant) return false;
	if (condition.secrets && situation.instruction.mounts.some(({ type }) => type === "secret")) return false;
	if (condition.removes && condition.removes !== situation.removes) return false;
	if (condition.leaves && !situation.leaves) return false;
	if (condition.failure && situation.stops !== (condition.failure === "stops")) return false;
	if (condition.made && !hasMade(situation, condition.made)) return false;
	if (condition.notMade && hasMade(situation, condition.notMade)) return false;
	if (condition.scripts && !mayRunScripts(situation)) return false;
	if (condition.holding && !condition.holding.some((kind) => kind === (heldBy(situation) ?? "none"))) return false;
	if (condition.versions && !hasVersions(situation, condition.versions)) return false;
	if (condition.release && !condition.release.some((one) => one === releaseNow(situation))) return false;
	if (condition.tags && !hasTag(situation, condition.tags)) return false;
	if (condition.mounted && !mountCovers(situation, condition.mounted)) return false;
	if (condition.notMounted && mountCovers(situation, condition.notMounted)) return false;
	return holdsAmongSiblings(condition, situation) && holdsInEnvironment(condition, situation);
}

function hasOption(invocation: Invocation | undefined, name: string): boolean {
	return invocation?.options.some((option) => optionNames(option).includes(name)) === true;
}

/** Whether a line of the stage up to this one put something at or below a path; of FROM, whether any line does. */
function hasMade({ stage, instruction }: Situation, path: string): boolean {
	const at = instruction.keyword === "FROM" ? undefined : instruction.index;
	return stage?.files.below(path, at).some(({ event }) => event.at >= 0) === true;
}

/** Whether COPY or ADD put something at or below an operand's path before this instruction, else whether RUN did. */
function heldBy(situation: Situation): "copied" | "run" | null {
	const held = heldBefore(situation);
	return held.some(({ kind }) => kind === "copied") ? "copied" : (held[0]?.kind ?? null);
}

/** What put something at or below the paths of a command's operands before this instruction: its index, and how. */
export function heldBefore({
	stage,
	instruction,
	state,
	invocation,
}: Pick<Situation, "stage" | "instruction" | "state" | "invocation">): { at: number; kind: "copied" | "run" }[] {
	if (!stage || !state) return [];
	const before = instruction.index - 1;
	return (invocation?.operands ?? []).flatMap(({ facts, word }) => {
		if (facts?.name === "target") return [];
		const { text } = expandAt(stage, word.text.replace(/\/\*$/, ""), instruction.index, "\\");
		if (text === null || text.includes("$")) return [];
		const path = resolvePath(state.workdir.value, text);
		const origin = stage.files.origin(path, before);
		const events = [...held(stage, path, before), ...(origin ? [origin.event] : [])];
		return events.flatMap((event) => {
			if (event.at < 0 || (event.kind === "directory" && !event.tree)) return [];
			const copied = event.context !== undefined || event.copied !== undefined;
			return [{ at: event.at, kind: copied ? ("copied" as const) : ("run" as const) }];
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
		([name, range]) => thing === name && image != null && isVersion(image.version, range),
	);
}

function releaseNow(situation: Situation): "kept" | "ended" | "unknown" {
	const image = imageOf(situation);
	const ended = image && situation.today ? hasEnded(image, situation.today) : null;
	return ended === null ? "unknown" : ended ? "ended" : "kept";
}

/** Whether a user is root by name or number. */
export function isRoot(user: string): boolean {
	return /^(root|0)(:.*)?$/.test(user);
}

function holdsAmongSiblings(condition: Condition, { siblings }: Situation): boolean {
	const { before, after, notBefore, notAfter } = condition;
	if (!before && !after && !notBefore && !notAfter) return true;
	if (!siblings) return false;
	const earlier = siblings.names.slice(0, siblings.index);
	const later = siblings.names.slice(siblings.index + 1);
	if (after && !names(earlier, after)) return false;
	if (before && !names(later, before)) return false;
	if (notAfter && names(earlier, notAfter)) return false;
	return !(notBefore && names(later, notBefore));
}

/** Whether one of the commands is `wanted`: `apt-get` is every subcommand of it, `apt-get install` that one, `*` any; `|` is or. */
function names(commands: string[], wanted: string): boolean {
	const any = wanted.split("|");
	return commands.some((command) => any.some((one) => one === "*" || `${command} `.startsWith(`${one} `)));
}

function holdsInEnvironment(condition: Condition, { stage, instruction, assigned }: Situation): boolean {
	const before = (name: string) => assigned?.findLast((one) => one.name === name);
	for (const wanted of condition.env ?? []) {
		const [name = "", value] = wanted.split(/=(.*)/s);
		const own = before(name);
		if (own && (value === undefined || own.value === value)) continue;
		if (!stage || own) return false;
		const change = variableAt(stage, name, instruction.index);
		if (!change || (value !== undefined && change.value !== value)) return false;
	}
	const at = instruction.keyword === "FROM" ? Number.POSITIVE_INFINITY : instruction.index;
	return !condition.withoutEnv?.some((unwanted) => {
		const [name = "", value] = unwanted.split(/=(.*)/s);
		const set = before(name) ?? (stage && variableAt(stage, name, at));
		return set && (value === undefined || set.value === value);
	});
}

/** Whether a mount of one of these types covers a path (absolute, or `~`-relative to the user's home). */
export function mountCovers(
	{ instruction, state }: Pick<Situation, "instruction" | "state">,
	path: string,
	types: readonly Mount["type"][] = ["cache"],
): boolean {
	const home = state?.user && !isRoot(state.user.value) ? `/home/${state.user.value.replace(/:.*/, "")}` : "/root";
	const wanted = path.startsWith("~") ? home + path.slice(1) : path;
	return instruction.mounts.some(
		(mount) =>
			types.includes(mount.type) &&
			mount.target !== null &&
			isWithin(wanted, resolvePath(state?.workdir.value ?? "/", mount.target)),
	);
}
