import type { Language } from "../model/explanation.ts";
import type { Facts } from "../model/facts.ts";
import type { NeededNames } from "../model/needed.ts";
import type { Texts } from "./text.ts";

/** The pack that every file needs: instructions, shell, tags, signals, questions, words of our own. */
export const CORE = "core";

/** The pack of the pages that answer questions: no file needs it. */
export const ANSWERS = "answers";

/** The pack of what a comparison of two files says. */
export const COMPARE = "compare";

/** Which pack knows a name. Numbers are places in `packs`. */
export interface KnowledgeIndex {
	packs: string[];
	names: Record<keyof NeededNames, Record<string, number | number[]>>;
	/** Names with `*`, and paths with everything below them. */
	patterns: Record<keyof NeededNames, [pattern: string, pack: number][]>;
	/** Packs that a pack draws in: what an image hands down, the files that a command looks for. */
	requires: Record<string, number[]>;
}

export type PackFacts = { [F in keyof Facts]?: Facts[F] };

/** The packs to load for the names of a file; the core first. */
export function packsFor(index: KnowledgeIndex, needed: NeededNames): string[] {
	const found = new Set<number>();
	const add = (pack: number) => {
		if (found.has(pack)) return;
		found.add(pack);
		for (const other of index.requires[pack] ?? []) add(other);
	};
	for (const kind of Object.keys(index.names) as (keyof NeededNames)[]) {
		const exact = index.names[kind];
		for (const name of needed[kind]) {
			if (Object.hasOwn(exact, name)) for (const pack of [exact[name] as number | number[]].flat()) add(pack);
			for (const pack of byPattern(index, kind, name)) add(pack);
		}
	}
	return [CORE, ...[...found].sort((a, b) => a - b).map((pack) => index.packs[pack] as string)];
}

const matched = new WeakMap<KnowledgeIndex, Map<string, number[]>>();

/** The packs of the patterns that a name fits; remembered, because an edited file keeps nearly all of its words. */
function byPattern(index: KnowledgeIndex, kind: keyof NeededNames, name: string): number[] {
	const known = matched.get(index) ?? new Map<string, number[]>();
	matched.set(index, known);
	const key = `${kind} ${name}`;
	let found = known.get(key);
	if (!found) {
		found = index.patterns[kind].filter(([pattern]) => matchesPattern(kind, pattern, name)).map(([, pack]) => pack);
		known.set(key, found);
	}
	return found;
}

const compiled = new Map<string, RegExp>();

/** Whether a name fits a pattern: `*` is anything (in paths: within a segment), `/**` at the end all below. */
export function matchesPattern(kind: keyof NeededNames, pattern: string, name: string): boolean {
	const below = pattern.endsWith("/**");
	const core = below ? pattern.slice(0, -3) : pattern;
	const star = core.indexOf("*");
	if (star < 0) return name === core || (below && name.startsWith(`${core}/`));
	// Nearly all names differ from a pattern in its first or last letters, and expressions are slow to make.
	const last = core.lastIndexOf("*");
	if (!name.startsWith(core.slice(0, star)) || (!below && !name.endsWith(core.slice(last + 1)))) return false;
	const key = `${kind} ${pattern}`;
	let expression = compiled.get(key);
	if (!expression) {
		const any = kind === "paths" ? "[^/]*" : ".*";
		const escaped = core.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", any);
		expression = new RegExp(`^${escaped}${below ? "(?:/.*)?" : ""}$`, "s");
		compiled.set(key, expression);
	}
	return expression.test(name);
}

/** Where packs come from: chunks on the page, memory in tests. */
export interface PackSource {
	index: KnowledgeIndex;
	facts(pack: string): Promise<PackFacts>;
	texts(pack: string, language: Language): Promise<Texts>;
}

/** What has been loaded so far. A new object whenever something came in, so that its identity tells. */
export interface Knowledge {
	facts: Facts;
	texts: Partial<Record<Language, Texts>>;
}

/** Loads packs once each and merges them. A pack that failed to load is asked for again the next time. */
export class KnowledgeStore {
	readonly #source: PackSource;
	readonly #pending = new Map<string, Promise<void>>();
	readonly #loaded = new Set<string>();
	#knowledge: Knowledge = { facts: noFacts(), texts: {} };

	constructor(source: PackSource) {
		this.#source = source;
	}

	/** What has been loaded so far. */
	get knowledge(): Knowledge {
		return this.#knowledge;
	}

	/** The packs for these names that are not loaded yet. */
	missing(needed: NeededNames, language: Language): string[] {
		return packsFor(this.#source.index, needed).filter(
			(pack) => !this.#loaded.has(pack) || !this.#loaded.has(`${pack} ${language}`),
		);
	}

	/** Loads what these names need in one language. Rejects with the first error; what came in by then stays. */
	async ensure(needed: NeededNames, language: Language): Promise<Knowledge> {
		return this.ensurePacks(packsFor(this.#source.index, needed), language);
	}

	/** Loads packs by their names. */
	async ensurePacks(packs: string[], language: Language): Promise<Knowledge> {
		await Promise.all(
			packs.flatMap((pack) => [
				this.#once(pack, async () => this.#addFacts(await this.#source.facts(pack))),
				this.#once(`${pack} ${language}`, async () =>
					this.#addTexts(language, await this.#source.texts(pack, language)),
				),
			]),
		);
		return this.#knowledge;
	}

	#once(key: string, load: () => Promise<void>): Promise<void> {
		if (this.#loaded.has(key)) return Promise.resolve();
		let pending = this.#pending.get(key);
		if (!pending) {
			pending = load()
				.then(() => void this.#loaded.add(key))
				.finally(() => this.#pending.delete(key));
			this.#pending.set(key, pending);
		}
		return pending;
	}

	#addFacts(facts: PackFacts): void {
		this.#knowledge = { ...this.#knowledge, facts: mergeFacts(this.#knowledge.facts, facts) };
	}

	#addTexts(language: Language, texts: Texts): void {
		const { texts: before } = this.#knowledge;
		this.#knowledge = { ...this.#knowledge, texts: { ...before, [language]: { ...before[language], ...texts } } };
	}
}

/** Facts with those of a pack added. */
function mergeFacts(facts: Facts, more: PackFacts): Facts {
	const merged = { ...facts };
	for (const folder of Object.keys(more) as (keyof Facts)[]) {
		Object.assign(merged, { [folder]: { ...facts[folder], ...more[folder] } });
	}
	return merged;
}

/** Facts without entries. */
export function noFacts(): Facts {
	return {
		commands: {},
		images: {},
		variables: {},
		files: {},
		paths: {},
		packages: {},
		ports: {},
		users: {},
		signals: {},
		labels: {},
		tags: {},
		questions: {},
		answers: {},
	};
}

/** Every key that has a sentence: `<folder>/<entry>#<path>`. */
export function allKeys(knowledge: Knowledge): Set<string> {
	const keys = new Set<string>();
	for (const texts of Object.values(knowledge.texts)) {
		for (const [entry, paths] of Object.entries(texts))
			for (const path of Object.keys(paths)) keys.add(`${entry}#${path}`);
	}
	return keys;
}
