/** One command of a sed script. */
export interface SedEdit {
	/** The lines it applies to; absent: all. */
	where?: SedWhere;
	/** `!`: all lines but those. */
	not?: boolean;
	edit:
		| { kind: "replace"; pattern: string; text: string; every: boolean }
		| { kind: "delete" | "print" | "quit" }
		| { kind: "append" | "insert" | "change"; text: string };
}

export interface SedWhere {
	from: SedAddress;
	to?: SedAddress;
}

/** A line by its number, the last one, or those that match. */
type SedAddress = { line: number } | { last: true } | { match: string };

/**
 * Reads a sed script of substitutions, deletions, insertions and prints, as GNU sed does
 * (https://www.gnu.org/software/sed/manual/sed.html). Null where it holds anything else.
 */
export function parseSed(script: string): SedEdit[] | null {
	const reader = new Reader(script);
	const edits: SedEdit[] = [];
	for (reader.skip(/[\s;]*/y); !reader.ended; reader.skip(/[\s;]*/y)) {
		const edit = readEdit(reader);
		if (!edit) return null;
		edits.push(edit);
	}
	return edits.length > 0 ? edits : null;
}

class Reader {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	get ended(): boolean {
		return this.#at >= this.#text.length;
	}

	/** What a sticky expression matches here; null where it does not. */
	skip(expression: RegExp): string | null {
		expression.lastIndex = this.#at;
		const match = expression.exec(this.#text);
		if (!match) return null;
		this.#at += match[0].length;
		return match[0];
	}

	/** The text up to a delimiter that no backslash stands before, which is passed; the delimiter's backslash is dropped. */
	until(delimiter: string): string | null {
		let text = "";
		for (; this.#at < this.#text.length; this.#at++) {
			const char = this.#text[this.#at] ?? "";
			if (char === delimiter) {
				this.#at++;
				return text;
			}
			if (char !== "\\") text += char;
			else {
				const next = this.#text[++this.#at] ?? "";
				text += next === delimiter ? next : `\\${next}`;
			}
		}
		return null;
	}
}

function readEdit(reader: Reader): SedEdit | null {
	const from = readAddress(reader);
	if (from === null) return null;
	const to = from && reader.skip(/,/y) ? readAddress(reader) : undefined;
	if (to === null) return null;
	const not = reader.skip(/\s*!\s*/y) !== null;
	reader.skip(/\s*/y);
	const edit = readCommand(reader);
	if (!edit) return null;
	return { ...(from && { where: to ? { from, to } : { from } }), ...(not && { not }), edit };
}

/** Undefined where there is none, null where it is broken. */
function readAddress(reader: Reader): SedAddress | undefined | null {
	const line = reader.skip(/\d+/y);
	if (line !== null) return { line: Number(line) };
	if (reader.skip(/\$/y)) return { last: true };
	const delimiter = reader.skip(/\/|\\[^\n]/y)?.at(-1);
	if (delimiter === undefined) return undefined;
	const match = reader.until(delimiter);
	if (match === null) return null;
	reader.skip(/[IM]+/y);
	return { match };
}

function readCommand(reader: Reader): SedEdit["edit"] | null {
	const letter = reader.skip(/[sdpqaic]/y);
	if (letter === "s") return readReplace(reader);
	const simple = ({ d: "delete", p: "print", q: "quit" } as const)[letter ?? ""];
	if (simple) return reader.skip(/(?=\s*(?:[;\n}]|$))/y) === null ? null : { kind: simple };
	const kind = ({ a: "append", i: "insert", c: "change" } as const)[letter ?? ""];
	if (!kind) return null;
	const text = reader.skip(/[ \t]*(?:\\\n?)?[^\n]*/y)?.replace(/^[ \t]*(?:\\\n?)?[ \t]*/, "");
	return text ? { kind, text } : null;
}

function readReplace(reader: Reader): SedEdit["edit"] | null {
	const delimiter = reader.skip(/[^\s\\\w]/y);
	if (delimiter === null) return null;
	const pattern = reader.until(delimiter);
	const text = pattern === null ? null : reader.until(delimiter);
	if (pattern === null || text === null) return null;
	const flags = reader.skip(/[gIiMmp\d]*/y) ?? "";
	return { kind: "replace", pattern, text, every: flags.includes("g") };
}
