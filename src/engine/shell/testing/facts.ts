import type { CommandFacts, OperandFacts, OptionFacts, SubcommandFacts, WordKind } from "../../../model/facts.ts";

interface Sketch {
	names?: string[];
	dashes?: CommandFacts["dashes"];
	bundle?: boolean;
	interspersed?: boolean;
	wraps?: CommandFacts["wraps"];
	/** `-o, --output <`: takes a value; `[`: an optional one; `<=`, `<joined`, `[either`: so written. `!` before it: ends options. */
	options?: string[];
	/** `many*`, `many+`, `maybe?`, `name:kind`. */
	operands?: string[];
	subcommands?: Record<string, Sketch>;
}

/** Facts of programs, as the compiled knowledge base has them, from short notes. */
export function sketch(entries: Record<string, Sketch>): Record<string, CommandFacts> {
	return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, { id, ...command(entry, [id]) }]));
}

function command(entry: Sketch, names: string[]): SubcommandFacts {
	return {
		names: entry.names ?? names,
		dashes: entry.dashes ?? "short",
		...(entry.bundle && { bundle: true }),
		interspersed: entry.interspersed ?? true,
		what: [],
		why: [],
		beware: [],
		effects: [],
		options: (entry.options ?? []).map(option),
		operands: (entry.operands ?? []).map(operand),
		subcommands: Object.fromEntries(
			Object.entries(entry.subcommands ?? {}).map(([name, inner]) => [name, command(inner, inner.names ?? [])]),
		),
		...(entry.wraps && { wraps: entry.wraps }),
	};
}

function option(text: string): OptionFacts {
	const [spellings = "", form] = text.replace(/^!/, "").split(/ ?(?=[<[])/);
	const separators = {
		"<": "both",
		"<=": "equals",
		"<joined": "joined",
		"[": "both",
		"[=": "equals",
		"[either": "either",
	} as const;
	const separator = separators[form as keyof typeof separators];
	return {
		names: spellings.split(", "),
		...(text.startsWith("!") && { ends: true }),
		...(form && {
			value: { kind: "any" as const, name: "value", separator, ...(form.startsWith("[") && { optional: true }) },
		}),
		what: [],
		why: [],
		beware: [],
		effects: [],
		path: "",
	};
}

function operand(text: string): OperandFacts {
	const [, name = "", kind, suffix] = /^(\w+)(?::(\w+))?([*+?]?)$/.exec(text) ?? [];
	return {
		name,
		kind: (kind ?? "any") as WordKind,
		...((suffix === "*" || suffix === "+") && { many: true }),
		...((suffix === "*" || suffix === "?") && { optional: true }),
		what: [],
	};
}
