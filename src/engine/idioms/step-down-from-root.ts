import { lineRef } from "../explain/context.ts";
import { isRoot } from "../simulate/conditions.ts";
import { baseName } from "../simulate/paths.ts";
import type { Step } from "../simulate/simulation.ts";
import { stepAt, stepsOf, writtenBy } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

const TOOLS = /^(gosu|su-exec|setpriv)$/;

/** The entrypoint begins as root, prepares files, and then runs the program as another user. */
export const stepDownFromRoot: Idiom = {
	*find(simulation) {
		const stage = simulation.stages.at(-1);
		const entrypoint = stepAt(simulation, stage?.state.entrypoint?.from.line);
		if (!stage || !entrypoint?.instruction.json || !isRoot(stage.state.user?.value ?? "root")) return;
		if (!/\.sh$|entrypoint/.test(entrypoint.instruction.args[0]?.text ?? "")) return;
		for (const step of stepsOf(simulation, "RUN")) {
			const tool = step.stage === stage ? broughtTool(step) : null;
			if (!tool) continue;
			const { index } = step.instruction;
			const values = { tool, line: lineRef(entrypoint.instruction.startLine) };
			yield { at: [index, entrypoint.instruction.index], says: [{ at: index, values, last: true }] };
			return;
		}
	},
};

function broughtTool(step: Step): string | null {
	const { index } = step.instruction;
	const installed = step.stage?.packages.find((one) => one.at === index && TOOLS.test(one.name))?.name;
	const written = step.executions
		.flatMap(writtenBy)
		.map(baseName)
		.find((name) => TOOLS.test(name));
	return installed ?? written ?? null;
}
