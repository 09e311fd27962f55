import type { Instruction } from "../../model/dockerfile.ts";
import type { State } from "../../model/state.ts";

/** A CMD or ENTRYPOINT as one line to read: the words of an exec form, or the shell with its script. */
export function commandLine(instruction: Instruction, state: State | null): string {
	if (instruction.json) return instruction.args.map((word) => quoted(word.text)).join(" ");
	const text = instruction.args
		.map((word) => word.text)
		.join(" ")
		.replace(/\s+/g, " ");
	return state ? `${state.shell.value.join(" ")} ${JSON.stringify(text)}` : text;
}

function quoted(text: string): string {
	return /^[\w@%+=:,./*?$!-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
