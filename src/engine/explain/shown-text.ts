import type { ShellWord } from "../../model/shell.ts";
import type { Step } from "../simulate/simulation.ts";
import { resolveWord } from "../simulate/values.ts";
import { assignedNames } from "./shell-assignments.ts";

/** Longer values are no easier to read than the name of their variable. */
const READABLE = 60;

/**
 * A word of RUN as a sentence shows it: with the variables replaced that the base image, ENV and ARG set, where all of
 * them are known and no command of the line sets one itself.
 */
export function shownText(step: Step, word: ShellWord): string {
	const { stage, instruction } = step;
	if (word.literal || !stage || instruction.keyword !== "RUN") return word.text;
	const assigned = assignedNames(step);
	const names = [...word.raw.matchAll(/\$\{?(\w+)/g)].map((match) => match[1] ?? "");
	if (names.length === 0 || names.some((name) => assigned.has(name))) return word.text;
	// A file that is read into the shell may set anything.
	if (step.executions.some(({ invocation }) => invocation.id === "source" || invocation.name === "eval"))
		return word.text;
	const text = resolveWord(word, stage, instruction.index);
	return text !== null && text !== "" && text.length <= READABLE && !/["$]/.test(text) ? text : word.text;
}
