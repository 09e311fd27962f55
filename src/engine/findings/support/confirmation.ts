import { runsCalling } from "../../idioms/runs.ts";
import type { Execution, Step } from "../../simulate/simulation.ts";
import type { Rule } from "../rule.ts";
import { hasOption, headSpan, optionValues, runsWith, subcommandOf } from "./commands.ts";
import { writes } from "./configuration.ts";
import { addOption } from "./edits.ts";

export interface Asking {
	/** Ids of the programs. */
	programs: readonly string[];
	/** Their subcommands that ask before they act. */
	subcommands: readonly string[];
	/** Options with which they do not ask. */
	options: readonly string[];
	/** What says so in the value of an option that sets the configuration, or in a configuration file. */
	setting?: { option: string; value: RegExp; files: RegExp };
}

/** Package managers that would ask for confirmation while nobody can answer. */
export function asks({ programs, subcommands, options, setting }: Asking): Rule["check"] {
	return function* (simulation) {
		const wanted = (execution: Execution, step: Step) =>
			programs.includes(execution.invocation.id ?? "") &&
			subcommands.includes(subcommandOf(execution.invocation)) &&
			!hasOption(execution, ...options) &&
			!quietTwice(execution) &&
			// `yes | apt-get install`, and options that stand in a variable.
			!execution.context.pipe?.index &&
			!execution.command.words.some(({ text }) => text.startsWith("$")) &&
			!(setting && optionValues(execution, setting.option).some((value) => setting.value.test(value))) &&
			!(setting && writes(simulation, step, setting.files));
		for (const { step, first, hits } of runsWith(simulation, wanted, runsCalling(simulation, ...programs))) {
			const command = `${first.invocation.name} ${subcommandOf(first.invocation)}`;
			const fix = addOption(step, hits, "-y");
			yield { at: step.instruction.index, span: headSpan(first), values: { command }, ...(fix && { fix }) };
		}
	};
}

/** `-qq` of apt-get, or `-q=2`, implies `-y`. */
function quietTwice(execution: Execution): boolean {
	const given = execution.invocation.options.filter(({ facts }) => facts?.names.includes("-q"));
	return given.length > 1 || given.some(({ value }) => value !== null && /^=?[2-9]/.test(value));
}
