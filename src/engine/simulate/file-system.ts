import type { From, PathFact } from "../../model/state.ts";
import { baseName, globPattern, hasGlob, isWithin, parentPath } from "./paths.ts";
import { isSame } from "./same.ts";

/** One thing that a line did to a path. */
export interface PathEvent {
	/** Index of the instruction; -1 for what the stage inherits. */
	at: number;
	from: From;
	kind: PathFact["kind"];
	removed?: boolean;
	/** Copied out of the build context from this path there (`.` for all of it). */
	context?: string;
	/** Copied from this path of another stage (or image). */
	copied?: { stage: number | null; image: string | null; path: string };
	/** Whether unknown files lie below it: a copied directory, an unpacked archive. */
	tree?: boolean;
	/** What lies below it is what an archive held. */
	unpacked?: boolean;
	/** What lies below it is a repository with its history. */
	cloned?: boolean;
	/** A directory that a build puts programs into. */
	programs?: boolean;
	/** The ecosystem or program that made it: `go`, `npm`. */
	by?: string;
	owner?: string;
}

/** An event with its place in the order in which a stage's lines did things, from 1. */
type Recorded = PathEvent & { order: number };

/** What a look-up finds: the event of the path itself, or of the nearest directory whose contents are unknown. */
export interface PathOrigin {
	event: PathEvent;
	path: string;
	/** The path itself was recorded; otherwise it can only be presumed to lie below `path`. */
	exact: boolean;
}

/** Directories that base images fill: of a copy into one nobody can tell which of the files there it brought. */
const FILLED = /^\/(?:(?:bin|etc|lib|lib64|sbin|usr|var)(?:\/(?:bin|sbin|lib|local|share|local\/\w+))?)?$/;

/** Whether a path was only found below a directory that the base image has filled as well, such as `/` or `/etc`. */
export function isOverSystem({ exact, path }: PathOrigin): boolean {
	return !exact && FILLED.test(path);
}

/** Whether unknown files below a directory may include this one: of a pattern only those that it matches. */
function mayHold({ context }: PathEvent, path: string): boolean {
	const name = context === undefined ? "" : baseName(context);
	return !hasGlob(name) || globPattern(name).test(baseName(path));
}

/** The files of a stage as far as lines tell, with the line that made each. Asked as of any instruction. */
export class FileSystem {
	readonly #events = new Map<string, Recorded[]>();
	/** Base names of all these paths. */
	readonly #names = new Set<string>();
	#recorded = 0;
	readonly #parent: FileSystem | null;
	/** Instructions whose effects are unknown (a script of the project): they may have made anything. */
	readonly opaque: { at: number; line: number }[] = [];

	constructor(parent: FileSystem | null = null) {
		this.#parent = parent;
	}

	record(path: string, event: PathEvent): void {
		const events = this.#events.get(path);
		const recorded = { ...event, order: ++this.#recorded };
		if (events) events.push(recorded);
		else {
			this.#events.set(path, [recorded]);
			this.#names.add(baseName(path));
		}
	}

	/** Another owner for what a line put there; who made it stays the same. */
	own(path: string, owner: string): void {
		const known = this.origin(path);
		if (!known?.exact) return;
		const events = this.#events.get(path);
		if (events) events[events.length - 1] = { ...(events[events.length - 1] as Recorded), owner };
		else this.record(path, { ...known.event, owner });
	}

	/** Whether the same lines did the same, in the same order; what is inherited apart. */
	sameAs(other: FileSystem): boolean {
		return isSame(this.opaque, other.opaque) && isSame(this.#events, other.#events);
	}

	/** Whether anything was recorded under a name, in whatever directory. */
	hasName(name: string): boolean {
		return this.#names.has(name) || this.#parent?.hasName(name) === true;
	}

	/**
	 * Where `path` came from as of (and including) instruction `at`, or null where no line tells. What lay in a directory
	 * that was removed since is gone.
	 */
	origin(path: string, at = Number.POSITIVE_INFINITY): PathOrigin | null {
		// Most questions are about paths of which no line tells.
		if (this.#events.size === 0) return this.#parent?.origin(path) ?? null;
		let levels: { path: string; event: Recorded }[] | undefined;
		let removal = 0;
		for (let cursor = path; ; cursor = parentPath(cursor)) {
			const events = this.#events.get(cursor);
			const event = events && lastOf(events, at);
			if (event) {
				levels ??= [];
				levels.push({ path: cursor, event });
				removal = Math.max(removal, lastRemoval(events, at));
			}
			if (cursor === "/") break;
		}
		if (levels) {
			for (const { path: level, event } of levels) {
				if (event.order <= removal) continue;
				if (level === path) return { event, path, exact: true };
				// Of several sources of one line (`COPY *.sh *.env /x/`) any may have brought the file.
				const holding = event.tree
					? this.#events.get(level)?.findLast((one) => one.at === event.at && one.tree && mayHold(one, path))
					: undefined;
				if (holding) return { event: holding, path: level, exact: false };
			}
		}
		return removal > 0 ? null : (this.#parent?.origin(path) ?? null);
	}

	/** Everything recorded at or below a directory and not removed, as of instruction `at`. */
	below(directory: string, at = Number.POSITIVE_INFINITY): { path: string; event: PathEvent }[] {
		const found = this.#parent ? this.#parent.below(directory) : [];
		for (const [path, events] of this.#events) {
			if (!isWithin(path, directory)) continue;
			const event = lastOf(events, at);
			if (event && !event.removed) found.push({ path, event });
		}
		return found;
	}

	/** All events of a path, oldest first. */
	events(path: string): PathEvent[] {
		return [...(this.#parent?.events(path) ?? []), ...(this.#events.get(path) ?? [])];
	}

	/** What this stage's own lines did, by index of the instruction, in order of the text. */
	byInstruction(): Map<number, { path: string; event: PathEvent }[]> {
		const found = new Map<number, { path: string; event: PathEvent }[]>();
		for (const [path, events] of this.#events) {
			for (const event of events) {
				const list = found.get(event.at);
				if (list) list.push({ path, event });
				else found.set(event.at, [{ path, event }]);
			}
		}
		return found;
	}

	/** The facts of this stage's own lines, for the analysis. */
	facts(): PathFact[] {
		const facts: PathFact[] = [];
		for (const [path, events] of this.#events) {
			const made = events.filter((event) => !event.removed);
			const last = events[events.length - 1];
			const first = made[made.length - 1];
			if (!first || !last) continue;
			const fact: PathFact = { path, kind: first.kind, made: made.map((event) => event.from) };
			if (last.removed) fact.removed = last.from;
			if (first.context) fact.context = first.context;
			if (first.by) fact.by = first.by;
			if (first.owner) fact.owner = first.owner;
			facts.push(fact);
		}
		return facts;
	}
}

/** The place in the order of events at which a path was last removed, or 0. */
function lastRemoval(events: readonly Recorded[], at: number): number {
	return events.findLast((event) => event.removed && event.at <= at)?.order ?? 0;
}

function lastOf(events: readonly Recorded[], at: number): Recorded | undefined {
	return events.findLast((event) => event.at <= at);
}
