import type { Message } from "../../../model/message.ts";
import { contextCopies } from "../../idioms/copies.ts";
import { isVersion } from "../../images/release.ts";
import { isRoot } from "../../simulate/conditions.ts";
import { isOverSystem } from "../../simulate/file-system.ts";
import { firstAfter, stepsBy } from "../../simulate/index-of.ts";
import { isWithin } from "../../simulate/paths.ts";
import type { Step } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { isSystemDirectory } from "../../simulate/transfer.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, lineOf, lineRef, say } from "../context.ts";
import { governedBy, isFirstOfKind, lendsOnly, linesOf, workdirsAt } from "../neighbours.ts";
import { expandWordText, explainWord } from "../words/word.ts";

const KEY = "instructions/workdir";
/** Lines that are named one by one. */
const MAX_LINES = 4;

/** WORKDIR: where later lines and the container start from. */
export const workdir: Explainer = (context) => {
	const { instruction, step, state } = context;
	const [word] = instruction.args;
	const path = step.after?.workdir.value ?? word?.text ?? "";
	const relative = isRelative(word ? expandWordText(context, word.text) : "");
	const parent = state?.workdir.value ?? "/";
	const made = context.stage ? madeBefore(context.stage, path, instruction.index) : null;
	const form = relative
		? "relative"
		: path === parent && state?.workdir.from.line != null
			? "same"
			: lendsOnly(context)
				? "helper"
				: "absolute";
	return {
		what: say(`${KEY}#what.${form}`, form === "relative" ? { path, parent } : { path }),
		why: why(context, path, made),
		beware: beware(context, path, made),
		parts: inOrder([keywordPart(context), ...(word ? [explainWord(context, word, "directory")] : [])]),
	};
};

function isRelative(text: string): boolean {
	return text !== "" && !/^([/\\$]|[A-Za-z]:)/.test(text);
}

/** Whether a line does nothing but create this one directory, without a mode of its own. */
function onlyMakes(step: Step | undefined, path: string): boolean {
	const [only, ...others] = step?.executions ?? [];
	if (step?.instruction.keyword !== "RUN" || !only || others.length > 0 || only.invocation.id !== "mkdir") return false;
	const plain = only.invocation.options.every(({ written }) => /^(-p|--parents)$/.test(written));
	return plain && only.effects.every((effect) => effect.kind === "creates" && isWithin(path, effect.path));
}

/** `made`: the instruction that made the directory, see `madeBefore`. */
function why(context: LineContext, path: string, made: number | null): Message[] {
	const { stage, instruction, ships } = context;
	const messages: Message[] = [];
	const inherited = context.state?.workdir;
	if (inherited?.value === path && inherited.from.line === null && path !== "/")
		messages.push(say(`${KEY}#why.same-image`, { path }));
	else if (made !== null && made >= 0 && path !== "/") {
		const form = onlyMakes(context.simulation.steps[made], path) ? "made-needlessly" : "made";
		messages.push(say(`${KEY}#why.${form}`, { path, line: lineRef(lineOf(context, made)) }));
	} else if (path !== "/" && comesWith(context, path) !== null) {
		messages.push(
			say(`${KEY}#why.comes-with`, { path, line: lineRef(lineOf(context, comesWith(context, path) ?? 0)) }),
		);
	} else if (path !== "/" && !isThere(context, path)) messages.push(say(`${KEY}#why.creates`, { path }));
	messages.push(...again(context, path), ...belowGopath(context, path));
	const governed = governedBy(context, "workdir");
	const runs = ({ place: { keyword } }: Step) => keyword === "RUN";
	const copies = ({ transfer }: Step) => transfer && isRelative(transfer.targetWritten.replace(/^["']/, ""));
	const used = governed.filter((step) => runs(step) || copies(step));
	const [first] = used;
	const last = used.at(-1);
	if (first && last) {
		messages.push(
			used.length > MAX_LINES
				? say(`${KEY}#why.used-range`, { first: linesOf([first]), last: linesOf([last]), path })
				: say(`${KEY}#why.used`, { lines: linesOf(used), path }),
		);
	}
	if (isFirstOfKind(context) && used.some(runs)) messages.push(say(`${KEY}#why.remembered`));
	const heirs = stage?.usedBy.filter((one) => one.how === "from") ?? [];
	if (heirs.length > 0 && stage?.state.workdir.from.line === instruction.startLine) {
		messages.push(say(`${KEY}#why.inherited`, { lines: lineRef(...heirs.map((one) => one.line)) }));
	}
	if (ships && stage?.state.workdir.from.line === instruction.startLine)
		messages.push(say(`${KEY}#why.container${hasShell(stage) ? "" : "-alone"}`, { path }));
	return messages;
}

/** Whether the image of a stage brings a shell; of an unknown base that is assumed. */
function hasShell(stage: Stage): boolean {
	return !/^(scratch|distroless)$/.test(rootStage(stage).image?.distro ?? "");
}

function beware(context: LineContext, path: string, made: number | null): Message[] {
	const { stage, state } = context;
	const messages: Message[] = [];
	if (!stage || path === "/" || state?.distro === "windows") return messages;
	if (made !== null || isThere(context, path)) return messages;
	const event = stage.files.origin(path)?.event;
	const copied = event?.owner !== undefined && (event.context ?? event.copied) !== undefined;
	const owned = event?.owner !== undefined && !(copied && !isLinked(context, event.at));
	const final = stage.state.user;
	const now = state?.user;
	if (now && !isRoot(now.value))
		messages.push(say(`${KEY}#beware.owner`, { path, user: now.value.replace(/:.*/, "") }));
	else if (final && now && !isRoot(final.value) && final.from.line !== null && !owned && !givenAway(context, path)) {
		const id = final.value.replace(/:.*/, "");
		const user = stage.users.findLast(({ uid }) => uid === id)?.name ?? id;
		const values = { path, user, line: lineRef(final.from.line) };
		messages.push(
			copied
				? say(`${KEY}#beware.root-owned-copied`, { ...values, copy: lineRef(event.from.line ?? 0) })
				: say(`${KEY}#beware.root-owned`, values),
		);
	}
	return messages;
}

/** Whether a directory is there in every image, so that this line does not make it. */
function isThere({ stage }: LineContext, path: string): boolean {
	return isSystemDirectory(path) && stage !== null && rootStage(stage).resolvedBase !== "scratch";
}

/** Whether a copy lies in a layer of its own, whose directories take the place of those below. */
function isLinked({ simulation, stage }: LineContext, at: number): boolean {
	const linked = stepsBy(simulation, "linked copies", (step) =>
		step.stage && step.instruction.flags.some(({ name }) => name === "link") ? [step.stage] : [],
	);
	return stage !== null && (linked.get(stage) ?? []).some(({ place }) => place.index === at);
}

/**
 * Code below `src` of GOPATH: before modules Go compiled it nowhere else. Which holds is a matter of the version; what
 * a variable switches on or off is not told.
 */
function belowGopath({ stage, instruction, simulation }: LineContext, path: string): Message[] {
	const image = stage ? rootStage(stage).image : null;
	if (!stage || image?.facts?.versionOf !== "Go" || stage.env.get("GO111MODULE", stage.end)) return [];
	const gopath = stage.env.get("GOPATH", instruction.index)?.value ?? "/go";
	const source = `${gopath}/src`;
	if (path === source || !isWithin(path, source)) return [];
	const { start } = simulation.file.instructions[stage.from]?.span ?? instruction.span;
	const { end } = simulation.file.instructions[stage.end - 1]?.span ?? instruction.span;
	if (simulation.file.source.slice(start, end).includes("GO111MODULE")) return [];
	const name = path.slice(source.length + 1);
	const { version } = image;
	if (version === null || isVersion(version, ">=1.16")) return [say(`${KEY}#why.gopath-habit`, { source })];
	if (isVersion(version, ">=1.13")) return [say(`${KEY}#why.gopath-file`, { source, version, name })];
	return [say(`${KEY}#why.gopath${isVersion(version, ">=1.11") ? "-inside" : ""}`, { source, version, name })];
}

/** The same directory in an earlier stage that this one does not build on: what was set there does not hold here. */
function again({ stage, instruction, simulation }: LineContext, path: string): Message[] {
	if (!stage || stage.parent || stage.state.workdir.from.stage !== stage.index) return [];
	const all = workdirsAt(simulation, path);
	const [earlier] = all;
	const last = all[firstAfter(all, instruction.index - 1) - 1];
	if (!earlier?.stage || !last || last.stage === stage) return [];
	return [say(`${KEY}#why.again`, { line: lineRef(earlier.place.startLine) })];
}

/** The instruction before this one that made the directory, if only by putting something into it; null where none did. */
function madeBefore({ files }: Stage, path: string, index: number): number | null {
	const own = files.origin(path, index - 1);
	if (own && !isOverSystem(own)) return own.event.at;
	const inside = files.below(path, index - 1).map(({ event }) => event.at);
	return inside.length > 0 ? Math.min(...inside) : null;
}

/** The copy of a directory of the context that, going by the place, brings the directory; null where there is none. */
function comesWith({ stage, instruction, simulation }: LineContext, path: string): number | null {
	const copies = (stage && contextCopies(simulation).get(stage)) ?? [];
	const copy = copies.findLast(
		({ place, transfer }) =>
			place.index < instruction.index &&
			transfer !== null &&
			transfer.target !== path &&
			!isSystemDirectory(transfer.target) &&
			isWithin(path, transfer.target) &&
			transfer.sources.some(({ kind, path: source }) => kind === "context" && /^[\w/-]+$/.test(source)),
	);
	return copy && copy.transfer?.target !== "/" ? copy.place.index : null;
}

/** Whether a later line changes the owner of the directory, or of one above it. */
function givenAway({ simulation, stage }: LineContext, path: string): boolean {
	const owners = stepsBy(simulation, "owners", (step) =>
		step.stage && pathsOwned(step).length > 0 ? [step.stage] : [],
	);
	return (
		stage !== null && (owners.get(stage) ?? []).some((step) => pathsOwned(step).some((owned) => isWithin(path, owned)))
	);
}

function pathsOwned(step: Step): string[] {
	return step.executions.flatMap((one) =>
		one.effects.flatMap((effect) => (effect.kind === "owns" ? [effect.path] : [])),
	);
}
