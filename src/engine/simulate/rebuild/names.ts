import type { Instruction, Pair } from "../../../model/dockerfile.ts";
import { variableUses } from "../../dockerfile/expand.ts";

/**
 * Names of the variables that the builder replaces in an instruction: in its flags, its arguments and the bodies of its
 * heredocs. Those that only a shell replaces are not among them.
 */
export function namesExpanded(instruction: Instruction, escape: string): Set<string> {
	const names = new Set<string>();
	const add = (text: string | null) => {
		if (!text?.includes("$")) return;
		for (const use of variableUses({ text, runs: [{ at: 0, source: 0 }] }, escape)) names.add(use.name);
	};
	for (const flag of instruction.flags) add(flag.value);
	for (const pair of instruction.pairs) add(pair.value);
	if (SHELL_FORMS.has(instruction.keyword)) return names;
	if (instruction.pairs.length === 0) for (const word of instruction.args) add(word.text);
	for (const heredoc of instruction.heredocs) if (heredoc.expand) add(heredoc.content);
	return names;
}

/** The same in the value of one `NAME=value`. */
export function namesInPair(pair: Pair, escape: string): Set<string> {
	const text = pair.value ?? "";
	if (!text.includes("$")) return new Set();
	return new Set(variableUses({ text, runs: [{ at: 0, source: 0 }] }, escape).map(({ name }) => name));
}

/** Instructions whose shell form a shell reads. */
export const SHELL_FORMS = new Set(["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"]);
