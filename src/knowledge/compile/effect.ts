import type { EffectFacts } from "../../model/facts.ts";
import { readCondition } from "./condition.ts";
import type { Entry } from "./entry.ts";
import { Fields } from "./fields.ts";
import { captured, type Scope } from "./sentence.ts";
import type { Tree } from "./tree.ts";

type Reader = (fields: Fields, key: string) => unknown;
const text: Reader = (fields, key) => fields.string(key);
const strings: Reader = (fields, key) => {
	const list = fields.strings(key);
	return list?.length === 1 ? list[0] : list;
};
const list: Reader = (fields, key) => fields.strings(key);
const flag: Reader = (fields, key) => fields.boolean(key);
const word =
	(...allowed: string[]): Reader =>
	(fields, key) =>
		fields.oneOf(key, allowed);

/** Every effect by the field that names it: how that field is read, then the fields beside it; `?` may be absent. */
const EFFECTS: Record<string, [own: Reader, others?: Record<string, Reader>]> = {
	reads: [strings],
	classPath: [text],
	creates: [strings, { "as?": word("file", "directory", "archive", "unpacked", "edited", "programs") }],
	removes: [strings],
	copies: [pair],
	moves: [pair],
	links: [pair],
	installs: [text, { packages: text }],
	uninstalls: [text, { packages: text }],
	dependencies: [text, { manifests: list, "into?": text }],
	produces: [text, { as: word("binary", "binaries", "archive", "site", "library", "environment"), "by?": text }],
	builds: [text],
	user: [text, { "uid?": text, "system?": flag, "home?": text }],
	group: [text, { "gid?": text }],
	owns: [text, { owner: text }],
	mode: [text, { of: text }],
	downloads: [text, { "to?": text, "as?": word("named", "cloned") }],
	fills: [text],
	network: [flag],
	volatile: [flag],
	tests: [flag],
	serves: [text],
	generates: [strings],
	keeps: [text],
	asks: [text],
	loopback: [text, { "unless?": list, "as?": word("protected"), "since?": text }],
	wants: [text, { "mount?": text }],
	sets: [word("errexit", "xtrace", "nounset", "pipefail")],
	cd: [text],
	exports: [text],
};

function pair(fields: Fields, key: string): unknown {
	const both = fields.record(key);
	return both && both.from !== undefined && both.to !== undefined && Object.keys(both).length === 2 ? both : undefined;
}

/** Reads the `effects` of a command, a subcommand or an option. */
export function readEffects(trees: Tree[], entry: Entry, scope: Scope): EffectFacts[] {
	return trees.flatMap((tree) => readEffect(tree, entry, scope) ?? []);
}

function readEffect(tree: Tree, entry: Entry, scope: Scope): EffectFacts | null {
	if (tree.kind !== "map") {
		entry.problem(tree.line, 'an effect is a mapping such as {creates: "{path}"}');
		return null;
	}
	const kind = Object.keys(EFFECTS).find((name) => tree.entries.has(name) && !isBeside(name, tree.entries));
	if (!kind) {
		entry.problem(tree.line, `unknown effect; one of ${Object.keys(EFFECTS).join(", ")}`);
		return null;
	}
	const [own, others = {}] = EFFECTS[kind] as [Reader, Record<string, Reader>?];
	const fields = new Fields(tree, entry, `effect ${kind}`);
	const effect: Record<string, unknown> = { [kind]: own(fields, kind) };
	if (effect[kind] === undefined) entry.problem(tree.line, `effect ${kind}: its value is not as expected`);
	for (const [name, read] of Object.entries(others)) {
		const field = name.replace("?", "");
		const value = read(fields, field);
		if (value !== undefined) effect[field] = value;
		else if (!name.endsWith("?")) entry.problem(tree.line, `effect ${kind}: "${field}" is missing`);
	}
	const when = fields.take("when");
	if (when) effect.when = readCondition(when, entry, scope);
	fields.finish();
	checkExpressions(effect, tree.line, entry, scope, captured(when));
	return effect as EffectFacts;
}

/** `mode` and `user` name an effect, yet may also stand beside another one. */
function isBeside(name: string, entries: ReadonlyMap<string, unknown>): boolean {
	return Object.entries(EFFECTS).some(([other, [, others]]) => {
		return other !== name && entries.has(other) && others !== undefined && (name in others || `${name}?` in others);
	});
}

/** `groups`: the named groups of the effect's condition on operands. */
function checkExpressions(value: unknown, line: number, entry: Entry, scope: Scope, groups: string[]): void {
	if (typeof value === "string") {
		for (const [, name] of value.matchAll(/\{([^{}]+)\}/g)) {
			const canonical = scope.aliases?.get(name as string) ?? (name as string);
			if (scope.placeholders && !scope.placeholders.has(canonical) && !groups.includes(canonical)) {
				entry.problem(
					line,
					`effect: nothing gives {${name}} a value here; known are ${[...scope.placeholders].join(", ")}`,
				);
			}
		}
	} else if (typeof value === "object" && value !== null) {
		for (const [key, inner] of Object.entries(value))
			if (key !== "when") checkExpressions(inner, line, entry, scope, groups);
	}
}
