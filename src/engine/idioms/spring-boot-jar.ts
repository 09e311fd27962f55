import { lineRef } from "../explain/context.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { shippedStages } from "./copies.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** What lines of a program with Spring Boot show: a profile, its settings, its health page or its launcher. */
export const SPRING = /\/actuator\b|--spring\.|\bSPRING_[A-Z]|JarLauncher|org\.springframework/;

/** Spring Boot packs a program with all that it loads into one file, which another stage takes alone. */
export const springBootJar: Idiom = {
	instead: ["instructions/run#why.copied"],
	*find(simulation) {
		if (!SPRING.test(simulation.file.source)) return;
		const shipped = shippedStages(simulation);
		const told = new Set<number>();
		for (const copy of simulation.steps) {
			const jar = copy.stage && shipped.has(copy.stage) ? jarOf(simulation, copy) : null;
			if (jar === null || told.has(jar.at)) continue;
			const { at, path } = jar;
			told.add(at);
			const line = lineRef(copy.instruction.startLine);
			const says: Recognised["says"] = [{ at, values: { line, path }, last: true }];
			yield { at: [at, copy.instruction.index], says };
		}
	},
};

/** The line that builds the jar which is all that a copy takes from another stage, or null. */
function jarOf({ steps }: Simulation, { transfer }: Step): { at: number; path: string } | null {
	const [source, ...others] = transfer?.from?.stage ? transfer.sources : [];
	if (!source?.origin || others.length > 0 || !/\.jar$/.test(source.path)) return null;
	const { at } = source.origin.event;
	const builds = steps[at]?.executions.some(
		({ invocation, effects }) =>
			/^(?:gradle|mvn)$/.test(invocation.id ?? "") && effects.some(({ kind }) => /^(?:builds|produces)$/.test(kind)),
	);
	return builds ? { at, path: source.path } : null;
}
