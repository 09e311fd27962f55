import type { Message } from "../../../model/message.ts";
import { stepsOf } from "../../simulate/index-of.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { pairValue } from "../pairs.ts";

/** A package whose name has the version written out that FROM takes from a build argument: the two can part. */
export function bewareOfWrittenVersion(context: LineContext): Message[] {
	const { simulation, stage, step } = context;
	const names = step.executions.flatMap(({ effects }) =>
		effects.flatMap((effect) => (effect.kind === "installs" ? effect.packages : [])),
	);
	const base = stage && names.length > 0 ? rootStage(stage).base : "";
	if (!base?.includes("$")) return [];
	const written = step.executions.flatMap(({ command }) => command.words.map(({ raw }) => raw)).join(" ");
	for (const { place, instruction, stage: own } of stepsOf(simulation, "ARG")) {
		if (own) continue;
		for (const pair of instruction.pairs) {
			const value = pairValue({ ...context, instruction, stage: null }, pair);
			if (!value || !/^\d+(?:\.\d+)?$/.test(value) || value.length < 2) continue;
			if (!new RegExp(`\\$\\{?${pair.key}\\b`).test(base)) continue;
			const whole = new RegExp(`(?<![\\d.])${value.replace(".", "\\.")}(?![\\d.])`);
			const named = names.find((name) => whole.test(name) && written.includes(name));
			if (named === undefined) continue;
			const values = { package: named, value, name: pair.key, line: lineRef(place.startLine) };
			return [say("instructions/run#beware.version-written", values)];
		}
	}
	return [];
}
