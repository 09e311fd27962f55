import type { Analysis, InstructionNote } from "../model/analysis.ts";
import type { Facts } from "../model/facts.ts";
import { type ParseCache, parseDockerfile } from "./dockerfile/index.ts";
import { explainDirective } from "./explain/directives/registry.ts";
import { explainInstruction } from "./explain/instruction.ts";
import { noteOfStage } from "./explain/stages.ts";
import { summarise } from "./explain/summary.ts";
import { simulate } from "./simulate/index.ts";

export { wordsNeeded } from "./needed.ts";

/** What an analysis may reuse and take into account. */
export interface AnalyseOptions {
	/** From `createParseCache`; with it only changed instructions are parsed again. */
	cache?: ParseCache;
}

/**
 * Explains a Dockerfile as keys and values: every instruction with what, why, beware and the parts of every word, the
 * stages, a summary. Never throws on any text; what is wrong in it stands in `problems`. Offsets are UTF-16 units.
 */
export function analyse(source: string, facts: Facts, options: AnalyseOptions = {}): Analysis {
	const file = parseDockerfile(source, options.cache);
	const simulation = simulate(file, facts);
	const instructions: InstructionNote[] = file.instructions.map((_, index) => explainInstruction(simulation, index));
	return {
		source,
		escape: file.escape,
		summary: summarise(simulation),
		directives: file.directives.map((directive) => ({ ...directive, note: explainDirective(directive, simulation) })),
		comments: file.comments,
		problems: file.problems.map((problem) => ({ ...problem, message: { key: problem.key, values: problem.values } })),
		stages: simulation.stages.map((stage) => noteOfStage(stage, simulation)),
		instructions,
		findings: [],
	};
}
