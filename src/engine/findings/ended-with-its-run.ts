import type { Execution, Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { after, headSpan, runsWith } from "./support/commands.ts";

/** A command whose only effect ends with its RUN: a started service, a look at the build machine. */
export const endedWithItsRun: Rule = {
	aliases: ["hadolint/DL3001"],
	severity: "warning",
	rank: 29,
	instead: ["commands/service#beware.0", "commands/export#beware.0"],
	*check(simulation) {
		const wanted = (execution: Execution, step: Step) => formOf(execution, step) !== null;
		for (const { step, first } of runsWith(simulation, wanted)) {
			const form = formOf(first, step) ?? "";
			const [service = ""] = first.invocation.operands.map(({ word }) => word.text);
			const values = { program: first.invocation.name, service };
			yield { at: step.instruction.index, span: headSpan(first), form, reason: form, values };
		}
		for (const step of simulation.steps) {
			const names = exportedOnly(step);
			if (names.length > 0)
				yield {
					at: step.instruction.index,
					span: step.instruction.keywordSpan,
					form: "variables",
					reason: step.executions.some(({ context }) => context.substitution) ? "computed" : "variables",
					values: { names },
					aliases: [],
				};
		}
	},
};

/** The variables of a RUN that does nothing but export some: none of them outlives its shell. */
function exportedOnly({ instruction, executions }: Step): string[] {
	if (instruction.keyword !== "RUN" || executions.length === 0) return [];
	const names: string[] = [];
	for (const { invocation, command, context, effects } of executions) {
		if (context.condition || context.substitution) continue;
		if (invocation.name !== "export" || effects.some(({ kind }) => kind !== "exports" && kind !== "sets")) return [];
		for (const { text } of command.words.slice(1)) {
			const name = /^([A-Za-z_]\w*)(?:=|$)/.exec(text)?.[1];
			if (name !== undefined && !names.includes(name)) names.push(name);
		}
	}
	return names;
}

function formOf(execution: Execution, step: Step): string | null {
	const { invocation, command, context } = execution;
	const { id, operands } = invocation;
	if (id === "service")
		return /^(re)?start$/.test(operands[1]?.word.text ?? "") && after(step, execution).length === 0 ? "service" : null;
	const shows = /^(ps|free|top|ifconfig)$/.test(id ?? "");
	// Where something reads what it prints, it is a test or a value.
	const read = context.pipe !== null || context.condition || context.substitution || command.redirects.length > 0;
	return shows && !read && context.runs === "always" ? "shows" : null;
}
