import type { Message } from "../../../model/message.ts";
import { packageEntry } from "../../lookup.ts";
import { stepsSeeing } from "../../simulate/index-of.ts";
import { usesOf } from "../../simulate/simulation.ts";
import { type LineContext, say } from "../context.ts";

/** Tools that lines call by name; compilers and their helpers are called by others, which no line shows. */
const TOOLS = new Set(["curl", "git", "gnupg", "jq", "less", "nano", "rsync", "unzip", "vim", "wget", "zip"]);

/**
 * Tools that this line installs beside others that are called, in a stage that is thrown away, and that no line of the
 * stage mentions again. Package managers and the project's own scripts fetch with `git`: where they may run, it is left out.
 */
export function uncalledPackages({ stage, instruction, simulation, ships }: LineContext): Message[] {
	if (!stage?.needed || ships || !usesOf(simulation, instruction.index).some(({ kind }) => kind === "program"))
		return [];
	const steps = stepsSeeing(simulation, stage);
	const fetched = steps.some(
		({ executions, transfer }) =>
			transfer?.from === null || executions.some(({ effects }) => effects.some(({ kind }) => kind === "dependencies")),
	);
	const { source } = simulation.file;
	const others = steps
		.filter(({ place }) => place.index !== instruction.index)
		.map(({ instruction: { span } }) => source.slice(span.start, span.end))
		.join("\n");
	// What the line's other commands call stands there a second time.
	const own = source.slice(instruction.span.start, instruction.span.end);
	const idle = stage.packages.filter(({ name, system, at, removed }) => {
		if (at !== instruction.index || removed || !TOOLS.has(name) || (name === "git" && fetched)) return false;
		const programs = [name, ...(packageEntry(simulation.facts, system, name)?.facts.programs ?? [])];
		const named = new RegExp(`(?<![\\w-])(?:${programs.join("|")})(?![\\w-])`, "g");
		return !named.test(others) && (own.match(named) ?? []).length === 1;
	});
	const packages = [...new Set(idle.map(({ name }) => name))];
	return packages.length > 0 ? [say("instructions/run#why.uncalled", { packages })] : [];
}
