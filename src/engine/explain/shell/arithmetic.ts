import type { PartNote } from "../../../model/message.ts";
import type { ShellNode, WordPart } from "../../../model/shell.ts";
import { inOrder, say } from "../context.ts";
import { note, notInDash, type ShellExplainContext } from "./context.ts";
import { explainRedirect } from "./redirects.ts";
import { explainParts } from "./words.ts";

/** `$((…))`. */
export function explainArithmeticExpansion(
	part: Extract<WordPart, { kind: "arithmetic" }>,
	context: ShellExplainContext,
): PartNote {
	const expression = part.text
		.replace(/^\$(\(\(|\[)/, "")
		.replace(/(\)\)|\])$/, "")
		.trim();
	const divides = /[^/*]\/[^/*]/.test(expression.replace(/\$\([^)]*\)/g, "n"));
	const what = say(`shell/arithmetic#expansion.${divides ? "division" : "what"}`, { expression: expression || "…" });
	return note({ span: part.span, role: "number", what, parts: explainParts(part.parts, context) });
}

/** `((…))` as a command. */
export function explainArithmeticCommand(
	node: Extract<ShellNode, { kind: "arithmetic" }>,
	context: ShellExplainContext,
): PartNote {
	const what = say("shell/arithmetic#command.what", { expression: node.text.trim() || "…" });
	const redirects = node.redirects.map((redirect) => explainRedirect(redirect, node, context));
	const parts = inOrder([...explainParts(node.parts, context), ...redirects]);
	return note({ span: node.span, role: "number", what, parts, ...notInDash(context, "((…))") });
}
