import type { Pair } from "../../../model/dockerfile.ts";
import type { Message } from "../../../model/message.ts";
import { runsByStage, stepsBy, stepsIn } from "../../simulate/index-of.ts";
import { stepsWithin } from "../../simulate/lineage.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { isPlatformArgument } from "../../simulate/variables.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { linesOf, readersByName, readersOf } from "../neighbours.ts";
import { declarationsOf } from "./arg-global.ts";

const KEY = "instructions/arg";
const TARGETS = ["TARGETPLATFORM", "TARGETOS", "TARGETARCH", "TARGETVARIANT"];

/** Another stage gives the argument a default, which does not hold in this one. */
export function defaultElsewhere(context: LineContext, { key: name, value: own }: Pair): Message[] {
	const { simulation, stage, instruction } = context;
	if (!stage || own !== null || isPlatformArgument(name) || simulation.buildArgs.has(name)) return [];
	if (simulation.globals.has(name) || stage.args.get(name, instruction.index - 1)) return [];
	if (stage.env.get(name, instruction.index - 1) || readersOf(context, name).length === 0) return [];
	for (const { stage: other, instruction: declared } of declarationsOf(context, name)) {
		if (!other?.needed || other === stage || !declared.pairs.some(({ key, value }) => key === name && value)) continue;
		const value = other.args.get(name, declared.index)?.value;
		if (value) return [say(`${KEY}#beware.default-elsewhere`, { name, value, line: lineRef(declared.startLine) })];
	}
	return [];
}

/** An earlier stage, which this one does not continue, gives the argument a default too: the line that does. */
function declaredBefore(context: LineContext, { key: name, value }: Pair) {
	const { simulation, stage, instruction } = context;
	if (!stage || value === null || simulation.globals.has(name) || stage.args.get(name, instruction.index - 1))
		return null;
	for (const { stage: other, instruction: declared } of declarationsOf(context, name)) {
		if (declared.index >= instruction.index) return null;
		if (!other?.needed || !declared.pairs.some((one) => one.key === name && one.value)) continue;
		const known = other.args.get(name, declared.index)?.value;
		if (known) return { other: known, line: lineRef(declared.startLine) };
	}
	return null;
}

/** Why an argument is declared once more in another stage, with the same default. */
export function again(context: LineContext, pair: Pair): Message[] {
	const before = declaredBefore(context, pair);
	const own = context.stage?.args.get(pair.key, context.instruction.index)?.value;
	return before && before.other === own ? [say(`${KEY}#why.again`, { line: before.line })] : [];
}

/** Stages that work with different values unless the build is given one. */
export function anotherDefault(context: LineContext, pair: Pair): Message[] {
	const before = context.simulation.buildArgs.has(pair.key) ? null : declaredBefore(context, pair);
	const own = context.stage?.args.get(pair.key, context.instruction.index)?.value;
	return before && own !== undefined && before.other !== own
		? [say(`${KEY}#beware.another-default`, { name: pair.key, ...before })]
		: [];
}

/** A stage that this one copies from was built with a fixed value under the same name, which no `--build-arg` changes. */
export function fixedElsewhere({ simulation, stage, instruction }: LineContext, { key: name }: Pair): Message[] {
	if (!stage || isPlatformArgument(name) || stage.args.get(name, instruction.index - 1)) return [];
	const setters = stepsBy(simulation, "ENV by name", (step) =>
		step.place.keyword === "ENV" ? step.instruction.pairs.map(({ key }) => key) : [],
	);
	for (const { stage: other, instruction: own } of setters.get(name) ?? []) {
		const value = own.pairs.find(({ key }) => key === name)?.value?.replace(/^(["'])(.*)\1$/, "$2");
		if (!other || other === stage || !value || value.includes("$") || other.args.get(name)) continue;
		if (!other.usedBy.some(({ how, stage: user }) => how === "copy" && user === stage.index)) continue;
		const built = (runsByStage(simulation).get(other) ?? []).some(({ place }) => place.index > own.index);
		if (built) return [say(`${KEY}#beware.fixed-elsewhere`, { name, value, line: lineRef(own.startLine) })];
	}
	return [];
}

/** The stage that this one continues has declared the argument with the same default, and hands it on. */
export function inherited({ stage, simulation, instruction }: LineContext, { key: name, value }: Pair): Message[] {
	if (!stage?.parent || value === null || simulation.globals.has(name)) return [];
	const before = stage.args.get(name, instruction.index - 1);
	const now = stage.args.get(name, instruction.index);
	if (!before || before.from.line === null || before.value !== now?.value) return [];
	return [say(`${KEY}#why.inherited`, { name, line: lineRef(before.from.line) })];
}

/**
 * Lines between the stage's first argument of the target platform and the first use of one, where the stage runs on the
 * builder's platform: BuildKit gives a declared argument to each later RUN, so their cached results are no longer shared
 * between platforms.
 */
export function platformEarly({ simulation, stage, instruction }: LineContext, pair: Pair): Message[] {
	if (!stage || !TARGETS.includes(pair.key) || pair.value !== null) return [];
	if (!/^\$\{?BUILDPLATFORM\}?$/.test(rootStage(stage).platform ?? "")) return [];
	if (declarations(simulation, stage)[0]?.instruction.index !== instruction.index) return [];
	if (instruction.pairs.find(({ key }) => TARGETS.includes(key)) !== pair) return [];
	const readers = TARGETS.flatMap((name) => stepsWithin(readersByName(simulation, name), stage)).filter(
		({ place }) => place.index > instruction.index,
	);
	const first = Math.min(...readers.map(({ place }) => place.index));
	if (!Number.isFinite(first)) return [];
	const between = (runsByStage(simulation).get(stage) ?? []).filter(
		({ place }) => place.index > instruction.index && place.index < first,
	);
	// A program that the knowledge base does not know may read the arguments from its environment.
	if (between.length === 0 || !between.every(isKnown)) return [];
	return [say(`${KEY}#beware.platform-early`, { lines: linesOf(between) })];
}

function declarations(simulation: Simulation, stage: Stage): Step[] {
	return stepsIn(simulation, stage).filter(
		({ place, instruction }) => place.keyword === "ARG" && instruction.pairs.some(({ key }) => TARGETS.includes(key)),
	);
}

function isKnown({ executions }: Step): boolean {
	return executions.length > 0 && executions.every(({ invocation }) => invocation.id && !/^xx/.test(invocation.id));
}
