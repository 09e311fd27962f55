import type { Pair } from "../../../model/dockerfile.ts";
import type { Message } from "../../../model/message.ts";
import { variableEntry } from "../../lookup.ts";
import { firstAfter, oncePer, runsByStage, stepsBy, stepsIn, stepsOf } from "../../simulate/index-of.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import { isPlatformArgument } from "../../simulate/variables.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, lineRef, say } from "../context.ts";
import { linesOf, readersByName, readersOf, sees } from "../neighbours.ts";
import { bewareOfVariable, explainPair, hasSubstitution, noteOfVariable, pairValue } from "../pairs.ts";
import { isHeld, withScript } from "../scripts/held.ts";
import { stepsOfScripts } from "../scripts/written.ts";
import { globalBeware, globalWhy, override, setBy } from "./arg-global.ts";
import { again, anotherDefault, defaultElsewhere, fixedElsewhere, inherited, platformEarly } from "./arg-stage.ts";

const KEY = "instructions/arg";
/** Instructions that act when a container runs, where build arguments are gone. */
const AT_RUN = new Set(["CMD", "ENTRYPOINT", "HEALTHCHECK"]);
/** Sentences that only repeat a name: the lines that use the argument say more. */
const GUESSES = new Set(["named-version", "VERSION", "versions"].map((id) => `variables/${id}#what`));

/** ARG: a build argument, before the first FROM or inside a stage. */
export const arg: Explainer = (context) => {
	const { pairs } = context.instruction;
	return {
		what: what(context, pairs),
		why: [
			...once(
				pairs.flatMap((pair) => [
					...given(context, pair),
					...(context.stage ? why(context, pair) : globalWhy(context, pair)),
				]),
			),
			...stepsOfScripts(context),
		],
		beware: pairs.flatMap((pair) => [
			...(context.stage ? [...platformDefault(context, pair), ...beware(context, pair)] : globalBeware(context, pair)),
			...anywhere(context, pair),
		]),
		parts: inOrder([
			keywordPart(context),
			...pairs.map((pair) => withScript(context, pair, explainPair(context, pair, KEY))),
		]),
	};
};

/** What a kind of variable means is said once, though several arguments of the line are of that kind. */
function once(messages: Message[]): Message[] {
	const told = new Set<string>();
	return messages.filter(({ key }) => !key.startsWith("variables/") || (!told.has(key) && told.add(key)));
}

function what(context: LineContext, pairs: Pair[]): Message {
	const { stage, simulation } = context;
	const [pair] = pairs;
	const place = stage ? "stage" : "global";
	if (pairs.length !== 1 || !pair) return say(`${KEY}#what.${place}.many`, { names: pairs.map((one) => one.key) });
	const name = pair.key;
	const value = pairValue(context, pair);
	const { predefined } = noteOfVariable(context, name, value);
	if (stage && value === null) {
		if (isPlatformArgument(name)) return say(`${KEY}#what.stage.platform`, { name });
		if (predefined) return say(`${KEY}#what.stage.predefined`, { name });
		const global = simulation.globals.get(name);
		if (global && global.from.line !== null) {
			const values = { name, line: lineRef(global.from.line) };
			if (simulation.buildArgs.has(name))
				return say(`${KEY}#what.stage.redeclared-given`, { ...values, value: global.value ?? "" });
			return global.value
				? say(`${KEY}#what.stage.redeclared`, { ...values, value: global.value })
				: say(`${KEY}#what.stage.redeclared-empty`, values);
		}
	}
	if (value === null) return say(`${KEY}#what.${place}.none`, { name });
	return value === ""
		? say(`${KEY}#what.${place}.empty`, { name })
		: say(`${KEY}#what.${place}.default`, { name, value });
}

/** What an argument means, with its name where the line declares others of another kind. */
function nameIfSeveral(context: LineContext, name: string, means: Message): Message {
	const { pairs } = context.instruction;
	const isShared = pairs.some((pair) => {
		const note = noteOfVariable(context, pair.key, pairValue(context, pair));
		return pair.key !== name && (note.value ?? note.what)?.key === means.key;
	});
	if (pairs.length === 1 || isShared || !means.key.startsWith("variables/")) return means;
	return say(`${KEY}#why.meaning`, { name, meaning: [means] });
}

/** The value that this build was given for it. */
function given({ simulation, stage }: LineContext, { key: name, value: own }: Pair): Message[] {
	const value = simulation.buildArgs.get(name);
	const told = stage !== null && own === null && simulation.globals.get(name)?.from.line != null;
	if (value === undefined || told) return [];
	return [value === "" ? say(`${KEY}#why.given-empty`, { name }) : say(`${KEY}#why.given`, { name, value })];
}

function why(context: LineContext, pair: Pair): Message[] {
	const name = pair.key;
	const value = context.simulation.buildArgs.get(name) ?? pairValue(context, pair);
	const note = noteOfVariable(context, name, value);
	const readers = readersOf(context, name);
	const means = note.value ?? note.what;
	const following = follows(context, pair);
	const needless = means && GUESSES.has(means.key) && readers.length > 0;
	// What the value means is told where it is given.
	const messages: Message[] = means && !needless && following.length === 0 ? [nameIfSeveral(context, name, means)] : [];
	messages.push(
		...note.why,
		...following,
		...inherited(context, pair),
		...again(context, pair),
		...setBy(context, name),
	);
	if (readers.length > 0) messages.push(say(`${KEY}#why.used`, { name, lines: linesOf(readers) }));
	if (isFirstForRun(context, name)) messages.push(say(`${KEY}#why.during-build`));
	// Where there is no default, what the line does already names the option.
	const empty = value === null && !context.simulation.globals.get(name)?.value;
	if (!isPlatformArgument(name) && !empty && !isUnread(context, pair))
		messages.push(...override(context, name, messages));
	return messages;
}

/** A default that is the value of an earlier argument of the stage. */
function follows({ instruction, stage, simulation }: LineContext, { key: name, value }: Pair): Message[] {
	const other = /^["']?\$\{?(\w+)\}?["']?$/.exec(value ?? "")?.[1];
	if (other === undefined || other === name) return [];
	const declared = stepsBy(simulation, "arguments of a stage", (step) =>
		step.place.keyword === "ARG" ? step.instruction.pairs.map(({ key }) => `${step.stage?.index} ${key}`) : [],
	);
	const from = declared.get(`${stage?.index} ${other}`)?.findLast(({ place }) => place.index < instruction.index);
	if (!from) return [];
	return [say(`${KEY}#why.follows`, { name, other, line: lineRef(from.instruction.startLine) })];
}

/** Whether no line of the stage names the argument, nor would a program look it up by itself, nor an ENV hide it. */
function isUnread(context: LineContext, { key: name }: Pair): boolean {
	const { stage, instruction } = context;
	const { custom, predefined } = noteOfVariable(context, name, null);
	if (!custom || predefined || !stage || stage.env.get(name, instruction.index - 1)) return false;
	return readersOf(context, name).length === 0;
}

/** What the line's arguments that nobody names are good for, said at the first of them. */
function unread(context: LineContext, pair: Pair): Message[] {
	const { pairs, index } = context.instruction;
	const names = pairs.filter((one) => isUnread(context, one));
	if (names[0] !== pair) return [];
	const runs = context.stage !== null && (lastRuns(context.simulation).get(context.stage) ?? -1) > index;
	return [say(`${KEY}#beware.unread${runs ? "" : "-idle"}`, { names: names.map(({ key }) => key) })];
}

/** The index of the last RUN of each stage, or of a stage that builds on it. */
function lastRuns(simulation: Simulation): Map<Stage, number> {
	return oncePer(simulation, "last runs", () => {
		const last = new Map<Stage, number>();
		for (const { stage, place } of stepsOf(simulation, "RUN")) if (stage) last.set(stage, place.index);
		for (const stage of [...simulation.stages].reverse()) {
			const own = last.get(stage);
			if (own === undefined || !stage.parent) continue;
			last.set(stage.parent, Math.max(own, last.get(stage.parent) ?? -1));
		}
		return last;
	});
}

/** Whether this is the file's first argument that a RUN reads and that no ENV hands on: what holds for all is said there. */
function isFirstForRun(context: LineContext, name: string): boolean {
	const { instruction, simulation, stage } = context;
	const first = oncePer(simulation, "first argument of RUN", () =>
		simulation.steps.find(
			(step) =>
				step.place.keyword === "ARG" &&
				step.stage?.changes.env.every((one) => one.name !== step.instruction.pairs[0]?.key) === true &&
				isSeenByRun(simulation, step),
		),
	);
	return first?.place.index === instruction.index && stage !== null && instruction.pairs[0]?.key === name;
}

/** Whether a RUN of the stage names the argument, or its programs know one of this name and value by themselves. */
function isSeenByRun(simulation: Simulation, { instruction, stage }: Step): boolean {
	const [pair] = instruction.pairs;
	const known = pair && pair.value !== null && variableEntry(simulation.facts, pair.key)?.facts.values.length;
	if (!pair || !stage) return false;
	if (readersByName(simulation, pair.key).some((one) => one.place.keyword === "RUN" && one.stage === stage))
		return true;
	return (
		Boolean(known) &&
		stepsIn(simulation, stage).some((one) => one.place.keyword === "RUN" && one.place.index > instruction.index)
	);
}

function beware(context: LineContext, pair: Pair): Message[] {
	const { stage, instruction, simulation } = context;
	const name = pair.key;
	const messages = [
		...bewareOfVariable(context, pair).map((one) => nameIfSeveral(context, name, one)),
		...unread(context, pair),
		...defaultElsewhere(context, pair),
		...anotherDefault(context, pair),
		...fixedElsewhere(context, pair),
		...platformEarly(context, pair),
	];
	const environment = stage?.env.get(name, instruction.index - 1);
	if (environment) {
		messages.push(
			environment.from.line === null
				? say(`${KEY}#beware.env-wins-image`, { name })
				: say(`${KEY}#beware.env-wins`, { name, line: lineRef(environment.from.line) }),
		);
	}
	const atRun = readersOf(context, name).filter((step) => AT_RUN.has(step.place.keyword) && !step.instruction.json);
	if (atRun.length > 0 && !environment) messages.push(say(`${KEY}#beware.not-at-run`, { name, lines: linesOf(atRun) }));
	const blind = oncePer(simulation, `blind ${name}`, () =>
		readersByName(simulation, name).filter(
			({ stage: own, instruction: reader }) =>
				own !== null &&
				!AT_RUN.has(reader.keyword) &&
				reader.keyword !== "FROM" &&
				!own.args.get(name) &&
				!own.env.get(name),
		),
	);
	const elsewhere = blind.filter((step) => step.place.index > instruction.index && !sees(step, context));
	if (elsewhere.length > 0) messages.push(say(`${KEY}#beware.other-stage`, { name, lines: linesOf(elsewhere) }));
	const own = (stage && runsByStage(simulation).get(stage)) ?? [];
	const first = own[firstAfter(own, instruction.index)];
	const valued = stepsBy(simulation, "valued arguments", (step) =>
		step.stage && step.place.keyword === "ARG" && step.instruction.pairs.some(keysCache) ? [step.stage] : [],
	);
	const told = (stage && valued.get(stage)?.[0]?.place.index) !== instruction.index;
	if (first && !told && pair === instruction.pairs.find(keysCache)) {
		messages.push(say(`${KEY}#beware.cache`, { name, line: linesOf([first]) }));
		const use = readersOf(context, name)[0];
		if (use && use.stage === stage && use.place.index > first.place.index && !AT_RUN.has(use.place.keyword))
			messages.push(say(`${KEY}#beware.cache-lower`, { line: linesOf([use]) }));
	}
	return messages;
}

/** Whether a declaration gives a value of its own, on which the cache of every later RUN depends, and which may change. */
function keysCache(pair: Pair): boolean {
	return pair.value !== null && !isPlatformArgument(pair.key) && pair.key !== "DEBIAN_FRONTEND";
}

/** What holds of any ARG. */
function anywhere(context: LineContext, pair: Pair): Message[] {
	const messages: Message[] = [];
	if (hasSubstitution(pair.value) && !isHeld(context, pair))
		messages.push(say(`${KEY}#beware.substitution`, { name: pair.key }));
	if (noteOfVariable(context, pair.key, null).secret) messages.push(say(`${KEY}#beware.secret`, { name: pair.key }));
	return messages;
}

/** A default of its own keeps BuildKit from filling in the platform. */
function platformDefault(context: LineContext, pair: Pair): Message[] {
	const value = pairValue(context, pair);
	if (!value || !/^(TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT)$/.test(pair.key)) return [];
	return [say(`${KEY}#beware.platform-default`, { name: pair.key, value })];
}
