import type { Flag, Instruction } from "../../model/dockerfile.ts";
import { nearest } from "../dockerfile/nearest.ts";
import { lineRef } from "../explain/context.ts";
import { stepsBy } from "../simulate/index-of.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { isPlatformArgument } from "../simulate/variables.ts";
import type { Found, Rule } from "./rule.ts";
import { type Unset, unsetIn } from "./support/variables.ts";

/** What BuildKit offers to FROM without an ARG. */
const PLATFORM = [
	"BUILDPLATFORM",
	"BUILDOS",
	"BUILDARCH",
	"BUILDVARIANT",
	"TARGETPLATFORM",
	"TARGETOS",
	"TARGETARCH",
	"TARGETVARIANT",
];

/** A variable in FROM that no ARG before the first FROM declares. */
export const undefinedArgInFrom: Rule = {
	aliases: ["buildkit/UndefinedArgInFrom"],
	severity: "warning",
	*check(simulation) {
		const { globals, file } = simulation;
		const has = (name: string) => (globals.has(name) || isPlatformArgument(name) ? "x" : undefined);
		for (const instruction of file.instructions) {
			const { stage, flags } = instruction;
			if (!stage) continue;
			const platform: Flag | undefined = flags.find(({ name }) => name === "platform");
			const texts = [
				{ text: stage.base, span: stage.baseSpan },
				...(platform?.value && platform.valueSpan ? [{ text: platform.value, span: platform.valueSpan }] : []),
			];
			const seen = new Set<string>();
			for (const unset of texts.flatMap((text) => unsetIn(text, has, file.escape))) {
				if (!seen.has(unset.name)) yield found(simulation, instruction, unset);
				seen.add(unset.name);
			}
		}
	},
};

function found(simulation: Simulation, instruction: Instruction, { name, span }: Unset): Found {
	const at = instruction.index;
	const { globals } = simulation;
	const inside = stepsBy(simulation, "declared", declared)
		.get(name)
		?.findLast((one) => one.instruction.index < at)?.instruction;
	if (inside) return { at, span, reason: "inside", values: { name, line: lineRef(inside.startLine) } };
	const near = nearest(name, [...globals.keys(), ...PLATFORM]);
	return { at, span, reason: near ? "near" : "empty", values: { name, ...(near && { near }) } };
}

function declared({ instruction }: Step): Set<string> {
	return new Set(instruction.keyword === "ARG" ? instruction.pairs.map(({ key }) => key) : []);
}
