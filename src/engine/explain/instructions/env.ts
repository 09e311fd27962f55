import type { Pair } from "../../../model/dockerfile.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import type { ShellWord } from "../../../model/shell.ts";
import { variableEntry } from "../../lookup.ts";
import { PATH_DIRECTORIES } from "../../simulate/build-effects.ts";
import { isRoot } from "../../simulate/conditions.ts";
import { stepsIn } from "../../simulate/index-of.ts";
import { baseName, isWithin } from "../../simulate/paths.ts";
import { variableAt } from "../../simulate/variables.ts";
import { explainOptions } from "../commands/parts.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, lineOf, lineRef, say } from "../context.ts";
import { nearName } from "../near-name.ts";
import { askerOf, lendsOnly, linesOf, readersOf, writersOfName } from "../neighbours.ts";
import { packagesChosenElsewhere } from "../packages/chosen-elsewhere.ts";
import { ofPackage } from "../packages/place.ts";
import { packagesForVariable } from "../packages/relied.ts";
import { unmadeDirectories } from "../packages/unmade-directories.ts";
import { bewareOfVariable, explainPair, hasSubstitution, noteOfVariable, pairValue } from "../pairs.ts";
import { isHeld, withScript } from "../scripts/held.ts";
import { nativeCode } from "../scripts/native-code.ts";
import { stepsOfScripts } from "../scripts/written.ts";

const KEY = "instructions/env";
/** How many programs of a directory in PATH are named. */
const SHOWN_PROGRAMS = 4;

/** ENV: variables of later build lines and of the container. */
export const env: Explainer = (context) => {
	const { pairs } = context.instruction;
	return {
		what: what(context, pairs),
		why: [
			...separate(context, pairs),
			...onceForArguments(
				together(
					context,
					pairs.flatMap((pair) => why(context, pair, pairs.length > 1)),
				),
			),
			...stepsOfScripts(context),
			...packagesChosenElsewhere(context),
		],
		otherwise: () => otherwise(context, pairs),
		beware: [...pairs.flatMap((pair) => beware(context, pair, pairs.length > 1)), ...nativeCode(context)],
		parts: inOrder([keywordPart(context), ...pairs.map((pair) => withOptions(context, pair))]),
	};
};

/** The parts of a pair; those of a value that is options of a program are its options. */
function withOptions(context: LineContext, pair: Pair): PartNote {
	const part = withScript(context, pair, explainPair(context, pair, KEY));
	const id = variableEntry(context.simulation.facts, pair.key)?.facts.options;
	const value = part.parts.find(({ role }) => role === "string");
	if (!id || !value || !pair.valueSpan) return part;
	const { start, end } = pair.valueSpan;
	const text = context.simulation.file.source.slice(start, end);
	const words = [...text.matchAll(/[^\s"']+/g)].map(({ 0: raw, index }): ShellWord => {
		const span = { start: start + index, end: start + index + raw.length };
		return { span, raw, text: raw, literal: true, parts: [{ kind: "literal", span, text: raw }] };
	});
	if (words.every(({ raw }) => raw.startsWith("-"))) value.parts = explainOptions(context, id, words);
	return part;
}

function what(context: LineContext, pairs: Pair[]): Message {
	const [pair] = pairs;
	if (pairs.length !== 1 || !pair) return several(context, pairs);
	const value = pairValue(context, pair) ?? "";
	if (pair.key === "PATH") {
		const { added, place } = searchPath(pair.value ?? "", value);
		if (added.length > 0) return say(`${KEY}#what.path-${place}`, { directories: added });
	}
	const source =
		pair.key === "PATH"
			? null
			: (/^"?\$(?:\{(\w+)\}|(\w+))"?$/
					.exec(pair.value ?? "")
					?.slice(1)
					.find(Boolean) ?? null);
	const { stage, instruction } = context;
	if (source && stage && !lendsOnly(context) && variableAt(stage, source, instruction.index) === undefined)
		return say(`${KEY}#what.unset`, { name: pair.key, source });
	const form = `${KEY}#what.${lendsOnly(context) ? "helper." : ""}`;
	return value === "" ? say(`${form}empty`, { name: pair.key }) : say(`${form}one`, { name: pair.key, value });
}

/** How many variables are shown with their values, and how long all of them may be. */
const SHOWN_PAIRS = 4;
const SHOWN_LENGTH = 120;

function several(context: LineContext, pairs: Pair[]): Message {
	const settings = pairs.map((pair) => `${pair.key}=${pairValue(context, pair) ?? ""}`);
	const short = pairs.length <= SHOWN_PAIRS && settings.join("").length <= SHOWN_LENGTH;
	const names = pairs.map((one) => one.key);
	const form = `${KEY}#what.${lendsOnly(context) ? "helper." : ""}`;
	return short ? say(`${form}few`, { settings }) : say(`${form}many`, { names, count: pairs.length });
}

/** The directories that a PATH value adds, and where. */
function searchPath(written: string, value: string): { added: string[]; place: "front" | "back" | "whole" } {
	const raw = written.replace(/^["']|["']$/g, "").split(":");
	const own = raw.findIndex((piece) => /^\$(PATH|\{PATH\})$/.test(piece));
	if (own < 0) return { added: value.split(":").filter(Boolean), place: "whole" };
	const shown = value.split(":");
	if (own > 0) return { added: shown.slice(0, own), place: "front" };
	return { added: shown.slice(-(raw.length - 1)), place: "back" };
}

/** A meaning that several variables of a line share, and that speaks of none of them by name, is one sentence. */
function together({ simulation: { facts } }: LineContext, messages: Message[]): Message[] {
	const shared = new Map<string, { at: number; names: string[] }>();
	const result: Message[] = [];
	for (const message of messages) {
		const name = message.key === `${KEY}#why.meaning` ? message.values?.name : undefined;
		const [inner] = Array.isArray(message.values?.meaning) ? message.values.meaning : [];
		const key = typeof inner === "object" ? inner.key : "";
		const [, id = "", text] = /^variables\/([^#]+)#(.*)$/.exec(key) ?? [];
		const sentence = facts.variables[id]?.what.find((one) => one.text === text);
		if (typeof name !== "string" || !sentence || (sentence.needs ?? []).length > 0) {
			result.push(message);
			continue;
		}
		const first = shared.get(key);
		if (first) {
			first.names.push(name);
			result[first.at] = { ...message, values: { ...message.values, name: first.names } };
		} else {
			shared.set(key, { at: result.length, names: [name] });
			result.push(message);
		}
	}
	return result;
}

/** That build arguments are handed on, or need not be, is one sentence for all variables of a line. */
function onceForArguments(messages: Message[]): Message[] {
	const result: Message[] = [];
	for (const message of messages) {
		const first = /#why\.(?:keeps|repeats)-argument$/.test(message.key)
			? result.find(({ key }) => key === message.key)
			: undefined;
		if (!first?.values || !message.values) {
			result.push({ ...message });
			continue;
		}
		first.values = { ...first.values, name: [first.values.name, message.values.name].flat() as string[] };
	}
	return result;
}

function why(context: LineContext, pair: Pair, several: boolean): Message[] {
	const { stage, instruction } = context;
	const name = pair.key;
	const value = pairValue(context, pair) ?? "";
	const messages: Message[] = [];
	const note = noteOfVariable(context, name, value);
	const asker = name === "PORT" ? askerOf(context, name) : null;
	if (asker) messages.push(say(`${KEY}#why.port`, { ...asker, name, value }));
	const meanings = name === "PATH" || asker ? [] : [note.value ?? (note.guess ? null : note.what), ...note.why];
	// Of several variables each is named before its first sentence.
	const told = meanings.filter((one) => one !== null);
	messages.push(
		...told.map((one, at) => (several && at === 0 ? say(`${KEY}#why.meaning`, { name, meaning: [one] }) : one)),
	);
	messages.push(...packagesForVariable(context, name));
	if (/^\/[^\s:]+$/.test(value)) messages.push(...ofPackage(context, value));
	if (name === "PATH" && several) {
		const { added, place } = searchPath(pair.value ?? "", value);
		const puts = say(`${KEY}#what.path-${place}`, { directories: added });
		if (added.length > 0 && place !== "whole") messages.push(say(`${KEY}#why.meaning`, { name, meaning: [puts] }));
	}
	if (name === "PATH") messages.push(...programs(context, pair, value));
	const earlier = stage?.env.get(name, instruction.index - 1);
	if (earlier?.value && earlier.value !== value && name !== "PATH") {
		const { line } = earlier.from;
		messages.push(
			line === null
				? say(`${KEY}#why.replaces-image`, { name, old: earlier.value, value: value || '""' })
				: say(`${KEY}#why.replaces`, { name, old: earlier.value, line: lineRef(line) }),
		);
	}
	if (earlier?.value && earlier.value === value && earlier.from.line === null)
		messages.push(say(`${KEY}#why.same-image`, { name }));
	if (name === "PATH" && earlier?.value && earlier.from.line === null) {
		const { added, place } = searchPath(pair.value ?? "", value);
		const known = earlier.value.split(":");
		if (place === "front" && added.length > 0 && added.every((one) => known.includes(one)))
			messages.push(say(`${KEY}#why.path-there`, { directories: added }));
	}
	if (/\$\{(\w+):?\+[^}]*\$\{?\1\}?:/.exec(pair.value ?? "")?.[1] === name)
		messages.push(say(`${KEY}#why.guarded`, { name }));
	const argument = stage?.args.get(name, instruction.index - 1);
	if (argument && argument.from.line !== null && usesOwnName(pair))
		messages.push(say(`${KEY}#why.${argumentForm(context, pair)}`, { name, line: lineRef(argument.from.line) }));
	if (name !== "PATH") {
		const readers = readersOf(context, name);
		if (readers.length > 0) messages.push(say(`${KEY}#why.used`, { name, lines: linesOf(readers) }));
		const writers = writersOfName(context, name);
		if (writers.length > 0) messages.push(say(`${KEY}#why.name-written`, { name, lines: linesOf(writers) }));
	}
	return messages;
}

/** The programs of a virtual environment of Python, under its usual names. */
const VIRTUAL = /^(\/(?:.*\/)?\.?v(?:irtual)?env[^/]*)\/bin$/;

/** What holds of variables that no line reads and nothing is known of, and of the search path. */
function otherwise(context: LineContext, pairs: Pair[]): Message[] {
	const names = pairs.map(({ key }) => key).filter((key) => key !== "PATH");
	const { facts } = context.simulation;
	if (names.length === 0) {
		const directories = pairs.flatMap((pair) => searchPath(pair.value ?? "", pairValue(context, pair) ?? "").added);
		const environment = directories.map((one) => VIRTUAL.exec(one)?.[1]).find(Boolean);
		if (environment) return [say(`${KEY}#why.path-venv`, { environment })];
		if (directories.length > 0 && directories.every((one) => PATH_DIRECTORIES.includes(one)))
			return [say(`${KEY}#why.path-usual`, { directories })];
		return [say(`${KEY}#why.path-names${lendsOnly(context) ? "-build" : ""}`, { directories })];
	}
	const unread = names.filter((name) => readersOf(context, name).length === 0 && !nearName(facts, name));
	const form = lendsOnly(context) ? "unread-build" : "unread";
	return unread.length > 0 ? [say(`${KEY}#why.${form}`, { names: unread })] : [];
}

/** A value that uses what the ENV right before set: in that same ENV it would not be there yet. */
function separate({ simulation, instruction }: LineContext, pairs: Pair[]): Message[] {
	const before = simulation.steps[instruction.index - 1]?.instruction;
	if (before?.keyword !== "ENV") return [];
	const used = before.pairs.find(({ key }) => key !== "PATH" && pairs.some((own) => uses(own, key)));
	return used ? [say(`${KEY}#why.separate`, { used: used.key, line: lineRef(before.startLine) })] : [];
}

/** Which programs the directories put into PATH hold, by the lines that made them. */
function programs(context: LineContext, pair: Pair, value: string): Message[] {
	const { stage } = context;
	if (!stage) return [];
	const { added } = searchPath(pair.value ?? "", value);
	return added.flatMap((directory) => {
		if (!directory.startsWith("/")) return [];
		const found = stage.files.below(directory).filter(({ path, event }) => event.at >= 0 && path !== directory);
		const lines = lineRef(...found.map(({ event }) => lineOf(context, event.at)));
		const names = found.map(({ path }) => baseName(path)).slice(0, SHOWN_PROGRAMS);
		if (names.length > 0) return [say(`${KEY}#why.path-programs`, { directory, programs: names, lines })];
		const made = stage.files.origin(directory);
		if (!made || made.event.at < 0 || !(made.exact || made.event.by)) return [];
		return [say(`${KEY}#why.path-directory`, { directory, line: lineRef(lineOf(context, made.event.at)) })];
	});
}

/** What becomes of a build argument in a variable of its name: handed on as it is, with a fallback, or with more around it. */
function argumentForm(context: LineContext, pair: Pair): string {
	const text = (pair.value ?? "").replace(/^"(.*)"$/, "$1");
	const [, name, fallback] = /^\$(?:\{(\w+)(:?-[^}]*)?\}|\w+)$/.exec(text) ?? [];
	if (name !== undefined && fallback !== undefined) return "defaults-argument";
	if (!/^\$(?:\w+|\{\w+\})$/.test(text)) return "extends-argument";
	return lendsOnly(context) ? "repeats-argument" : "keeps-argument";
}

function usesOwnName(pair: Pair): boolean {
	return uses(pair, pair.key);
}

/** Whether the value of a pair names a variable: whatever the author wrote before the equals sign. */
function uses(pair: Pair, name: string): boolean {
	const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return new RegExp(`\\$\\{?${escaped}(?!\\w)`).test(pair.value ?? "");
}

function beware(context: LineContext, pair: Pair, several: boolean): Message[] {
	const { stage, instruction } = context;
	const name = pair.key;
	const value = pairValue(context, pair) ?? "";
	const messages: Message[] = [];
	const note = noteOfVariable(context, name, value);
	for (const meaning of bewareOfVariable(context, pair))
		messages.push(several ? say(`${KEY}#why.meaning`, { name, meaning: [meaning] }) : meaning);
	if (pair.legacy && /\s\w+=/.test(pair.value ?? ""))
		messages.push(say(`${KEY}#beware.legacy-swallows`, { name, value }));
	if (name === "PATH" && !usesOwnName(pair)) messages.push(say(`${KEY}#beware.path-lost`));
	if (name === "PATH") {
		const { added } = searchPath(pair.value ?? "", value);
		messages.push(...closed(context, added), ...unmadeDirectories(context, added));
	}
	if (hasSubstitution(pair.value) && !isHeld(context, pair)) messages.push(say(`${KEY}#beware.substitution`, { name }));
	const argument = stage?.args.get(name, instruction.index - 1);
	if (argument && argument.from.line !== null && !usesOwnName(pair)) {
		messages.push(say(`${KEY}#beware.hides-argument`, { name, line: lineRef(argument.from.line) }));
	}
	const alone = /^"?\$(?:(\w+)|\{(\w+)\})"?$/.exec(pair.value ?? "");
	if (
		argument?.from.line != null &&
		argument.value === null &&
		(alone?.[1] ?? alone?.[2]) === name &&
		!lendsOnly(context)
	)
		messages.push(say(`${KEY}#beware.empty-argument`, { name }));
	const meant = readersOf(context, name).length === 0 ? nearName(context.simulation.facts, name) : null;
	if (meant) messages.push(say(`${KEY}#beware.near-name`, { name, meant }));
	if (note.secret && value !== "" && !value.startsWith("/")) messages.push(say(`${KEY}#beware.secret`, { name }));
	return messages;
}

/** Directories of PATH in root's home, which the user of the container's process may not even enter. */
function closed(context: LineContext, directories: string[]): Message[] {
	const { stage, ships, simulation } = context;
	const user = stage?.state.user;
	if (!stage || !ships || !user || isRoot(user.value) || user.from.line === null) return [];
	const shut = [...new Set(directories)].filter((one) => isWithin(one, "/root"));
	const opened = stepsIn(simulation, stage).some(({ executions }) =>
		executions.some(({ effects }) =>
			effects.some((effect) => (effect.kind === "mode" || effect.kind === "owns") && isWithin(effect.path, "/root")),
		),
	);
	if (shut.length === 0 || opened) return [];
	const values = { directories: shut, user: user.value.replace(/:.*/, ""), line: lineRef(user.from.line) };
	return [say(`${KEY}#beware.path-closed`, values)];
}
