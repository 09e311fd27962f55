import { argvLine } from "../../../model/argv.ts";
import type { Instruction } from "../../../model/dockerfile.ts";
import type { State } from "../../../model/state.ts";

/** A CMD or ENTRYPOINT as one line to read: the words of an exec form, or the shell with its script. */
export function commandLine(instruction: Instruction, state: State | null): string {
	if (instruction.json) return argvLine(instruction.args.map((word) => word.text));
	const text = instruction.args
		.map((word) => word.text)
		.join(" ")
		.replace(/\s+/g, " ");
	return state ? `${state.shell.value.join(" ")} ${JSON.stringify(text)}` : text;
}
