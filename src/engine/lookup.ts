import type { Facts, FileFacts, PackageEntryFacts, PathEntryFacts, VariableFacts } from "../model/facts.ts";
import { findName, nameIndex } from "./names.ts";
import { baseName, globPattern, parentPath } from "./simulate/paths.ts";

/** An entry of the knowledge base that explains a name, with its id. */
export interface Entry<T> {
	id: string;
	facts: T;
}

/** The entry of an environment variable or build argument: by its whole name, its beginning (`GF_*`), its end (`*_URL`). */
export function variableEntry(facts: Facts, name: string): Entry<VariableFacts> | null {
	const begin = nameIndex(facts.variables, "names", ({ names }) => names.filter((one) => !one.startsWith("*")));
	const end = nameIndex(facts.variables, "ends", ({ names }) => names.filter((one) => one.startsWith("*")));
	return findName(begin, name) ?? findName(end, name);
}

/** The entry of a file by its base name; exact names come before patterns. */
export function fileEntry(facts: Facts, path: string): Entry<FileFacts> | null {
	const index = nameIndex(facts.files, "names", (entry) => entry.names, filePattern);
	return findName(index, baseName(path));
}

/** `*.java` as a pattern, under which a hidden directory `.java` does not come. */
function filePattern(name: string): RegExp {
	return globPattern(name.startsWith("*.") ? `?${name}` : name);
}

/** The entry of an absolute path, or of the nearest directory whose entry covers all below it (`/**`). */
export function pathEntry(facts: Facts, path: string): Entry<PathEntryFacts> | null {
	const own = nameIndex(facts.paths, "paths", (entry) => entry.paths.map((known) => known.replace(/\/\*\*$/, "")));
	const exact = findName(own, path);
	if (exact) return exact;
	const below = nameIndex(facts.paths, "below", (entry) =>
		entry.paths.filter((known) => known.endsWith("/**")).map((known) => known.slice(0, -3)),
	);
	for (let cursor = parentPath(path); cursor !== "/"; cursor = parentPath(cursor)) {
		const found = findName(below, cursor);
		if (found) return found;
	}
	return null;
}

/** The entry of a package by its name in one system (`deb`, `apk`, `rpm`, …). */
export function packageEntry(facts: Facts, system: string, name: string): Entry<PackageEntryFacts> | null {
	const index = nameIndex(facts.packages, system, (entry) => entry.names[system] ?? [], globPattern);
	return findName(index, name);
}

/** An entry among those with a plain list of names: users, signals, labels. */
export function namedEntry<T extends { names: string[] }>(entries: Record<string, T>, name: string): Entry<T> | null {
	return findName(
		nameIndex(entries, "names", (entry) => entry.names),
		name,
	);
}
