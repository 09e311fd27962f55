import type { Message } from "../../model/message.ts";
import { stepsBy } from "../simulate/index-of.ts";
import { baseName, isWithin, resolvePath } from "../simulate/paths.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { type LineContext, lineOf, lineRef, say } from "./context.ts";
import { mainSteps } from "./main-steps.ts";

/** Endings of programs that an interpreter reads. */
const SCRIPT = /\.(?:sh|bash|py|rb|pl|php|js|mjs|cjs)$/;

/** Whether some line sets the permissions of a file. */
export function isGivenMode(path: string, simulation: Simulation): boolean {
	const changing = stepsBy(simulation, "modes", (step) =>
		step.executions.some(({ effects }) => effects.some(({ kind }) => kind === "mode")) ? [true] : [],
	);
	return (changing.get(true) ?? []).some((step) =>
		step.executions.some(({ effects }) =>
			effects.some((effect) => effect.kind === "mode" && isWithin(path, effect.path.replace(/\/?[^/]*\*.*$/, ""))),
		),
	);
}

/** A script of the project that the container starts by its path: what it needs besides being there. */
export function startedScript(context: LineContext): Message[] {
	const { stage, simulation } = context;
	const [first] = mainSteps(context);
	const written = first?.command.words[0]?.text;
	if (!stage || !first || !written?.includes("/") || !SCRIPT.test(written)) return [];
	const path = resolvePath(first.workdir ?? stage.state.workdir.value, written);
	const origin = stage.files.origin(path);
	const copy = origin ? simulation.steps[origin.event.at] : undefined;
	if (!origin || !copy?.transfer || origin.event.context === undefined) return [];
	if (copy.instruction.flags.some(({ name }) => name === "chmod")) return [];
	if (isGivenMode(path, simulation)) return [];
	const line = lineRef(lineOf(context, origin.event.at));
	return [say("instructions/cmd#beware.script", { script: baseName(path), line })];
}
