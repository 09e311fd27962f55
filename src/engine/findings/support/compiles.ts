import type { AppliedEffect, Execution, Simulation } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";

/** Effects of programs that compile. */
const COMPILES = new Set<AppliedEffect["kind"]>(["builds", "produces"]);
/** Programs that compile and whose effects do not tell it. */
const COMPILERS =
	/^(?:docker-php-ext-\w+|phpize|pecl|configure|nvcc|(?:c?make|ninja|meson|gcc|g\+\+|cc|clang(?:\+\+)?))$/;

/** What a script is given to. */
const INTERPRETERS = /^(?:(?:ba|da|a|z)?sh|(?:python|pypy)[\d.]*|perl|ruby|node|php)$/;
/** Packages that one installs to compile with. */
const TOOLS =
	/^(?:build-essential|build-base|gcc|g\+\+|clang|cmake|make|ninja-build|(?:python|pypy)3?-dev)(?:[-\d.].*)?$/;

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

function compiledBy({ invocation, effects, inner }: Execution): "nothing" | "packages" | "anything" {
	const { id, name, operands } = invocation;
	if (id === null || COMPILERS.test(name) || effects.some(({ kind }) => COMPILES.has(kind))) return "anything";
	// A script of the project, or one that is downloaded, and sources from a repository.
	if ((INTERPRETERS.test(name) && inner.length === 0) || operands.some(({ word }) => /^git\+|\.git$/.test(word.text)))
		return "anything";
	const installed = effects.flatMap((effect) => (effect.kind === "installs" ? [effect] : []));
	if (installed.some(({ system, packages }) => DISTRIBUTIONS.has(system) && packages.some((one) => TOOLS.test(one))))
		return "anything";
	const packages =
		effects.some(({ kind }) => kind === "dependencies") || installed.some(({ system }) => !DISTRIBUTIONS.has(system));
	return packages ? "packages" : "nothing";
}
