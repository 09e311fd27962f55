import { mainSteps } from "../commands/main-steps.ts";
import type { LineContext } from "../context.ts";

/** Whether a shell form is one command and nothing else. */
export function isSimpleCommand(context: LineContext): boolean {
	const { script } = context.step;
	return script?.items.length === 1 && script.items[0]?.kind === "command" && mainSteps(context).length === 1;
}

/** A simple command in exec form; through the shell where something in it is the shell's to read. */
export function execForm(context: LineContext): string | null {
	const only = context.step.script?.items[0];
	// `NAME=value program` is the shell's to read as well: alone it would be taken for the program.
	const assigns = only?.kind === "command" && only.assignments.length > 0;
	const words = assigns ? null : plainWords(context.instruction.args[0]?.text ?? "");
	if (words === null) return execInShell(context);
	return `[${words.map((word) => JSON.stringify(word)).join(", ")}]`;
}

/** The words of a command whose quotes only keep a text together; null where the shell has more to read. */
function plainWords(text: string): string[] | null {
	const word = /(?:[^\s$"'\\`*?~<>]|"[^"$\\`]*"|'[^']*')+/g;
	const words = text.match(word) ?? [];
	if (text.replace(word, "").trim() !== "") return null;
	return words.map((one) => one.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"));
}

/** The same script with `exec` before its last command, or null where the last thing is no command. */
export function execInShell({ instruction, state, step, simulation }: LineContext): string | null {
	let last = step.script?.items.at(-1);
	while (last?.kind === "list" || (last?.kind === "and-or" && last.operators.at(-1)?.text === "&&")) {
		last = last.items.at(-1);
	}
	const word = last?.kind === "command" ? last.words[0] : undefined;
	const [first] = instruction.args;
	if (!word || !first || !state) return null;
	const { source } = simulation.file;
	const script = `${source.slice(first.span.start, word.span.start)}exec ${source.slice(word.span.start, first.span.end)}`;
	const words = [...state.shell.value, script.replace(/\s*[\\`]?\r?\n\s*/g, " ")];
	return `[${words.map((one) => JSON.stringify(one)).join(", ")}]`;
}
