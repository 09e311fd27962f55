import type { Message } from "../../../model/message.ts";
import { PATH_DIRECTORIES } from "../../simulate/build-effects.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { baseName, isWithin, resolvePath } from "../../simulate/paths.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import { mainSteps } from "../commands/main-steps.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

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

/** Scripts of the project that the container starts by themselves: what the first that lacks it needs besides being there. */
export function startedScript(context: LineContext): Message[] {
	const { stage, simulation } = context;
	if (!stage) return [];
	// Of `bash -c "…"` and `tini -- …` it is what they start.
	const started = mainSteps(context).flatMap((one) => (one.inner.length > 0 ? one.inner : [one]));
	for (const { command, workdir, context: place } of started) {
		const written = command.words[0]?.text ?? "";
		if (!SCRIPT.test(written) || place.substitution || place.condition) continue;
		const places = written.includes("/")
			? [resolvePath(workdir ?? stage.state.workdir.value, written)]
			: PATH_DIRECTORIES.map((directory) => `${directory}/${written}`);
		const path = written.includes("/") ? places[0] : places.find((one) => stage.files.origin(one)?.exact);
		const origin = path === undefined ? null : stage.files.origin(path);
		const copy = origin ? simulation.steps[origin.event.at] : undefined;
		if (path === undefined || !origin || !copy?.transfer || origin.event.context === undefined) continue;
		if (copy.instruction.flags.some(({ name }) => name === "chmod") || isGivenMode(path, simulation)) continue;
		const line = lineRef(lineOf(context, origin.event.at));
		return [say("instructions/cmd#beware.script", { script: baseName(path), line })];
	}
	return [];
}
