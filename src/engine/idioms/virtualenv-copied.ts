import { lineRef } from "../explain/context.ts";
import { packageEntry } from "../lookup.ts";
import type { PathEvent } from "../simulate/file-system.ts";
import { stepsIn } from "../simulate/index-of.ts";
import { isWithin, resolvePath } from "../simulate/paths.ts";
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
			for (const { path, event } of transfer.sources.flatMap((one) => environmentsOf(source, one.path))) {
				// The scripts inside name the interpreter by its whole path.
				const own = transfer.sources.find((one) => isWithin(path, resolvePath("/", one.path)));
				if (!own || resolvePath("/", own.path) !== transfer.target) continue;
				const python = pythonOf(source);
				const same = python !== null && python === pythonOf(stage);
				// The full image has the compilers itself.
				const base = rootStage(stage);
				const full = base.image?.id === "python" && !/slim|alpine/.test(base.resolvedBase ?? "");
				const packed = usesCondaPack(simulation, source);
				const compilers = hasCompilers(simulation, source);
				yield {
					at: [event.at, instruction.index],
					says: [
						{
							at: instruction.index,
							form: packed ? "own-python" : !same ? "same-path" : full || !compilers ? "same-full" : "same-python",
							values: { path, line: lineRef(event.from.line ?? 0), ...(same && !packed && { version: python }) },
							last: true,
						},
					],
					...((full || !compilers) && { unpraised: true as const }),
				};
			}
		}
	},
};

/** The environments of Python at or below a path, with what first filled each. */
export function environmentsOf({ files }: Stage, copied: string): { path: string; event: PathEvent }[] {
	return files.below(resolvePath("/", copied)).flatMap(({ path, event }) => {
		const environment = event.tree && (event.by === "python" || event.by === "uv" || /\/\.?venv$/.test(path));
		const first = files.events(path).find(({ removed, at }) => !removed && at >= 0);
		return environment && first ? [{ path, event: first }] : [];
	});
}

/** Whether a stage has what compiles packages, by its image or by a line. */
function hasCompilers(simulation: Simulation, stage: Stage): boolean {
	const { image, resolvedBase } = rootStage(stage);
	if (image?.id !== "python" || !/slim|alpine/.test(resolvedBase ?? "")) return true;
	return stage.packages.some(
		({ system, name }) => packageEntry(simulation.facts, system, name)?.facts.development === true,
	);
}

/** The version of the Python image that a stage is built on, or null where it is built on another. */
function pythonOf(stage: Stage): string | null {
	const { image } = rootStage(stage);
	return image?.id === "python" ? image.version : null;
}

/** Whether a stage packs an environment of conda, which brings its Python along. */
function usesCondaPack(simulation: Simulation, stage: Stage): boolean {
	return stepsIn(simulation, stage).some(({ executions }) =>
		executions.some(({ invocation }) => invocation.id === "conda-pack"),
	);
}
