import type { Instruction } from "../../model/dockerfile.ts";
import type { Environment } from "./environment.ts";
import { type FoundProblem, problem, quote } from "./problems.ts";
import type { Stages } from "./stages.ts";

/** A default of SOURCE_DATE_EPOCH must be seconds, `context`, or a stage that does nothing but one remote ADD. */
export function checkSourceDate(globals: Environment, before: readonly Instruction[], stages: Stages): FoundProblem[] {
	const value = globals.get("SOURCE_DATE_EPOCH");
	if (!value || /^[-+]?\d+$/.test(value) || value === "context") return [];
	const declared = before.findLast(({ pairs }) => pairs.some(({ key }) => key === "SOURCE_DATE_EPOCH"));
	if (!declared) return [];
	const stage = stages.byName.get(value.toLowerCase());
	const adds = stage?.instructions.filter(({ keyword }) => keyword === "ADD") ?? [];
	const onlyAdds = stage?.instructions.every(({ keyword }) => keyword === "ADD" || keyword === "ARG");
	if (stage?.from.stage?.base === "scratch" && onlyAdds && adds.length === 1) return [];
	return [problem("build", "source-date-epoch", { value: quote(value) }, declared.span, declared.index)];
}
