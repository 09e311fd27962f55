import type { Message } from "../../../model/message.ts";
import { stepsOf } from "../../simulate/index-of.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { pairValue } from "../pairs.ts";

/** A package or an address that has the version written out which FROM takes from a build argument: the two can part. */
export function bewareOfWrittenVersion(context: LineContext): Message[] {
	const { simulation, stage, step } = context;
	const base = stage ? rootStage(stage).base : "";
	if (!base?.includes("$")) return [];
	const names = step.executions.flatMap(({ effects }) =>
		effects.flatMap((effect) => (effect.kind === "installs" ? effect.packages : [])),
	);
	const words = step.executions.flatMap(({ command }) => command.words.map(({ raw }) => raw));
	const addresses = words.flatMap((word) => /https?:\/\/[^\s"']+/.exec(word)?.[0] ?? []);
	const written = words.join(" ");
	for (const { place, instruction, stage: own } of stepsOf(simulation, "ARG")) {
		if (own) break;
		for (const pair of instruction.pairs) {
			const value = pairValue({ ...context, instruction, stage: null }, pair);
			if (!value || !/^\d+(?:\.\d+){0,3}$/.test(value) || value.length < 2) continue;
			if (!new RegExp(`\\$\\{?${pair.key}\\b`).test(base)) continue;
			const whole = new RegExp(`(?<![\\d.])${value.replaceAll(".", "\\.")}(?![\\d.])`);
			const values = { value, name: pair.key, line: lineRef(place.startLine) };
			const named = names.find((name) => whole.test(name) && written.includes(name));
			if (named !== undefined) return [say("instructions/run#beware.version-written", { ...values, package: named })];
			// A short number may stand in an address for anything.
			const address = value.includes(".") ? addresses.find((one) => whole.test(one)) : undefined;
			if (address !== undefined) return [say("instructions/run#beware.version-in-address", { ...values, address })];
		}
	}
	return [];
}
