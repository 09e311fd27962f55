import type { Pair, Word } from "../../model/dockerfile.ts";
import type { WordKind } from "../../model/facts.ts";
import type { Message, PartNote, Values } from "../../model/message.ts";
import { variableEntry } from "../lookup.ts";
import { oncePer } from "../simulate/index-of.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { expandAt, expandGlobal } from "../simulate/variables.ts";
import { whole } from "../whole.ts";
import { inOrder, type LineContext, leaf, say } from "./context.ts";
import { pick, pickAll } from "./sentences.ts";
import { buildsIn, installsBy } from "./words/package-use.ts";
import { explainWord } from "./words/word.ts";

/** What the knowledge base says of a variable and of the value that this line gives it. */
export interface VariableNote {
	/** Whether there is an entry for the name. */
	known: boolean;
	what: Message | null;
	/** Whether only the end of the name tells: worth a word where one points at it, no reason for the line. */
	guess: boolean;
	/** Whether no program looks the name up by itself, only what the author writes. */
	custom: boolean;
	/** The sentence about this very value. */
	value: Message | null;
	why: Message[];
	beware: Message[];
	secret: boolean;
	predefined: "proxy" | "platform" | "buildkit" | null;
}

/** The value of a pair with quotes removed and variables replaced; null where there is none. */
export function pairValue(context: LineContext, pair: Pair): string | null {
	if (pair.value === null) return null;
	const { stage, instruction, simulation } = context;
	const { escape } = simulation.file;
	return stage
		? expandAt(stage, pair.value, instruction.index, escape).shown
		: expandGlobal(simulation.globals, pair.value, escape).shown;
}

/** What a version is of, by the name that holds it: `HUGO` of `HUGO_VERSION`. */
function subjectOf(name: string): string {
	return name.replace(/(?:_(?:MAJOR|MINOR|FULL|IMAGE|BASE))?_(?:VERSION|VER|RELEASE|TAG)$/, "");
}

/** Looks a variable up, by name and by value. */
export function noteOfVariable(context: LineContext, name: string, value: string | null): VariableNote {
	const entry = variableEntry(context.simulation.facts, name);
	if (!entry) {
		const secret = isSecretName(name);
		return {
			known: false,
			what: null,
			guess: false,
			custom: true,
			value: null,
			why: [],
			beware: [],
			secret,
			predefined: null,
		};
	}
	const { id, facts } = entry;
	const { instruction, stage, state } = context;
	const values: Values = value === null || value === "" ? { name } : { name, value };
	const situation = {
		...{ instruction, stage, state, phase: "build" as const, ships: context.ships, named: name },
		...(value !== null && { text: value }),
	};
	const key = `variables/${id}`;
	// A guard (`${NAME:+${NAME}:}`) keeps what the base image may have set: the value is then only the end of it.
	const guarded = instruction.pairs.some(
		(pair) => pair.key === name && pair.value?.match(/\$\{(\w+):?\+/)?.[1] === name,
	);
	const installs = facts.values.length > 0 ? installsBy(context, /^(?:npm|yarn)$/) : null;
	const pnpm = facts.values.length > 0 ? installsBy(context, /^pnpm$/) : null;
	const building = facts.values.length > 0 && !context.ships ? buildsIn(context) : null;
	const special = value === null || guarded ? undefined : facts.values.find(({ match }) => whole(match).test(value));
	return {
		known: true,
		what: pick(key, facts.what, { ...values, subject: subjectOf(name) }, situation),
		guess: facts.names.every((one) => one.startsWith("*")),
		custom: facts.custom === true || facts.names.every((one) => one.startsWith("*")),
		value: special
			? say(`${key}#${special.text}`, {
					...values,
					...(installs && { installs }),
					...(pnpm && { pnpm }),
					...(building && { building }),
					...whole(special.match).exec(value ?? "")?.groups,
				})
			: null,
		why: pickAll(key, facts.why, values, situation),
		beware: pickAll(key, facts.beware, values, situation),
		secret: facts.secret === true || isSecretName(name),
		predefined: facts.predefined ?? null,
	};
}

/** What to beware of with a variable, once in a file where names of one pattern share it: `REACT_APP_A`, `REACT_APP_B`. */
export function bewareOfVariable(context: LineContext, pair: Pair): Message[] {
	const { beware } = noteOfVariable(context, pair.key, pairValue(context, pair));
	const key = patternKey(context.instruction.keyword, pair, context.simulation);
	const first = key === null || firstPairs(context.simulation).get(key) === pair;
	return first ? beware : beware.filter(({ values }) => values !== undefined);
}

/** By keyword and entry of a pattern, the first pair of the file that it explains. */
function firstPairs(simulation: Simulation): Map<string, Pair> {
	return oncePer(simulation, "first pairs of variables", () => {
		const found = new Map<string, Pair>();
		for (const { instruction } of simulation.steps) {
			const { keyword, pairs } = instruction;
			if (keyword !== "ENV" && keyword !== "ARG") continue;
			for (const pair of pairs) {
				const key = patternKey(keyword, pair, simulation);
				if (key !== null && !found.has(key)) found.set(key, pair);
			}
		}
		return found;
	});
}

function patternKey(keyword: string, { key }: Pair, { facts }: Simulation): string | null {
	const entry = variableEntry(facts, key);
	return entry && !entry.facts.names.includes(key) ? `${keyword} ${entry.id}` : null;
}

const SECRET_WORD = /(?:^|_)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const NO_SECRET = /(?:^|_)public(?:_|$)|_(?:file|version|ur[il]|host|port|path|dir|enabled|type|method|mode)$/i;

/** Whether a name is one that BuildKit's check SecretsUsedInArgOrEnv takes for a secret, less addresses and switches. */
function isSecretName(name: string): boolean {
	return SECRET_WORD.test(name) && !NO_SECRET.test(name);
}

/** A value with `$(…)`, which Docker passes on as text: no shell reads this line. */
export function hasSubstitution(value: string | null): boolean {
	return value !== null && /\$\(|`[^`]+`/.test(value) && !/^'.*'$/s.test(value);
}

/**
 * The parts of `NAME=value`: the name, and the value with its variables. `entry` is the instruction's; its sentences
 * `pair`, `name` and `value` stand where the knowledge base has nothing special to say.
 */
export function explainPair(context: LineContext, pair: Pair, entry: string): PartNote {
	const value = pairValue(context, pair);
	const note = noteOfVariable(context, pair.key, value);
	const counts = { kind: "variables", name: pair.key };
	const values: Values = { name: pair.key, ...(value !== null && { value }) };
	const form = value === null ? "declared" : value === "" ? "empty" : "set";
	const parts: PartNote[] = [
		leaf({
			span: pair.keySpan,
			role: "variable",
			known: note.known,
			counts,
			what: note.what ?? say(`${entry}#name`, { name: pair.key }),
			...(note.why.length > 0 && { why: note.why }),
			...(note.beware.length > 0 && { beware: note.beware }),
		}),
	];
	if (pair.valueSpan && value !== null) parts.push(valuePart(context, pair, value, note, entry));
	return {
		span: pair.span,
		role: "variable",
		known: note.known || note.value !== null,
		counts,
		what: say(`${entry}#pair.${form}`, form === "empty" || form === "declared" ? { name: pair.key } : values),
		...(note.value && { why: [note.value] }),
		parts: inOrder(parts),
	};
}

function valuePart(context: LineContext, pair: Pair, value: string, note: VariableNote, entry: string): PartNote {
	const word = valueWord(context, pair);
	const part = explainWord(context, word, kindOf(value));
	part.role = "string";
	part.known = true;
	delete part.counts;
	if (note.value) part.what = note.value;
	else if (kindOf(value) === "text") {
		part.what = say(`${entry}#value`, { name: pair.key, value });
		part.why = [...(part.why ?? []), ...replaced(pair.value ?? "", value)];
		if (part.why.length === 0) delete part.why;
	}
	return part;
}

/** What the builder makes of a value: it removes quotes and replaces variables. Silent where neither happens. */
function replaced(written: string, value: string): Message[] {
	// Where only the braces of plain variables differ, nothing was replaced.
	const bare = (text: string) => text.replace(/\$\{(\w+)\}/g, "$$$1");
	if (bare(written) === bare(value)) return [];
	if (value === "") return [say("words/value#empty")];
	const plain = written.replace(/["'\\]/g, "");
	const expands = written.includes("$") && bare(plain) !== bare(value);
	if (!expands) return [say("words/value#unquoted")];
	return [say(`words/value#${plain === written ? "expanded" : "replaced"}`, { value })];
}

/** The value as a word, located where its characters stand one for one in the source. */
function valueWord(context: LineContext, pair: Pair): Word {
	const span = pair.valueSpan ?? pair.span;
	return locatedWord(context, pair.value ?? "", span);
}

/** A word of the source at a span; its characters are located where they stand there unchanged. */
export function locatedWord(context: LineContext, text: string, span: { start: number; end: number }): Word {
	const same = context.simulation.file.source.slice(span.start, span.end) === text;
	return { text, span, ...(same && { mapped: { text, runs: [{ at: 0, source: span.start }] } }) };
}

function kindOf(value: string): WordKind {
	if (/^[a-z][a-z+.-]*:\/\/\S+$/i.test(value)) return "url";
	// A slash alone is as often the beginning of addresses as the root of the files.
	if (/^\/[^:,\s]+$/.test(value)) return "path";
	return "text";
}
