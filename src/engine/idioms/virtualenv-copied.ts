import { lineRef } from "../explain/context.ts";
import { resolvePath } from "../simulate/paths.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import type { Idiom } from "./idiom.ts";

/** A virtual environment is filled in one stage and copied as a whole into another, to the same path. */
export const virtualenvCopied: Idiom = {
	rank: 33,
	instead: ["instructions/copy#why.made.path", "instructions/copy#why.made.dependencies"],
	*find(simulation) {
		for (const { instruction, stage, transfer } of simulation.steps) {
			const source = transfer?.from?.stage;
			if (!transfer || !source || !stage) continue;
			for (const { path, origin } of transfer.sources) {
				const event = origin?.exact ? origin.event : null;
				const environment = event && (event.by === "python" || event.by === "uv" || /\/\.?venv$/.test(path));
				// The scripts inside name the interpreter by its whole path.
				if (!environment || event.at < 0 || resolvePath("/", path) !== transfer.target) continue;
				const python = pythonOf(source);
				const same = python !== null && python === pythonOf(stage);
				// The full image has the compilers itself.
				const base = rootStage(stage);
				const full = base.image?.id === "python" && !/slim|alpine/.test(base.resolvedBase ?? "");
				const packed = usesCondaPack(simulation, source);
				yield {
					at: [event.at, instruction.index],
					says: [
						{
							at: instruction.index,
							form: packed ? "own-python" : same ? (full ? "same-full" : "same-python") : "same-path",
							values: { path, line: lineRef(event.from.line ?? 0), ...(same && !packed && { version: python }) },
							last: true,
						},
					],
					...(full && { unpraised: true as const }),
				};
			}
		}
	},
};

/** The version of the Python image that a stage is built on, or null where it is built on another. */
function pythonOf(stage: Stage): string | null {
	const { image } = rootStage(stage);
	return image?.id === "python" ? image.version : null;
}

/** Whether a stage packs an environment of conda, which brings its Python along. */
function usesCondaPack({ steps }: Simulation, stage: Stage): boolean {
	return steps.some(
		(step) => step.stage === stage && step.executions.some(({ invocation }) => invocation.id === "conda-pack"),
	);
}
