import { lineRef } from "../explain/context.ts";
import type { Rule } from "./rule.ts";

/** One stage compiles and is shipped: the compiler and all that it needs go along. */
export const singleStageBuild: Rule = {
	aliases: [],
	severity: "info",
	rank: 40,
	*check({ stages, steps, file }) {
		const [stage] = stages;
		const from = stage && file.instructions[stage.from]?.stage;
		if (!stage || !from || stages.length > 1 || stage.image?.facts?.use !== "build") return;
		// An image that starts nothing of its own is for building in: its tools are what it is for.
		if ((stage.state.cmd?.from.line ?? stage.state.entrypoint?.from.line) == null) return;
		const step = steps.find(
			({ instruction, executions }) =>
				instruction.keyword === "RUN" &&
				executions.some(({ effects }) =>
					effects.some((effect) => effect.kind === "produces" && effect.as === "binary"),
				),
		);
		if (!step) return;
		const values = { base: stage.resolvedBase ?? stage.base, line: lineRef(step.instruction.startLine) };
		yield { at: stage.from, span: from.baseSpan, values };
	},
};
