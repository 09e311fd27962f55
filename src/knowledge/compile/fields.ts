import type { Entry } from "./entry.ts";
import type { MapTree, Tree } from "./tree.ts";

/** Reads the fields of a YAML mapping by name and type. Each mistake is a problem of the entry, never an exception. */
export class Fields {
	readonly line: number;
	readonly #entry: Entry;
	readonly #map: MapTree | null;
	readonly #seen = new Set<string>();
	readonly #name: string;

	/** `name` is what the mapping is called in problems. */
	constructor(tree: Tree, entry: Entry, name: string) {
		this.line = tree.line;
		this.#entry = entry;
		this.#name = name;
		this.#map = tree.kind === "map" ? tree : null;
		if (!this.#map) entry.problem(tree.line, `${name}: a mapping is expected here`);
	}

	/** The value of a field, or undefined. A field that was never asked for is reported by `finish`. */
	take(key: string): Tree | undefined {
		this.#seen.add(key);
		return this.#map?.entries.get(key)?.value;
	}

	string(key: string): string | undefined {
		const tree = this.take(key);
		if (!tree) return undefined;
		if (tree.kind === "scalar" && tree.value !== null && typeof tree.value !== "boolean") return tree.text;
		return this.#wrong(tree, key, "a string");
	}

	number(key: string): number | undefined {
		const tree = this.take(key);
		if (!tree) return undefined;
		return tree.kind === "scalar" && typeof tree.value === "number" ? tree.value : this.#wrong(tree, key, "a number");
	}

	boolean(key: string): boolean | undefined {
		const tree = this.take(key);
		if (!tree) return undefined;
		if (tree.kind === "scalar" && typeof tree.value === "boolean") return tree.value;
		return this.#wrong(tree, key, "true or false");
	}

	/** A list of strings; a single string is a list of one. */
	strings(key: string): string[] | undefined {
		const tree = this.take(key);
		if (!tree) return undefined;
		const items = tree.kind === "list" ? tree.items : [tree];
		const strings: string[] = [];
		for (const item of items) {
			if (item.kind === "scalar" && item.value !== null && typeof item.value !== "boolean") strings.push(item.text);
			else this.#wrong(item, key, "a list of strings");
		}
		return strings;
	}

	oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
		const tree = this.take(key);
		if (!tree) return undefined;
		if (tree.kind === "scalar" && (allowed as readonly string[]).includes(tree.text)) return tree.text as T;
		return this.#wrong(tree, key, `one of ${allowed.join(", ")}`);
	}

	/** A list or a single one of the allowed words. */
	someOf<T extends string>(key: string, allowed: readonly T[]): T[] | undefined {
		const tree = this.take(key);
		const strings = this.strings(key);
		for (const word of strings ?? []) {
			if (!(allowed as readonly string[]).includes(word) && tree) this.#wrong(tree, key, `of ${allowed.join(", ")}`);
		}
		return strings as T[] | undefined;
	}

	/** A mapping of strings to strings. */
	record(key: string): Record<string, string> | undefined {
		const tree = this.take(key);
		if (!tree) return undefined;
		if (tree.kind !== "map") return this.#wrong(tree, key, "a mapping of strings");
		const result: Record<string, string> = {};
		for (const [name, { value }] of tree.entries) {
			if (value.kind === "scalar" && value.value !== null) result[name] = value.text;
			else this.#wrong(value, `${key}.${name}`, "a string");
		}
		return result;
	}

	/** A regular expression that compiles. */
	pattern(key: string): string | undefined {
		const tree = this.take(key);
		const source = this.string(key);
		if (tree && source !== undefined) checkPattern(source, tree.line, this.#entry);
		return source;
	}

	/** The entries of a mapping under `key`. */
	entries(key: string): [string, { line: number; value: Tree }][] {
		const tree = this.take(key);
		if (!tree) return [];
		if (tree.kind === "map") return [...tree.entries];
		this.#wrong(tree, key, "a mapping");
		return [];
	}

	/** The items of a list under `key`. */
	items(key: string): Tree[] {
		const tree = this.take(key);
		if (!tree) return [];
		if (tree.kind === "list") return tree.items;
		this.#wrong(tree, key, "a list");
		return [];
	}

	/** Reports the fields that nobody asked for. */
	finish(): void {
		for (const [key, { line }] of this.#map?.entries ?? []) {
			if (this.#seen.has(key)) continue;
			this.#entry.problem(line, `${this.#name}: unknown field "${key}"; known are ${[...this.#seen].join(", ")}`);
		}
	}

	#wrong(tree: Tree, key: string, expected: string): undefined {
		this.#entry.problem(tree.line, `${this.#name}: "${key}" must be ${expected}`);
		return undefined;
	}
}

/** Reports a regular expression that does not compile. */
export function checkPattern(source: string, line: number, entry: Entry): void {
	try {
		new RegExp(`^(?:${source})$`, "u");
	} catch (error) {
		entry.problem(line, `the regular expression ${source} is wrong: ${(error as Error).message}`);
	}
}

/** Only the fields that have a value, so that compiled facts stay small. */
export function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
