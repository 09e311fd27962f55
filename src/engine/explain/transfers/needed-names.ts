import { copiesFrom } from "../../idioms/copies.ts";
import { commentsAbove } from "../../simulate/comments.ts";
import { stepsIn, stepsSeeing } from "../../simulate/index-of.ts";
import { resolvePath } from "../../simulate/paths.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";

/** What a `.dockerignore` usually keeps out of a copy of everything: secrets, and what builds and tools leave behind. */
const USUALLY_LEFT_OUT = [".env", ".git", "bin", "obj", "build", "dist", "target", "vendor", "node_modules", "out"];

/** A name that lines below need from a copy of the whole context, since none of them makes it. */
interface Needed {
	names: string[];
	steps: Step[];
}

/** Names that a `.dockerignore` often lists and that later lines move or copy on as they came; null where there are none. */
export function neededOfContext(simulation: Simulation, copy: Step): Needed | null {
	const { stage, transfer } = copy;
	if (!stage || !transfer) return null;
	const at = copy.instruction.index;
	const names = new Set<string>();
	const steps = new Set<Step>();
	const need = (path: string, by: Step) => {
		for (const name of USUALLY_LEFT_OUT) {
			if (resolvePath(transfer.target, name) !== path) continue;
			const made = stage.files.origin(path, by.instruction.index - 1);
			if (made?.exact || stage.files.below(path, by.instruction.index - 1).some(({ event }) => event.at > at)) continue;
			names.add(name);
			steps.add(by);
		}
	};
	const firstBuild = stepsIn(simulation, stage).find((one) => one.instruction.index > at && builds(one));
	const between = (step: Step) => firstBuild !== undefined && firstBuild.instruction.index < step.instruction.index;
	for (const step of stepsSeeing(simulation, stage)) {
		if (step.instruction.index <= at || between(step) || builds(step)) continue;
		for (const { invocation, workdir } of step.executions)
			if (invocation.id === "mv" || invocation.id === "cp")
				for (const { word } of invocation.operands.slice(0, -1)) need(resolvePath(workdir ?? "/", word.text), step);
	}
	for (const step of copiesFrom(simulation).get(stage) ?? [])
		for (const { path, word } of step.transfer?.sources ?? [])
			if (word >= 0 && (path.endsWith("/.env") || !between(step))) need(path, step);
	return names.size > 0 ? { names: [...names], steps: [...steps] } : null;
}

/** Whether the comment right above a line asks for the directory `.git`. */
export function asksForGit(simulation: Simulation, { instruction }: Step): boolean {
	return commentsAbove(simulation, instruction.startLine).some(({ text }) => /(?:^|[\s`'"])\.git(?![\w.-])/.test(text));
}

/** Commands that make no such directory: they arrange files or deal with packages of the distribution. */
const HARMLESS = new Set(["mkdir", "mv", "cp", "ls", "ln", "touch", "chmod", "chown", "echo", "apt-get", "apt", "apk"]);

/** Whether a line may make such a directory itself: by a build, an install, a task or a script that nobody sees. */
function builds({ executions, instruction }: Step): boolean {
	return instruction.keyword === "RUN" && executions.some(({ invocation: { id } }) => !HARMLESS.has(id ?? ""));
}
