import type { Message } from "../../../model/message.ts";
import { packageBehind } from "../../simulate/brought.ts";
import { PATH_DIRECTORIES } from "../../simulate/build-effects.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { baseName, parentPath } from "../../simulate/paths.ts";
import type { Execution, Step } from "../../simulate/simulation.ts";
import { type LineContext, lastSeen, lineRef, say } from "../context.ts";

/** Commands that put what was compiled into the system's directories, with the word that asks for it. */
const INSTALLERS: Record<string, RegExp> = {
	make: /^install(-\w+)?$/,
	ninja: /^install(-\w+)?$/,
	cmake: /^--install$|^install$/,
	meson: /^install$/,
};

/**
 * Where a program without an entry comes from that a full path in a directory of the system names: compiled here, from
 * an installed package, or from the base. Null for other paths, and where a line makes the very file.
 */
export function systemProgram(context: LineContext, execution: Execution): Message | null {
	const { stage, instruction } = context;
	const { id, program } = execution.invocation;
	const path = program.text;
	if (id !== null || !stage || !PATH_DIRECTORIES.includes(parentPath(path)) || /\.\w+$/.test(path)) return null;
	if (stage.files.origin(path, lastSeen(context))) return null;
	const name = baseName(path);
	const named = stage.packages.find((one) => one.at >= 0 && (one.name === name || one.name.startsWith(`${name}-`)));
	const found = packageBehind(stage, path, context.simulation.facts) ?? named;
	if (found)
		return say("words/command#packaged", { program: path, package: found.name, line: lineAt(context, found.at) });
	const compiled = installing(context).findLast((step) => step.place.index < instruction.index);
	if (compiled) return say("words/command#compiled", { program: path, line: lineRef(compiled.place.startLine) });
	const installed = stage.packages.findLast(({ at }) => at >= 0);
	return installed
		? say("words/command#package-or-base", { program: path, line: lineAt(context, installed.at) })
		: say("words/command#of-base", { program: path });
}

function lineAt({ simulation }: LineContext, at: number) {
	return lineRef(simulation.steps[at]?.place.startLine ?? 1);
}

/** The lines of the stage, and of those that it continues, that install what they compiled. */
function installing({ simulation, stage }: LineContext): Step[] {
	const steps = stepsBy(simulation, "installing from source", (step) =>
		step.stage && step.place.keyword === "RUN" && step.executions.some(installs) ? [step.stage] : [],
	);
	const found: Step[] = [];
	for (let one = stage; one; one = one.parent) found.unshift(...(steps.get(one) ?? []));
	return found;
}

function installs({ invocation, command }: Execution): boolean {
	const word = INSTALLERS[invocation.id ?? ""];
	return word !== undefined && command.words.slice(1).some(({ text }) => word.test(text));
}
