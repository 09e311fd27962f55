import type { Span } from "../../../model/span.ts";
import { type FoundImage, findImage } from "../../images/family.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import { rootStage } from "../../simulate/stage.ts";

/** An image that the file fetches: `started` from by FROM, or `copied` from by COPY --from. */
export interface Fetched {
	at: number;
	span: Span;
	image: FoundImage;
	/** As it is fetched, variables replaced. */
	name: string;
	by: "started" | "copied";
	/** The line that names it, by index: the ARG before the first FROM that is the whole name, else the line itself. */
	named: number;
}

/** All images that a file fetches, in order of the text; not the stages that it makes itself. */
export function* fetchedImages(simulation: Simulation): Iterable<Fetched> {
	const { stages, steps, file, facts } = simulation;
	const roots = new Map(stages.filter((stage) => rootStage(stage) === stage).map((stage) => [stage.from, stage]));
	for (const { instruction, transfer } of steps) {
		const { index: at } = instruction;
		const stage = roots.get(at);
		const span = file.instructions[at]?.stage?.baseSpan;
		if (stage?.image && span && stage.resolvedBase !== "scratch")
			yield {
				at,
				span,
				image: stage.image,
				name: stage.resolvedBase ?? stage.base,
				by: "started",
				named: argumentOf(simulation, at),
			};
		const name = transfer?.from?.stage ? null : transfer?.from?.image;
		const flag = instruction.flags.find((one) => one.name === "from");
		if (name && flag)
			yield { at, span: flag.valueSpan ?? flag.span, image: findImage(name, facts), name, by: "copied", named: at };
	}
}

/** The argument that is the whole name of a base, by the index of its line; else the line of the FROM. */
function argumentOf({ file, globals, buildArgs }: Simulation, at: number): number {
	const base = file.instructions[at]?.stage?.base ?? "";
	const name = /^\$(?:(\w+)|\{(\w+)\})$/.exec(base)?.slice(1).find(Boolean);
	const argument = name === undefined || buildArgs.has(name) ? undefined : globals.get(name);
	return argument?.from.line == null ? at : argument.at;
}
