import type { Facts, FileFacts, PackageEntryFacts, PathEntryFacts, VariableFacts } from "../../model/facts.ts";
import { baseName, globPattern, isWithin } from "../simulate/paths.ts";

/** An entry of the knowledge base that explains a name, with its id. */
export interface Entry<T> {
	id: string;
	facts: T;
}

/** The entry of an environment variable or build argument; a `*` at the end of a name is a prefix. */
export function variableEntry(facts: Facts, name: string): Entry<VariableFacts> | null {
	let prefix: Entry<VariableFacts> | null = null;
	for (const [id, entry] of Object.entries(facts.variables)) {
		for (const known of entry.names) {
			if (known === name) return { id, facts: entry };
			if (known.endsWith("*") && name.startsWith(known.slice(0, -1))) prefix = { id, facts: entry };
		}
	}
	return prefix;
}

/** The entry of a file by its base name; exact names come before patterns. */
export function fileEntry(facts: Facts, path: string): Entry<FileFacts> | null {
	const name = baseName(path);
	let pattern: Entry<FileFacts> | null = null;
	for (const [id, entry] of Object.entries(facts.files)) {
		for (const known of entry.names) {
			if (known === name) return { id, facts: entry };
			if (known.includes("*") && !pattern && name !== "" && globPattern(known).test(name))
				pattern = { id, facts: entry };
		}
	}
	return pattern;
}

/** The entry of an absolute path, or of the nearest directory whose entry covers all below it (`/**`). */
export function pathEntry(facts: Facts, path: string): Entry<PathEntryFacts> | null {
	let best: (Entry<PathEntryFacts> & { length: number }) | null = null;
	for (const [id, entry] of Object.entries(facts.paths)) {
		for (const known of entry.paths) {
			const all = known.endsWith("/**");
			const directory = all ? known.slice(0, -3) : known;
			if (directory === path) return { id, facts: entry };
			if (all && isWithin(path, directory) && directory.length > (best?.length ?? 0)) {
				best = { id, facts: entry, length: directory.length };
			}
		}
	}
	return best;
}

/** The entry of a package by its name in one system (`deb`, `apk`, `rpm`, …). */
export function packageEntry(facts: Facts, system: string, name: string): Entry<PackageEntryFacts> | null {
	for (const [id, entry] of Object.entries(facts.packages)) {
		for (const known of entry.names[system] ?? []) {
			if (known === name || (known.includes("*") && globPattern(known).test(name))) return { id, facts: entry };
		}
	}
	return null;
}

/** An entry among those with a plain list of names: users, signals, labels. */
export function namedEntry<T extends { names: string[] }>(entries: Record<string, T>, name: string): Entry<T> | null {
	for (const [id, facts] of Object.entries(entries)) {
		if (facts.names.some((known) => known === name || (known.endsWith("*") && name.startsWith(known.slice(0, -1))))) {
			return { id, facts };
		}
	}
	return null;
}
