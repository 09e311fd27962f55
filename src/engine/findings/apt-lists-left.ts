import { lineRef } from "../explain/context.ts";
import { runsDoing } from "../idioms/runs.ts";
import { runsByStage } from "../simulate/index-of.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { changesDeb, isAptUpdate, LISTS } from "./support/apt.ts";
import { headSpan, runsWith } from "./support/commands.ts";
import { appendCommand } from "./support/edits.ts";
import { isCleaned, isMounted, removesPath, ships } from "./support/layers.ts";

/** Package lists that stay in a layer which somebody keeps. */
export const aptListsLeft: Rule = {
	aliases: ["hadolint/DL3009"],
	severity: "warning",
	rank: 60,
	instead: ["commands/apt-get#subcommands.clean.beware.0", "commands/apt#subcommands.clean.beware.0"],
	*check(simulation) {
		const wanted = (execution: Execution, step: Step) =>
			isAptUpdate(execution) &&
			step.stage !== null &&
			ships(simulation, step.stage) &&
			!isMounted(step, LISTS) &&
			!isCleaned(step, execution, LISTS) &&
			// Lists alone in a layer are there for another line, and another warning says what is wrong with that.
			step.executions.some(changesDeb);
		for (const { step, first } of runsWith(simulation, wanted, runsDoing(simulation, "fills"))) {
			const { index } = step.instruction;
			const needing = neededBy(simulation, step);
			const later = needing ?? removedLater(simulation, step);
			const fix = needing ? undefined : appendCommand(simulation, step, "rm -rf /var/lib/apt/lists/*");
			yield {
				at: index,
				span: headSpan(first),
				form: needing ? "needed" : later ? "late" : "left",
				reason: needing ? "needed" : "alone",
				...(later && { values: { line: lineRef(later.instruction.startLine) } }),
				...(fix && { fix }),
			};
		}
	},
};

/** The later line of the stage that deletes the lists, in a layer of its own. */
function removedLater(simulation: Simulation, step: Step): Step | undefined {
	return runsOf(simulation, step).find(
		({ instruction, executions }) =>
			instruction.index > step.instruction.index && executions.some((one) => removesPath(one, LISTS)),
	);
}

/** The later line that installs from these lists because neither it nor a line of the stage between them brings new ones. */
function neededBy(simulation: Simulation, step: Step): Step | undefined {
	const later = simulation.steps.filter(({ instruction }) => instruction.index > step.instruction.index);
	const newer = later.find(({ stage, executions }) => stage === step.stage && executions.some(isAptUpdate));
	const end = newer?.instruction.index ?? Number.POSITIVE_INFINITY;
	return later.find(
		({ instruction, stage, executions }) =>
			instruction.index <= end && (stage === step.stage || stage?.parent) && installsFromOld(executions),
	);
}

/** Whether a line installs before any command of its own could have brought new lists. */
function installsFromOld(executions: Execution[]): boolean {
	const install = executions.findIndex(changesDeb);
	return install >= 0 && !executions.slice(0, install).some((one) => isAptUpdate(one) || isUnseenScript(one));
}

/** `curl … | bash`: scripts that set up a repository update the lists themselves. */
function isUnseenScript({ invocation, context }: Execution): boolean {
	return (context.pipe?.index ?? 0) > 0 && /^(?:ba|da)?sh$/.test(invocation.name);
}

function runsOf(simulation: Simulation, { stage }: Step): Step[] {
	return (stage && runsByStage(simulation).get(stage)) ?? [];
}
