import type { WordKind } from "../../../model/facts.ts";
import type { Invocation } from "../../../model/invocation.ts";
import type { Message } from "../../../model/message.ts";
import { powershellTexts } from "../../shell/index.ts";
import { heldBefore, type Situation } from "../../simulate/conditions.ts";
import { failureStops } from "../../simulate/hidden-failure.ts";
import { resolvePath } from "../../simulate/paths.ts";
import type { Execution, Step } from "../../simulate/simulation.ts";
import { invocationValues, optionNames } from "../../simulate/values.ts";
import { type LineContext, lineOf, lineRef } from "../context.ts";
import { isDeclaredTooEarly } from "../empty-argument.ts";
import { leavesTemporary } from "../left-behind.ts";
import { mistaken } from "../mistaken.ts";
import { removesOf } from "../packages/removed.ts";
import type { SentenceValues } from "../sentences.ts";
import { shownText } from "../shown-text.ts";
import { usesOfPackages } from "../words/package-use.ts";
import { sedClauses } from "../words/sed.ts";
import { powershellAround } from "../words/shell-variable.ts";
import { shellReading } from "./shell.ts";

/** Placeholders of a command's sentences: its words, and the state at that line. */
export function sentenceValues(context: LineContext, execution: Execution): SentenceValues {
	const script = powershellAround(context, execution.command.span);
	const values = spelledOut(context, execution, script && powershellTexts(script));
	if (execution.workdir !== null) values.workdir = execution.workdir;
	if (context.state?.user) values.user = context.state.user.value;
	const copies = copiesOwned(context, execution);
	if (copies.length > 0) values.copies = lineRef(...copies);
	const sought = soughtProgram(execution);
	if (sought !== null) values.sought = sought;
	// A script of the project that its interpreter knows as a command: `python manage.py migrate`.
	const { facts, wrapped } = execution.invocation;
	if (facts?.wraps?.only && wrapped && "words" in wrapped && wrapped.words[0]) values.wrapped = wrapped.words[0].text;
	const folder = folderOf(context, execution);
	if (folder !== null) values.folder = folder;
	Object.assign(values, comparedSides(execution.invocation));
	if (execution.invocation.id === "curl") values.mistaken = [mistaken(context.step, execution)];
	if (execution.effects.some(({ kind }) => kind === "installs")) Object.assign(values, certificateUse(context));
	const edits = sedEdits(execution.invocation);
	return edits ? { ...values, edits } : values;
}

/** The lines that fetch over HTTPS with a program of the packages, or, where none does, the package of certificates. */
function certificateUse(context: LineContext): SentenceValues {
	const { fetching } = usesOfPackages(context);
	return fetching === undefined ? { certificates: "ca-certificates" } : { fetching };
}

/** `.`, `..`, `../..`: places that a reader would have to look up in the lines above. */
const DOTS = /^\.{1,2}(?:\/\.\.)*\/?$/;

/** A word of a command as a sentence shows it: the directory that `.` or `..` stands for, where that is known. */
export function shownPlace({ workdir }: Execution, kind: WordKind | undefined, text: string): string {
	const place = kind === "path" || kind === "directory";
	return place && workdir !== null && DOTS.test(text) ? resolvePath(workdir, text) : text;
}

/** Words of which the value tells more than the name of the variable that holds it. */
export const SHOWN = new Set<WordKind>([
	"path",
	"directory",
	"file",
	"user",
	"group",
	"owner",
	"number",
	"name",
	"version",
]);

/** `texts`: the variables of PowerShell whose values are known, under their names in small letters. */
function spelledOut(context: LineContext, execution: Execution, texts: Map<string, string> | null): SentenceValues {
	const replaced = (text: string) => text.replace(/\$[A-Za-z_]\w*/g, (name) => texts?.get(name.toLowerCase()) ?? name);
	const { operands, options } = execution.invocation;
	const places = new Set([
		...operands.flatMap(({ facts, word }) => (facts && SHOWN.has(facts.kind) ? [word] : [])),
		...options.flatMap(({ facts, valueWord }) =>
			valueWord && facts?.value && SHOWN.has(facts.value.kind) ? [valueWord] : [],
		),
	]);
	const values = invocationValues(execution.invocation, (word) => {
		if (texts) return replaced(word.text);
		return places.has(word) ? shownText(context.step, word) : word.text;
	});
	// After `-C` another directory counts.
	if (options.some(({ facts }) => facts?.names.includes("-C"))) return values;
	for (const { facts } of operands) {
		const value = facts ? values[facts.name] : undefined;
		if (!facts || value === undefined) continue;
		const shown = (one: string) => shownPlace(execution, facts.kind, one);
		values[facts.name] = Array.isArray(value) ? value.map(shown) : shown(value);
	}
	for (const { facts, value } of options) {
		if (!facts || value === null) continue;
		const shown = shownPlace(execution, facts.value?.kind, value);
		if (shown !== value) for (const name of facts.names) values[name] = shown;
	}
	return values;
}

/** The lines that copied what a command copies again or gives to another owner. */
function copiesOwned(context: LineContext, { invocation, workdir }: Execution): number[] {
	if (!invocation.operands.some(({ facts }) => facts?.kind === "owner" || facts?.name === "sources")) return [];
	return heldBefore({ ...context, invocation, workdir }).flatMap(({ at, kind }) =>
		kind === "copied" ? [lineOf(context, at)] : [],
	);
}

/** Both sides of a test that compares two texts and does nothing else. */
function comparedSides({ id, operands, options }: Invocation): SentenceValues {
	const [left, operator, right, ...more] = operands.map(({ word }) => word.text);
	if (id !== "test" || options.length > 0 || more.length > 0 || !left || !right) return {};
	return /^(?:==?|!=)$/.test(operator ?? "") ? { left, right } : {};
}

/** The program whose place a test asks for: `[ -x "$(command -v git)" ]`. */
function soughtProgram({ invocation: { id, options } }: Execution): string | null {
	const text = id === "test" ? (options.find(({ written }) => /^-[xn]$/.test(written))?.value ?? "") : "";
	return /^\$\([^|]*\b(?:command -v|which) "?(\$?[\w.+-]+)"?\s*\)$/.exec(text)?.[1] ?? null;
}

const siblings = new WeakMap<Step, string[]>();

function siblingNames(step: Step): string[] {
	const { executions } = step;
	let names = siblings.get(step);
	if (!names) {
		names = executions.map(({ invocation }) =>
			[
				invocation.id ?? invocation.name,
				...invocation.subcommands.map((sub) => sub.name),
				...invocation.options.flatMap(optionNames),
			].join(" "),
		);
		siblings.set(step, names);
	}
	return names;
}

/** Where a command stands: what the conditions of its sentences ask. */
export function situationOf(context: LineContext, execution: Execution, phase: "build" | "run"): Situation {
	const names = siblingNames(context.step);
	const shell = shellReading(context, execution);
	const removes = removesOf(context.step, execution);
	return {
		instruction: context.instruction,
		stage: context.stage,
		state: context.state,
		phase,
		invocation: execution.invocation,
		workdir: execution.workdir,
		isEmpty: (name) => isDeclaredTooEarly(context.simulation, context.step, name),
		...(shell && { shell }),
		...(removes && { removes }),
		today: context.simulation.today,
		assigned: execution.command.assignments.map(({ name, value }) => ({ name, value: value?.text ?? null })),
		stops: failureStops(execution, context.step),
		leaves: phase === "build" && leavesTemporary(context.step, execution),
		siblings: { names, index: context.step.executions.indexOf(execution) },
		ships: context.ships,
	};
}

/** What the scripts of sed among a command's words change; null where one of them does more than the usual. */
function sedEdits({ operands, options }: Invocation): Message[] | null {
	if (
		!options.some(({ facts }) => facts?.value?.kind === "sed") &&
		!operands.some(({ facts }) => facts?.kind === "sed")
	)
		return null;
	const scripts = [
		...options.flatMap(({ facts, value }) => (facts?.value?.kind === "sed" && value !== null ? [value] : [])),
		...operands.flatMap(({ facts, word }) => (facts?.kind === "sed" ? [word.text] : [])),
	];
	const edits = scripts.map(sedClauses);
	return scripts.length > 0 && edits.every((list) => list !== null) ? edits.flat() : null;
}

/** An operand that should be a file, or could be, and of which the lines above tell that it is a directory. */
function folderOf({ stage, instruction }: LineContext, { invocation, workdir }: Execution): string | null {
	if (!stage) return null;
	const found = invocation.operands.find(({ facts, word }) => {
		if (facts?.kind !== "file" || (workdir === null && !word.text.startsWith("/"))) return false;
		const path = resolvePath(workdir ?? "/", word.text);
		const events = stage.files.events(path).filter(({ at, removed }) => at <= instruction.index && !removed);
		return events.some(({ kind, context }) => kind === "directory" || context === ".");
	});
	return found?.word.text ?? null;
}
