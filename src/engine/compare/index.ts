import type { Analysis } from "../../model/analysis.ts";
import type { Comparison } from "../../model/comparison.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { baseChanges } from "./base.ts";
import { buildChanges } from "./build.ts";
import { cacheChanges } from "./cache.ts";
import { findingChanges } from "./findings.ts";
import { imageChanges } from "./image.ts";
import { instructionChanges } from "./instructions.ts";
import { matchInstructions } from "./match.ts";
import { runChanges } from "./run.ts";
import { pairStages } from "./stages.ts";
import { verdictOf } from "./verdict.ts";

/** A file as far as the engine knows it. */
export interface Studied {
	analysis: Analysis;
	simulation: Simulation;
}

/** What changing one file into another does: to the image, to those who run it, to the cache, line by line. */
export function compare(before: Studied, after: Studied): Comparison {
	const stages = pairStages(before.simulation, after.simulation);
	const pairs = matchInstructions(before.simulation, after.simulation, stages);
	const findings = findingChanges(before, after, pairs);
	const instructions = instructionChanges(before, after, pairs, stages.renamed);
	// A file that does not build makes no image, and nothing for the cache.
	const builds = !findings.come.some(({ rule }) => rule === "");
	const parts = {
		image: builds ? [...baseChanges(before, after), ...imageChanges(before, after)] : [],
		run: builds ? runChanges(before, after) : [],
		cache: builds ? [...buildChanges(before, after, stages, pairs), ...cacheChanges(before, after, pairs)] : [],
		...findings,
		instructions,
	};
	const same = before.analysis.source === after.analysis.source;
	return { verdict: verdictOf(parts, same), ...parts };
}
