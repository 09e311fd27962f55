/** A table of entries by name, exact or by pattern, made once for each set of entries. */
export interface NameIndex<T> {
	exact: Map<string, T>;
	patterns: Pattern<T>[];
	/** Answers given by patterns, the same words are asked for again at every keystroke. */
	answers: Map<string, T | null>;
}

interface Pattern<T> {
	pattern: string;
	/** Whether a name matches as a whole. */
	fits(name: string): boolean;
	entry: T;
}

/** Answers kept for one index before it forgets them. */
const MAX_ANSWERS = 2000;

const indexes = new WeakMap<object, Map<string, NameIndex<unknown>>>();

/**
 * The index of a folder of facts. It is kept as long as the folder, which never changes.
 * @param kind tells several indexes of one folder apart
 * @param namesOf the names of an entry; `*` in a name is any text, so the name becomes a pattern
 */
export function nameIndex<F>(
	folder: Record<string, F>,
	kind: string,
	namesOf: (facts: F) => readonly string[],
	toPattern: (name: string) => RegExp = wildcard,
): NameIndex<{ id: string; facts: F }> {
	const known = indexes.get(folder)?.get(kind);
	if (known) return known as NameIndex<{ id: string; facts: F }>;
	const index: NameIndex<{ id: string; facts: F }> = { exact: new Map(), patterns: [], answers: new Map() };
	// In the order of the entries' files, whichever of them came first: of equal names the first one counts.
	const entries = Object.entries(folder).sort(([a], [b]) => (`${a}.yaml` < `${b}.yaml` ? -1 : 1));
	for (const [id, facts] of entries) {
		const entry = { id, facts };
		for (const name of namesOf(facts)) {
			if (name.includes("*")) index.patterns.push(patternOf(name, toPattern, entry));
			else if (!index.exact.has(name)) index.exact.set(name, entry);
		}
	}
	// The longer a pattern, the more it says.
	index.patterns.sort((a, b) => b.pattern.length - a.pattern.length);
	const kinds = indexes.get(folder) ?? new Map();
	indexes.set(folder, kinds.set(kind, index));
	return index;
}

/** The entry of a name: by the name itself, else by the longest pattern that matches it as a whole. */
export function findName<T>(index: NameIndex<T>, name: string): T | null {
	const exact = index.exact.get(name);
	if (exact) return exact;
	const known = index.answers.get(name);
	if (known !== undefined) return known;
	const found = index.patterns.find((pattern) => pattern.fits(name))?.entry ?? null;
	if (index.answers.size >= MAX_ANSWERS) index.answers.clear();
	index.answers.set(name, found);
	return found;
}

/** The expression is made when first needed: the ends of nearly all names tell that they do not fit. */
function patternOf<T>(pattern: string, toPattern: (name: string) => RegExp, entry: T): Pattern<T> {
	const head = /^[^*?[\]\\]*/.exec(pattern)?.[0] ?? "";
	const tail = /[^*?[\]\\]*$/.exec(pattern)?.[0] ?? "";
	let expression: RegExp | undefined;
	const fits = (name: string) => {
		if (!name.startsWith(head) || !name.endsWith(tail)) return false;
		expression ??= toPattern(pattern);
		return expression.test(name);
	};
	return { pattern, fits, entry };
}

/** A name with `*` as an expression that matches as a whole; `*` stands for one character or more. */
function wildcard(name: string): RegExp {
	return new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".+")}$`);
}
