import type { PartNote } from "../../model/message.ts";
import { parseForeign } from "../shell/index.ts";
import { inOrder, type LineContext, leaf, say } from "./context.ts";

/** The words of a PowerShell or cmd body: shown as what they are, without pretending to know them. */
export function foreignParts(context: LineContext): PartNote[] {
	const { instruction, state } = context;
	if (!instruction.shell) return [];
	const shell = state?.shell.value[0] ?? "";
	return inOrder(
		parseForeign(instruction.shell, shell).map(({ span, text, kind }) =>
			leaf({
				span,
				role: kind === "command" ? "command" : kind === "operator" ? "operator" : "text",
				known: kind === "operator",
				what: say(`words/foreign#${kind}`, { text }),
			}),
		),
	);
}
