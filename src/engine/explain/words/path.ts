import type { PathEntryFacts, WordKind } from "../../../model/facts.ts";
import type { Message, PartNote, Values } from "../../../model/message.ts";
import { type Entry, fileEntry, pathEntry } from "../../lookup.ts";
import { PATH_DIRECTORIES } from "../../simulate/build-effects.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { baseName, globPattern, hasGlob, isWithin, parentPath, resolvePath } from "../../simulate/paths.ts";
import { resultOf } from "../../simulate/results.ts";
import { rootStage } from "../../simulate/stage.ts";
import { lastSeen, leaf, lineOf, lineRef, say } from "../context.ts";
import { situationOfName } from "../named.ts";
import { ofPackage } from "../packages/place.ts";
import { pick, pickAll } from "../sentences.ts";
import { archiveDirectory } from "./github-archive.ts";
import type { KindWord } from "./kinds.ts";

/** A path inside the image: what lives there, what the file is, which line made it. */
export function explainPath(word: KindWord, kind: WordKind): PartNote {
	const { context, text, span } = word;
	const { simulation, stage, state, instruction } = context;
	const { facts } = simulation;
	if (text === "-") return leaf({ span, role: "path", what: say("words/path#standard") });
	const drive = /^(?:HK(?:LM|CU|CR|U|CC)|Registry:|Env|Cert|IIS|Variable|Function|Alias|WSMan):/i.exec(text);
	if (drive) {
		const key = /^HK|^Registry/i.test(text) ? "words/path#drive.registry" : "words/path#drive.other";
		return leaf({ span, role: "path", what: say(key, { path: text }) });
	}
	const relative = !/^([/$~\\]|[A-Za-z]:)/.test(text);
	const workdir = state?.workdir.value ?? "/";
	const directory = context.directory === undefined ? workdir : context.directory;
	const path = directory === null && relative ? text : fullPath(text, directory ?? workdir);
	const known = pathEntry(facts, path);
	const file = fileEntry(facts, path);
	const image = imagePath(word, path);
	const why: Message[] = [];
	const origin = stage?.files.origin(path, lastSeen(context));
	const here = /^\.\/?$/.test(text);
	// A path that this line itself makes does not come from an earlier one; of a mount nothing is there any more.
	const made = stage?.files.origin(path, instruction.index);
	const own = (made?.exact === true && made.event.at === instruction.index) || isMadeHere(word, path);
	const mounted = instruction.flags.some(
		({ name, span: flag }) => name === "mount" && flag.start <= span.start && span.end <= flag.end,
	);
	if (origin && origin.event.at >= 0 && origin.event.at !== instruction.index && text !== "{}" && !here && !mounted) {
		const line = lineRef(lineOf(context, origin.exact ? firstMaker(word, path) : origin.event.at));
		if (origin.exact && !isOfTheSystem(word, path)) {
			const named =
				path === text.replace(/(?<=.)\/$/, "") || relative === (image === null && known === null && file === null);
			const rest = filledLater(word, path);
			if (rest !== null) why.push(say("words/path#made.filled", { line, rest: lineRef(lineOf(context, rest)) }));
			else why.push(named ? say("words/path#made.same", { line }) : say("words/path#made.in-full", { path, line }));
		}
		const build = stage && resultOf(stage, path, instruction.index);
		if (build) why.push(say("words/path#from-build", { line: lineRef(lineOf(context, build.at)) }));
		if (!build && !origin.exact && origin.event.copied && !own && kind === "file" && relative)
			why.push(say(`words/path#${isInStage(word, path) ? "made.same" : "from-context"}`, { path, line }));
		if (!build && !origin.exact && origin.event.context !== undefined && !own)
			why.push(say(`words/path#${isMatched(word, path) ? "from-context-matched" : "from-context"}`, { path, line }));
	}
	if (!origin || origin.event.at < 0) why.push(...ofPackage(context, path));
	const archive = relative && origin?.exact !== true ? archiveDirectory(word) : null;
	if (archive) why.push(archive);
	const variable = own && !text.includes("$") ? variableOfPath(word, path) : null;
	if (variable) why.push(say("words/path#value-of", variable));
	const values = { path, file: text, written: text };
	const wellKnown = image !== null || known !== null || file !== null || why.length > 0;
	const situation = situationOfName(context, baseName(path));
	const ofPath = known && pick(`paths/${known.id}`, known.facts.what, values, situation);
	const ofFile = file && pick(`files/${file.id}`, file.facts.what, values, situation);
	// What lives below the directory is told where `cd` names it.
	const away = relative && directory !== null && directory !== workdir;
	const set = here && directory === workdir ? state?.workdir.from.line : null;
	const inherited = here && directory === workdir && set === null && workdir !== null && workdir !== "/";
	if (set != null && image) why.push(image);
	const what =
		(set != null ? say("words/path#here-set", { path, line: lineRef(set) }) : null) ??
		(here && directory !== null && directory !== workdir ? say("words/path#here-changed", { path }) : null) ??
		image ??
		(inherited ? say("words/path#here-base", { path }) : null) ??
		(away && !names(known, path) && !ofFile ? generic(text, path, relative, kind) : null) ??
		(relative && !names(known, path) ? (ofFile ?? ofPath) : (ofPath ?? ofFile)) ??
		generic(text, path, relative, kind);
	const beware = known ? pickAll(`paths/${known.id}`, known.facts.beware, values) : [];
	return leaf({
		span,
		role: "path",
		known: true,
		counts: { kind: file ? "files" : "paths", name: path, known: wellKnown },
		what,
		...(why.length > 0 && { why }),
		...(beware.length > 0 && { beware }),
	});
}

/** The variable set before this line whose whole value is a path: programs look for their directory there. */
function variableOfPath({ context: { stage, instruction } }: KindWord, path: string): Values | null {
	const change = stage?.changes.env.findLast(
		({ value, at, from }) => value?.replace(/(?<=.)\/$/, "") === path && at < instruction.index && from.line !== null,
	);
	return change ? { name: change.name, line: lineRef(change.from.line ?? 0) } : null;
}

/** A path in full. What begins with a variable or a command's output may be absolute: no directory says more of it. */
function fullPath(text: string, directory: string): string {
	return /^[$`]/.test(text) ? text : resolvePath(directory, text);
}

/** Whether the entry names this very path and not only what lies below it. */
function names(entry: Entry<PathEntryFacts> | null, path: string): boolean {
	return entry?.facts.paths.includes(path) === true;
}

/** What the base image says of a path: its entry lists those that matter in it. */
function imagePath({ context }: KindWord, path: string): Message | null {
	const { stage } = context;
	const image = stage ? rootStage(stage).image : null;
	if (!image?.facts?.paths.includes(path)) return null;
	return say(`images/${image.id}#paths.${path}`);
}

/** Whether this line itself made a path, if only to take it away again. */
function isMadeHere({ context: { stage, instruction } }: KindWord, path: string): boolean {
	return stage?.files.events(path).some(({ at, removed }) => at === instruction.index && !removed) === true;
}

/** The instruction that made a path first: later ones only add to a directory. */
function firstMaker({ context }: KindWord, path: string): number {
	const { stage, instruction } = context;
	const seen = lastSeen(context);
	const events = (stage?.files.events(path) ?? []).filter((event) => event.at >= 0 && event.at <= seen);
	const removed = events.findLastIndex((event) => event.removed);
	return events[removed + 1]?.at ?? instruction.index;
}

/** Whether a pattern of the COPY that brought files of a directory fits a path in it: `*.sln` fits `App.sln`. */
function isMatched({ context }: KindWord, path: string): boolean {
	const { stage, simulation } = context;
	const at = stage?.files.origin(path, lastSeen(context))?.event.at ?? -1;
	return (simulation.steps[at]?.transfer?.sources ?? []).some(
		({ kind, path: pattern }) => kind === "glob" && globPattern(baseName(pattern)).test(baseName(path)),
	);
}

/** A copy of the whole context that brings the rest of a directory, of which an earlier one brought single files; or null. */
function filledLater({ context: { stage, instruction, simulation } }: KindWord, path: string): number | null {
	const copied = stage?.files.events(path).find(({ at }) => at >= 0);
	if (!stage || !copied || simulation.steps[copied.at]?.transfer?.from !== null) return null;
	const whole = stepsBy(simulation, "whole copies", ({ stage: one, transfer }) =>
		one && transfer?.from === null && transfer.sources.some(({ kind }) => kind === "everything") ? [one] : [],
	);
	const rest = whole
		.get(stage)
		?.find(
			(step) =>
				step.place.index > copied.at &&
				step.place.index < instruction.index &&
				isWithin(path, step.transfer?.target ?? ""),
		);
	return rest?.instruction.index ?? null;
}

/** Directories of every distribution: a line that puts something into one has not made it. */
const SYSTEM =
	/^\/(?:bin|boot|dev|etc|home|lib|lib64|media|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)?$|^\/usr\/(?:local\/)?(?:bin|sbin|lib|share|src|include|etc)$|^\/usr\/local$|^\/var\/(?:lib|log|cache|tmp|run|spool)$/;

function isOfTheSystem({ context: { stage } }: KindWord, path: string): boolean {
	return SYSTEM.test(path) && stage !== null && rootStage(stage).resolvedBase !== "scratch";
}

function generic(text: string, path: string, relative: boolean, kind: WordKind): Message {
	if (text === "{}") return say("words/path#placeholder");
	if (/^(?:\$\((?!\().*\)|`.*`)$/s.test(text)) return say("words/path#printed");
	if (hasGlob(text)) return say("words/path#pattern", { path: relative ? path : text });
	if (relative && path === text && !path.startsWith("/")) return say("words/path#relative.unknown");
	if (relative) return say(`words/path#relative.${kind === "directory" ? "directory" : "file"}`, { path });
	const shown = /^[$~]/.test(text) ? text : path;
	const place = parentPath(path);
	if (kind !== "directory" && PATH_DIRECTORIES.includes(place) && !/[$.]/.test(baseName(path)))
		return say("words/path#absolute.program", { program: baseName(path), directory: place });
	return say(`words/path#absolute.${kind === "directory" ? "directory" : "file"}`, { path: shown });
}

/** Whether the stage that a copied directory comes from is known to have the file in it. */
function isInStage({ context: { stage, simulation, instruction } }: KindWord, path: string): boolean {
	const origin = stage?.files.origin(path, instruction.index - 1);
	const { copied } = origin?.event ?? {};
	const source = copied?.stage == null ? null : simulation.stages[copied.stage];
	if (!origin || !copied || !source) return false;
	return source.files.origin(`${copied.path.replace(/\/$/, "")}${path.slice(origin.path.length)}`)?.exact === true;
}
