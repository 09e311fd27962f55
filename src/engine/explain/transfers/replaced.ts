import type { Message } from "../../../model/message.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { baseName, isWithin, parentPath, resolvePath } from "../../simulate/paths.ts";
import type { Transfer } from "../../simulate/simulation.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { linesOf } from "../neighbours.ts";
import { ARCHIVE } from "./beware.ts";

type Key = (form: string) => string;

/** What lines above wrote, changed or generated in a directory over which the whole build context is laid. */
export function replaces(context: LineContext, transfer: Transfer, key: Key): Message[] {
	return [
		...changesLost(context, transfer, key),
		...writtenOver(context, transfer, key),
		...generatedOver(context, transfer, key),
	];
}

/** Files that lines above wrote or downloaded into the very directory: those of the context take their place. */
function writtenOver({ stage, instruction, simulation }: LineContext, { target }: Transfer, key: Key): Message[] {
	const made = (stage?.files.below(target, instruction.index - 1) ?? []).filter(
		({ path, event }) =>
			event.at >= (stage?.from ?? 0) &&
			event.context === undefined &&
			event.copied === undefined &&
			event.kind !== "directory" &&
			!event.tree &&
			/\.\w+$/.test(path) &&
			!ARCHIVE.test(path) &&
			parentPath(path) === target,
	);
	if (made.length === 0) return [];
	const lines = [...new Set(made.map(({ event }) => simulation.steps[event.at]?.place.startLine ?? 0))];
	return [say(key("replaces"), { files: made.map(({ path }) => baseName(path)), lines: lineRef(...lines) })];
}

/** Files of the context that a line above copied by name and another one changed: the copy brings them once more. */
function changesLost(
	{ stage, instruction, simulation }: LineContext,
	{ target, sources }: Transfer,
	key: Key,
): Message[] {
	if (!stage || sources.some(({ path }) => path !== "." && path !== "/")) return [];
	const index = stepsBy(simulation, "changes files", (step) =>
		step.stage &&
		step.executions.some(({ effects }) => effects.some((one) => one.kind === "creates" && one.as === "edited"))
			? [step.stage]
			: [],
	);
	const changing = (index.get(stage) ?? []).filter((step) => step.place.index < instruction.index);
	for (const step of changing) {
		for (const effect of step.executions.flatMap(({ effects }) => effects)) {
			if (effect.kind !== "creates" || effect.as !== "edited") continue;
			const origin = stage.files.origin(effect.path, instruction.index - 1);
			const { context, at = -1 } = origin?.exact ? origin.event : {};
			if (context === undefined || at >= step.place.index || resolvePath(target, context) !== effect.path) continue;
			const copied = lineRef(simulation.steps[at]?.place.startLine ?? 0);
			return [say(key("change-lost"), { file: baseName(effect.path), copied, line: linesOf([step]) })];
		}
	}
	return [];
}

/** Code that lines above generate into a directory below: what the context has there comes on top. */
function generatedOver({ stage, instruction, simulation }: LineContext, { target }: Transfer, key: Key): Message[] {
	if (!stage) return [];
	const index = stepsBy(simulation, "generates code", (step) =>
		step.stage && step.executions.some(({ effects }) => effects.some(({ kind }) => kind === "generates"))
			? [step.stage]
			: [],
	);
	const steps = (index.get(stage) ?? []).filter((step) => step.place.index < instruction.index);
	const paths = new Set(
		steps.flatMap(({ executions }) =>
			executions.flatMap(({ effects }) =>
				effects.flatMap((one) =>
					one.kind === "generates" && one.path !== target && isWithin(one.path, target) ? [one.path] : [],
				),
			),
		),
	);
	const [path] = paths;
	return path === undefined ? [] : [say(key("generated-over"), { path, lines: linesOf(steps) })];
}
