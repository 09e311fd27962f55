import type { Pair } from "../../../model/dockerfile.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import { scriptsOf } from "../../simulate/scripts.ts";
import { variableAt } from "../../simulate/variables.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { explainWritten } from "./written.ts";

/** The part of an ARG or ENV whose value a later line gives to a shell: the value command by command. */
export function withScript(context: LineContext, pair: Pair, part: PartNote): PartNote {
	const value = part.parts.find(({ role }) => role === "string");
	const script =
		value && pair.valueSpan && isHeld(context, pair) ? explainWritten(context, value.span, () => value.parts) : null;
	if (!script) return part;
	const told = { ...value, ...script } as PartNote;
	delete told.why;
	return { ...part, parts: part.parts.map((one) => (one === value ? told : one)) };
}

/** Whether a later line runs what the value holds. */
export function isHeld({ step, simulation }: LineContext, { key }: Pair): boolean {
	return scriptsOf(step, simulation).some(({ path }) => path === `$${key}`);
}

/** A command that is the whole value of a variable: the line that holds the script, if one does. */
export function heldScript({ stage, simulation, instruction }: LineContext, program: string): Message | null {
	const name = /^"?\$(?:\{(\w+)\}|(\w+))"?$/.exec(program)?.slice(1).find(Boolean);
	const at = name && stage ? variableAt(stage, name, instruction.index)?.at : undefined;
	const writer = at === undefined || at === null ? undefined : simulation.steps[at];
	if (!writer || !scriptsOf(writer, simulation).some(({ path }) => path === `$${name}`)) return null;
	return say("words/command#held", { variable: `$${name}`, line: lineRef(writer.place.startLine) });
}
