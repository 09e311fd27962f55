import { createHash } from "node:crypto";
import { LANGUAGES, type Language } from "../../model/explanation.ts";
import type { Facts } from "../../model/facts.ts";
import type { NeededNames } from "../../model/needed.ts";
import { ANSWERS, COMPARE, CORE, type KnowledgeIndex, type PackFacts, packsFor } from "../packs.ts";
import type { Texts } from "../text.ts";
import type { Compiled } from "./compile.ts";
import { drawnIn } from "./drawn-in.ts";

interface Pack {
	facts: PackFacts;
	texts: Record<Language, Texts>;
}

export interface Packs {
	index: KnowledgeIndex;
	packs: Record<string, Pack>;
	/** Of everything: a new one whenever anything changed. */
	hash: string;
}

/** How entries are found by the names in a file; folders without a row are part of the core. */
const LOOKUPS: {
	[F in keyof Facts]?: { by: keyof NeededNames; names: (facts: Facts[F][string]) => string[]; own?: true };
} = {
	commands: { by: "programs", names: programNames, own: true },
	images: { by: "images", names: (image) => image.repositories, own: true },
	variables: { by: "variables", names: (variable) => variable.names },
	files: { by: "files", names: (file) => file.names },
	paths: { by: "paths", names: (path) => path.paths },
	packages: { by: "packages", names: (entry) => Object.values(entry.names).flat() },
	ports: { by: "ports", names: (port) => [String(port.port)] },
	users: { by: "users", names: (user) => user.names },
	labels: { by: "labels", names: (label) => label.names },
};

/**
 * Names by which a file asks for a command. Those of Windows shells stand apart, in small letters, a variable or a
 * method by its bare name (`windows erroractionpreference`), so that no other file loads them.
 */
function programNames({ names, shells }: Facts["commands"][string]): string[] {
	if (!shells || shells.includes("any")) return names;
	return names.map((name) => `windows ${name.replace(/^\$|^.*::/, "").toLowerCase()}`);
}

/** Entries of a shared pack, about. A file names few packages and files of very many, so those packs are small. */
const BUCKET = 25;
const SMALL_BUCKETS: Partial<Record<string, number>> = { packages: 5, files: 8, variables: 14 };

/** Sorts the compiled knowledge base into packs, so that a page loads what its file needs. */
export function buildPacks(compiled: Compiled): Packs {
	const packOf = assign(compiled);
	const packs: Record<string, Pack> = {};
	for (const [entry, id] of packOf) {
		packs[id] ??= {
			facts: {},
			texts: Object.fromEntries(LANGUAGES.map((language) => [language, {}])) as Pack["texts"],
		};
		const pack = packs[id];
		const [folder, name] = splitEntry(entry);
		const facts = (compiled.facts as unknown as Record<string, Record<string, unknown>>)[folder]?.[name];
		if (facts) Object.assign(pack.facts, { [folder]: { ...pack.facts[folder as keyof Facts], [name]: facts } });
		for (const language of LANGUAGES) pack.texts[language][entry] = compiled.texts[language][entry] ?? {};
	}
	const index = buildIndex(compiled.facts, packOf);
	const hash = createHash("sha256")
		.update(JSON.stringify([index, packs]))
		.digest("hex")
		.slice(0, 10);
	return { index, packs, hash };
}

/** The pack of each entry. */
function assign(compiled: Compiled): Map<string, string> {
	const entries = Object.keys(compiled.texts[LANGUAGES[0] as Language]);
	const sizes = new Map<string, number>();
	for (const entry of entries) sizes.set(splitEntry(entry)[0], (sizes.get(splitEntry(entry)[0]) ?? 0) + 1);
	return new Map(
		entries.map((entry) => {
			const [folder] = splitEntry(entry);
			const lookup = LOOKUPS[folder as keyof Facts];
			if (folder === "findings" || folder === "idioms") return [entry, entry];
			if (folder === "compare") return [entry, COMPARE];
			if (folder === "answers") return [entry, ANSWERS];
			if (!lookup) return [entry, CORE];
			if (lookup.own) return [entry, entry];
			const buckets = Math.ceil((sizes.get(folder) ?? 1) / (SMALL_BUCKETS[folder] ?? BUCKET));
			const number = createHash("sha256").update(entry).digest().readUInt32BE(0) % buckets;
			return [entry, `${folder}/${number}`];
		}),
	);
}

function buildIndex(facts: Facts, packOf: Map<string, string>): KnowledgeIndex {
	const packs = [...new Set(packOf.values())].filter((id) => id !== CORE).sort();
	const index: KnowledgeIndex = { packs, names: perKind(() => ({})), patterns: perKind(() => []), requires: {} };
	const numberOf = (entry: string) => packs.indexOf(packOf.get(entry) as string);
	for (const [folder, lookup] of Object.entries(LOOKUPS)) {
		for (const [name, entry] of Object.entries(facts[folder as keyof Facts])) {
			const pack = numberOf(`${folder}/${name}`);
			for (const word of new Set((lookup.names as (entry: unknown) => string[])(entry))) {
				addName(index, lookup.by, word, pack);
			}
		}
	}
	for (const [entry, needed] of drawnIn(facts)) {
		const own = numberOf(entry);
		const required = packsFor({ ...index, requires: {} }, needed).map((id) => packs.indexOf(id));
		const others = required.filter((pack) => pack >= 0 && pack !== own);
		if (others.length > 0) index.requires[own] = [...new Set([...(index.requires[own] ?? []), ...others])];
	}
	return index;
}

function addName(index: KnowledgeIndex, kind: keyof NeededNames, name: string, pack: number): void {
	if (name.includes("*")) {
		index.patterns[kind].push([name, pack]);
		return;
	}
	const before = index.names[kind][name];
	const all = [...new Set([before ?? [], pack].flat())];
	index.names[kind][name] = all.length === 1 ? pack : all;
}

const KINDS: Record<keyof NeededNames, true> = {
	programs: true,
	images: true,
	variables: true,
	files: true,
	paths: true,
	packages: true,
	ports: true,
	users: true,
	labels: true,
};

function perKind<T>(make: () => T): Record<keyof NeededNames, T> {
	return Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, make()])) as Record<keyof NeededNames, T>;
}

function splitEntry(entry: string): [folder: string, name: string] {
	const slash = entry.indexOf("/");
	return [entry.slice(0, slash), entry.slice(slash + 1)];
}
