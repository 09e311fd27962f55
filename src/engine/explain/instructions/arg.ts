import type { Pair } from "../../../model/dockerfile.ts";
import type { Message } from "../../../model/message.ts";
import { isPlatformArgument } from "../../simulate/variables.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, lineRef, say } from "../context.ts";
import { linesOf, readersByName, readersOf, sees } from "../neighbours.ts";
import { explainPair, hasSubstitution, noteOfVariable, pairValue } from "../pairs.ts";
import { globalBeware, globalWhy } from "./arg-global.ts";

const KEY = "instructions/arg";
/** Instructions that act when a container runs, where build arguments are gone. */
const AT_RUN = new Set(["CMD", "ENTRYPOINT", "HEALTHCHECK"]);

/** ARG: a build argument, before the first FROM or inside a stage. */
export const arg: Explainer = (context) => {
	const { pairs } = context.instruction;
	return {
		what: what(context, pairs),
		why: pairs.flatMap((pair) => (context.stage ? why(context, pair) : globalWhy(context, pair))),
		beware: pairs.flatMap((pair) => [
			...(context.stage ? beware(context, pair) : globalBeware(context, pair)),
			...anywhere(context, pair),
		]),
		parts: inOrder([keywordPart(context), ...pairs.map((pair) => explainPair(context, pair, KEY))]),
	};
};

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

function why(context: LineContext, pair: Pair): Message[] {
	const name = pair.key;
	const value = pairValue(context, pair);
	const note = noteOfVariable(context, name, value);
	const messages: Message[] = [note.value ?? note.what, ...note.why].filter((message) => message !== null);
	const readers = readersOf(context, name);
	if (readers.length > 0) messages.push(say(`${KEY}#why.used`, { name, lines: linesOf(readers) }));
	if (!isPlatformArgument(name)) messages.push(say(`${KEY}#why.override`, { name }));
	return messages;
}

function beware(context: LineContext, pair: Pair): Message[] {
	const { stage, instruction, simulation } = context;
	const name = pair.key;
	const messages: Message[] = [...noteOfVariable(context, name, pairValue(context, pair)).beware];
	const environment = stage?.env.get(name, instruction.index - 1);
	if (environment) {
		messages.push(
			environment.from.line === null
				? say(`${KEY}#beware.env-wins-image`, { name })
				: say(`${KEY}#beware.env-wins`, { name, line: lineRef(environment.from.line) }),
		);
	}
	const atRun = readersOf(context, name).filter(
		(step) => AT_RUN.has(step.instruction.keyword) && !step.instruction.json,
	);
	if (atRun.length > 0 && !environment) messages.push(say(`${KEY}#beware.not-at-run`, { name, lines: linesOf(atRun) }));
	const elsewhere = readersByName(simulation, name).filter(
		(step) =>
			step.stage !== null &&
			!AT_RUN.has(step.instruction.keyword) &&
			step.instruction.keyword !== "FROM" &&
			step.instruction.index > instruction.index &&
			!sees(step, context) &&
			!step.stage.args.get(name) &&
			!step.stage.env.get(name),
	);
	if (elsewhere.length > 0) messages.push(say(`${KEY}#beware.other-stage`, { name, lines: linesOf(elsewhere) }));
	const runs = simulation.steps.filter(
		(step) => step.stage === stage && step.instruction.keyword === "RUN" && step.instruction.index > instruction.index,
	);
	const [first] = runs;
	if (first && !isPlatformArgument(name) && pair.value !== null) {
		messages.push(say(`${KEY}#beware.cache`, { name, line: linesOf([first]) }));
	}
	return messages;
}

/** What holds of any ARG. */
function anywhere(context: LineContext, pair: Pair): Message[] {
	const messages: Message[] = [];
	if (hasSubstitution(pair.value)) messages.push(say(`${KEY}#beware.substitution`, { name: pair.key }));
	if (noteOfVariable(context, pair.key, null).secret) messages.push(say(`${KEY}#beware.secret`, { name: pair.key }));
	return messages;
}
