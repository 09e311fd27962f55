import type { AppliedEffect, Execution, Simulation } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";

/** Effects of programs that compile. */
const COMPILES = new Set<AppliedEffect["kind"]>(["builds", "produces"]);
/** Programs that compile and whose effects do not tell it. */
const COMPILERS =
	/^(?:docker-php-ext-\w+|phpize|pecl|configure|nvcc|(?:c?make|ninja|meson|gcc|g\+\+|cc|clang(?:\+\+)?))$/;

/** Systems whose packages are compiled already. */
export const DISTRIBUTIONS = new Set(["deb", "apk", "rpm"]);

/**
 * What the RUN lines of a stage may compile: nothing, at most the packages of a language where they come without a built
 * file, or something else, which programs that nobody here knows may do as well.
 */
export function compilesIn({ steps }: Simulation, stage: Stage): "nothing" | "packages" | "anything" {
	const all = steps.flatMap((step) =>
		step.stage === stage && step.instruction.keyword === "RUN" ? step.executions.map(compiledBy) : [],
	);
	return all.includes("anything") ? "anything" : all.includes("packages") ? "packages" : "nothing";
}

function compiledBy({ invocation, effects }: Execution): "nothing" | "packages" | "anything" {
	if (invocation.id === null || COMPILERS.test(invocation.name) || effects.some(({ kind }) => COMPILES.has(kind)))
		return "anything";
	const packages = effects.some(
		(effect) => effect.kind === "dependencies" || (effect.kind === "installs" && !DISTRIBUTIONS.has(effect.system)),
	);
	return packages ? "packages" : "nothing";
}
