import type { Message } from "../../../model/message.ts";
import { PATH_DIRECTORIES } from "../../simulate/build-effects.ts";
import { stepsBy, stepsOf } from "../../simulate/index-of.ts";
import { baseName, isWithin, resolvePath } from "../../simulate/paths.ts";
import type { Execution, Simulation } from "../../simulate/simulation.ts";
import { isSystemDirectory } from "../../simulate/transfer.ts";
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

/** A file of the build context that a container starts. */
interface CopiedProgram {
	path: string;
	/** The instruction that copies it. */
	at: number;
	/**
	 * What speaks for that: a copy of this very file (`named`), of a directory in which no later line can have made it
	 * (`inside`) or one may have (`made`), or of files that land beside the programs of the base image (`beside`).
	 */
	by: "named" | "inside" | "made" | "beside";
}

/** The file that a started command's first word names, where it was copied out of the build context. */
export function copiedProgram(
	{ stage, simulation }: Pick<LineContext, "stage" | "simulation">,
	{ command, workdir }: Pick<Execution, "command" | "workdir">,
): CopiedProgram | null {
	const written = command.words[0]?.text ?? "";
	if (!stage || written === "") return null;
	const path = written.includes("/")
		? resolvePath(workdir ?? stage.state.workdir.value, written)
		: PATH_DIRECTORIES.map((directory) => `${directory}/${written}`).find((one) => stage.files.origin(one)?.exact);
	const origin = path === undefined ? null : stage.files.origin(path);
	if (path === undefined || !origin || origin.event.context === undefined) return null;
	const { at, context } = origin.event;
	if (!simulation.steps[at]?.transfer) return null;
	if (origin.exact && context !== ".") return { path, at, by: "named" };
	if (origin.path === "/" || isSystemDirectory(origin.path)) return { path, at, by: "beside" };
	const runs = stepsOf(simulation, "RUN").some((one) => one.stage === stage && one.place.index > at);
	return { path, at, by: runs ? "made" : "inside" };
}

/**
 * Scripts and programs of the project that the container starts by themselves: what the first that lacks it needs
 * besides being there. Windows knows no right to be executed.
 */
export function startedScript(context: LineContext): Message[] {
	const { stage, simulation } = context;
	if (!stage || stage.state.distro === "windows") return [];
	// Of `bash -c "…"` and `tini -- …` it is what they start.
	const started = mainSteps(context).flatMap((one) => (one.inner.length > 0 ? one.inner : [one]));
	for (const execution of started) {
		if (execution.context.substitution || execution.context.condition) continue;
		const script = SCRIPT.test(execution.command.words[0]?.text ?? "");
		const copied = copiedProgram(context, execution);
		if (!copied || !(script || copied.by === "named" || copied.by === "inside")) continue;
		const { path, at } = copied;
		const flags = simulation.steps[at]?.instruction.flags ?? [];
		if (flags.some(({ name }) => name === "chmod") || isGivenMode(path, simulation)) continue;
		const values = { [script ? "script" : "program"]: baseName(path), line: lineRef(lineOf(context, at)) };
		return [say(`instructions/cmd#beware.${script ? "script" : "program"}`, values)];
	}
	return [];
}
