import type { OperandFacts, OptionFacts, WordKind } from "../../model/facts.ts";
import { WORD_KINDS } from "./kinds.ts";

export interface OptionKey {
	names: string[];
	value?: NonNullable<OptionFacts["value"]>;
}

const SPELLING =
	/^(?<name>[-+/]{0,2}[^\s=<[\]>]*)(?:(?<gap> |=)?<(?<word>[\w:-]+)>|\[(?<equals>=)?(?<optional>[\w:-]+)\])?$/;

/**
 * Reads the key of an option: spellings joined by commas, the value after the last or after each.
 * `-o, --output <file>` · `--color[=text]` · `-O<number>` · `--prefix=<path>` · `-i[text], --in-place[=text]` ·
 * `-I<path>, -I <path>` · `-j[number], -j <number>`.
 * A value is a word kind, or `name:kind`. Returns the problem as a string where it is none of these.
 */
export function parseOptionKey(key: string): OptionKey | string {
	const names: string[] = [];
	let value: OptionKey["value"];
	let optional = false;
	const separators = new Set<"space" | "equals" | "joined">();
	for (const spelling of key.split(/,\s+/)) {
		const groups = SPELLING.exec(spelling)?.groups;
		if (!groups?.name) return `"${spelling}" is no option; write -o, --output <file>, --color[=text] or -O<number>`;
		names.push(groups.name);
		const word = groups.word ?? groups.optional;
		if (!word) continue;
		const [name, kind] = word.includes(":") ? (word.split(":") as [string, string]) : [word, word];
		if (!(WORD_KINDS as readonly string[]).includes(kind))
			return `<${kind}> is no word kind; one of ${WORD_KINDS.join(", ")}`;
		value = { kind: kind as WordKind, name };
		optional ||= groups.optional !== undefined;
		if (optional) value.optional = true;
		const equals = groups.gap === "=" || groups.equals === "=";
		separators.add(groups.gap === " " ? "space" : equals ? "equals" : "joined");
	}
	if (!value) return { names };
	if (new Set(names).size < names.length && separators.has("joined") && separators.has("space")) {
		return { names: [...new Set(names)], value: { ...value, separator: "either" } };
	}
	const mixed = separators.size > 1 || (separators.has("equals") && !value.optional && names.length > 1);
	const [only] = separators;
	value.separator = mixed || only === "space" ? "both" : only;
	return { names, value };
}

const OPERAND = /^(?<kind>[a-z-]+)(?<suffix>[*+?]?)$/;

/** Reads `package*`, `path`, `file?`, `directory+`. Returns the problem as a string where it is none of these. */
export function parseOperandKind(text: string): Pick<OperandFacts, "kind" | "many" | "optional"> | string {
	const groups = OPERAND.exec(text)?.groups;
	const kind = groups?.kind;
	if (!kind || !(WORD_KINDS as readonly string[]).includes(kind)) {
		return `"${text}" is no word kind with * + or ?; one of ${WORD_KINDS.join(", ")}`;
	}
	const suffix = groups.suffix;
	return {
		kind: kind as WordKind,
		...(suffix === "*" || suffix === "+" ? { many: true } : {}),
		...(suffix === "*" || suffix === "?" ? { optional: true } : {}),
	};
}
