import type { Directive, Instruction } from "../../model/dockerfile.ts";
import { checkOptions } from "./check-options.ts";
import { checkSourceDate } from "./check-source-date.ts";
import { Dispatcher } from "./dispatch.ts";
import { Environment, PLATFORM_ARGUMENTS } from "./environment.ts";
import { type FoundProblem, problem } from "./problems.ts";
import { collectStages } from "./stages.ts";
import { Expander } from "./words-expanded.ts";

/**
 * What the build would refuse in a file that parses: one pass in order of the text, as BuildKit makes it
 * with these build arguments from outside, with every stage built and an unknown base image setting only PATH.
 */
export function checkBuild(
	instructions: readonly Instruction[],
	directives: readonly Directive[],
	escape: string,
	buildArgs: Readonly<Record<string, string>> = {},
): FoundProblem[] {
	const problems: FoundProblem[] = [];
	checkOptions(directives, problems);
	const firstFrom = instructions.findIndex(({ keyword }) => keyword === "FROM");
	const before = firstFrom < 0 ? instructions : instructions.slice(0, firstFrom);
	const homeless = before.find(({ keyword, known }) => known && keyword !== "ARG");
	if (homeless) {
		const id = firstFrom < 0 ? "from-missing" : "before-from";
		problems.push(problem("instruction", id, { keyword: homeless.keyword }, homeless.keywordSpan, homeless.index));
	} else if (firstFrom < 0 && instructions[0]?.known) {
		problems.push(problem("build", "from-missing", { keyword: "ARG" }, instructions[0].keywordSpan, 0));
	}
	const expander = new Expander(escape);
	const globals = new Environment();
	const given = new Map(Object.entries(buildArgs));
	for (const [name, value] of Object.entries(PLATFORM_ARGUMENTS)) globals.set(name, given.get(name) ?? value);
	for (const { pairs, index, keyword } of before) {
		if (keyword !== "ARG") continue;
		for (const { key, value, valueSpan, span } of pairs) {
			const expanded = value === null ? null : expander.expand(value, globals, valueSpan ?? span, index, problems);
			const set = given.get(key) ?? expanded;
			if (set !== null) globals.set(key, set);
		}
	}
	const stages = collectStages(instructions, expander, globals);
	for (const found of stages.problems) problems.push(found);
	problems.push(...checkSourceDate(globals, before, stages));
	const dispatcher = new Dispatcher(expander, globals, stages, problems, given);
	for (const stage of stages.list) dispatcher.build(stage);
	return problems;
}
