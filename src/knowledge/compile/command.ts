import type { CommandFacts, OperandFacts, OptionFacts, SubcommandFacts, WordKind } from "../../model/facts.ts";
import { readEffects } from "./effect.ts";
import type { Entry } from "./entry.ts";
import { defined, Fields } from "./fields.ts";
import { checkGeneral } from "./general.ts";
import { type OptionKey, parseOperandKind, parseOptionKey } from "./option-key.ts";
import { isSentence, readSentences, type Scope } from "./sentence.ts";
import type { Tree } from "./tree.ts";

/**
 * What every sentence of a command may name, beside its operands and options; the last two stand for what installs
 * packages: later lines that fetch over HTTPS, or the package of certificates where none does.
 */
const ALWAYS = ["program", "operands", "workdir", "user", "sought", "wrapped", "fetching", "certificates"];

/** Placeholders that an operand of a kind may give besides its own. */
const GIVES: Partial<Record<WordKind, string[]>> = {
	sed: ["edits"],
	file: ["folder"],
	owner: ["copies"],
	path: ["copies"],
	url: ["mistaken"],
	expression: ["left", "right"],
};

/** Placeholders of the sentences about an option that takes a size: whole gigabytes or megabytes, and how often it fits into the heap. */
const OF_SIZE = ["giga", "mega", "fits"];

const ALWAYS_THERE = ["program", "workdir"];

interface Inherited {
	options: Map<string, OptionKey>;
	dashes: CommandFacts["dashes"];
	interspersed: boolean;
}

/** Reads `commands/<program>.yaml`. */
export function readCommand(fields: Fields, entry: Entry): CommandFacts {
	const names = fields.strings("names") ?? [entry.id];
	const root = { options: new Map<string, OptionKey>(), dashes: "short" as const, interspersed: true };
	const shells = fields.someOf("shells", ["powershell", "cmd", "any"]);
	const level = readLevel(fields, "", names, entry, root);
	return { id: entry.id, ...defined<Pick<CommandFacts, "shells">>({ shells }), ...level };
}

function readLevel(fields: Fields, prefix: string, names: string[], entry: Entry, parent: Inherited): SubcommandFacts {
	const optionTrees = fields.entries("options");
	const keys = new Map<string, OptionKey>();
	for (const [key, { line }] of optionTrees) {
		const parsed = parseOptionKey(key);
		if (typeof parsed === "string") entry.problem(line, parsed);
		else keys.set(key, parsed);
	}
	const options = new Map(parent.options);
	checkRepeated(keys, optionTrees, entry);
	for (const key of keys.values()) for (const name of key.names) options.set(name, key);
	const operandTrees = fields.items("operands").map((tree) => ({ tree, operand: readOperandHead(tree, entry) }));
	const scope = scopeOf(
		// A script of sed also gives `edits`, what it changes, in clauses; a file `folder`, where it is a directory; an owner
		// `copies`, the lines that copied what changes its owner; an address `mistaken`, what becomes of an error page that
		// is taken for what it should bring; a comparison `left` and `right`, its two sides.
		operandTrees.flatMap(({ operand }) => (operand ? [operand.facts.name, ...(GIVES[operand.facts.kind] ?? [])] : [])),
		options,
	);

	const inherited: Inherited = {
		options,
		dashes: fields.oneOf("dashes", ["short", "long", "none"]) ?? parent.dashes,
		interspersed: fields.boolean("interspersed") ?? parent.interspersed,
	};
	const facts: SubcommandFacts = {
		names,
		dashes: inherited.dashes,
		...defined<{ bundle?: boolean }>({ bundle: fields.boolean("bundle") }),
		interspersed: inherited.interspersed,
		what: readSentences(fields.take("what"), `${prefix}what`, entry, scope),
		why: readSentences(fields.take("why"), `${prefix}why`, entry, scope),
		beware: readSentences(fields.take("beware"), `${prefix}beware`, entry, scope),
		options: optionTrees.flatMap(([key, { value }]) => readOption(keys.get(key), value, prefix, entry, scope) ?? []),
		operands: operandTrees.flatMap(({ operand }) => {
			if (!operand) return [];
			const path = `${prefix}operands.${operand.facts.name}.what`;
			const own: Scope = { ...scope, placeholders: new Set([...(scope.placeholders ?? []), "value"]) };
			return [{ ...operand.facts, what: readSentences(operand.what, path, entry, own) }];
		}),
		subcommands: {},
		effects: readEffects(fields.items("effects"), entry, scope),
		...defined<{ packages?: string }>({ packages: fields.string("packages") }),
		...readWraps(fields.take("wraps"), entry, scope),
	};
	if (facts.what.length === 0) entry.problem(fields.line, `${prefix}what is missing`);
	const given = facts.operands.filter((operand) => !operand.optional).map((operand) => operand.name);
	checkGeneral(facts.what, [...ALWAYS_THERE, ...given], fields.take("what")?.line ?? fields.line, entry);
	for (const [name, { value }] of fields.entries("subcommands")) {
		const inner = new Fields(value, entry, `subcommand ${name}`);
		const path = `${prefix}subcommands.${name}.`;
		facts.subcommands[name] = readLevel(inner, path, [name, ...(inner.strings("names") ?? [])], entry, inherited);
		inner.finish();
	}
	return facts;
}

function scopeOf(operands: string[], options: Map<string, OptionKey>): Scope {
	const aliases = new Map<string, string>();
	const placeholders = new Set([...ALWAYS, ...operands]);
	for (const [name, key] of options) {
		if (!key.value) continue;
		const canonical = key.names[0] as string;
		placeholders.add(canonical);
		aliases.set(name, canonical);
	}
	return { placeholders, aliases, options: new Set(options.keys()) };
}

function checkRepeated(keys: Map<string, OptionKey>, trees: [string, { line: number }][], entry: Entry): void {
	const seen = new Set<string>();
	for (const [key, { line }] of trees) {
		for (const name of keys.get(key)?.names ?? []) {
			if (seen.has(name)) entry.problem(line, `the option ${name} is described twice`);
			seen.add(name);
		}
	}
}

function readOption(
	key: OptionKey | undefined,
	tree: Tree,
	prefix: string,
	entry: Entry,
	outer: Scope,
): OptionFacts | null {
	if (!key) return null;
	const path = `${prefix}options.${key.names[0]}`;
	const given = key.value?.kind === "size" ? ["value", ...OF_SIZE] : ["value"];
	const scope: Scope = key.value
		? { ...outer, placeholders: new Set([...(outer.placeholders ?? []), ...given]) }
		: outer;
	const always = [...ALWAYS_THERE, ...(key.value && !key.value.optional ? ["value"] : [])];
	const facts = (rest: Omit<OptionFacts, "names" | "value" | "path">): OptionFacts => ({
		names: key.names,
		...(key.value ? { value: key.value } : {}),
		path,
		...rest,
	});
	if (isSentence(tree) || tree.kind === "list") {
		const what = readSentences(tree, `${path}.what`, entry, scope);
		checkGeneral(what, always, tree.line, entry);
		return facts({ what, why: [], beware: [], effects: [] });
	}
	const fields = new Fields(tree, entry, `option ${key.names[0]}`);
	const what = readSentences(fields.take("what"), `${path}.what`, entry, scope);
	if (what.length === 0) entry.problem(tree.line, `${path}.what is missing`);
	checkGeneral(what, always, tree.line, entry);
	const option = facts({
		...defined<{ ends?: boolean }>({ ends: fields.boolean("ends") }),
		what,
		why: readSentences(fields.take("why"), `${path}.why`, entry, scope),
		beware: readSentences(fields.take("beware"), `${path}.beware`, entry, scope),
		effects: readEffects(fields.items("effects"), entry, scope),
	});
	fields.finish();
	return option;
}

interface OperandHead {
	facts: Omit<OperandFacts, "what">;
	what: Tree | undefined;
}

function readOperandHead(tree: Tree, entry: Entry): OperandHead | null {
	const [pair, ...more] = tree.kind === "map" ? [...tree.entries] : [];
	if (!pair || more.length > 0) {
		entry.problem(tree.line, "an operand is one pair: name: kind");
		return null;
	}
	const [name, { value }] = pair;
	const fields = value.kind === "map" ? new Fields(value, entry, `operand ${name}`) : null;
	const text = fields ? (fields.string("kind") ?? "any") : value.kind === "scalar" ? value.text : "";
	const kind = parseOperandKind(text);
	if (typeof kind === "string") {
		entry.problem(tree.line, kind);
		return null;
	}
	const what = fields?.take("what");
	const many = fields?.boolean("many");
	const optional = fields?.boolean("optional");
	const unless = fields?.strings("unless");
	fields?.finish();
	return {
		facts: {
			name,
			...kind,
			...(many ? { many } : {}),
			...(optional ? { optional } : {}),
			...(unless ? { unless } : {}),
		},
		what,
	};
}

function readWraps(tree: Tree | undefined, entry: Entry, scope: Scope): Pick<CommandFacts, "wraps"> {
	if (!tree) return {};
	const fields = new Fields(tree, entry, "wraps");
	const options = fields.strings("options");
	for (const option of options ?? []) {
		if (!scope.options?.has(option)) entry.problem(tree.line, `wraps: the entry describes no option ${option}`);
	}
	const wraps = {
		operand: fields.number("operand"),
		options,
		script: fields.boolean("script"),
		rest: fields.boolean("rest"),
		only: fields.strings("only"),
		without: fields.strings("without"),
	};
	fields.finish();
	return { wraps: defined<NonNullable<CommandFacts["wraps"]>>(wraps) };
}
