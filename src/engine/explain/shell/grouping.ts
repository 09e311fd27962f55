import type { PartNote } from "../../../model/message.ts";
import type { ShellNode } from "../../../model/shell.ts";
import { inOrder, leaf, say } from "../context.ts";
import { note, notInDash, type ShellExplainContext } from "./context.ts";
import { explainBodyNodes } from "./nodes.ts";
import { explainRedirect } from "./redirects.ts";
import { bodyTitle } from "./titles.ts";

type Node<Kind extends ShellNode["kind"]> = Extract<ShellNode, { kind: Kind }>;

/** `{ …; }` runs in the same shell, `( … )` in a copy of it. */
export function explainGroup(node: Node<"group" | "subshell">, context: ShellExplainContext): PartNote {
	const group = node.kind === "group";
	const values = { first: bodyTitle(node.body) };
	const what = say(
		`shell/grouping#${group ? "group.what" : changesShell(node.body) ? "subshell.what" : "subshell.plain"}`,
		values,
	);
	const open = group ? say("shell/grouping#group.open") : say("shell/grouping#subshell.open");
	const close = group ? say("shell/grouping#group.close") : say("shell/grouping#subshell.close");
	const parts = [
		leaf({ span: node.open, role: "operator", what: open }),
		...explainBodyNodes(node.body, context),
		leaf({ span: node.close, role: "operator", what: close }),
		...node.redirects.map((redirect) => explainRedirect(redirect, node, context)),
	];
	return note({ span: node.span, role: "keyword", what, parts: filled(parts) });
}

/** Commands whose effect ends with the shell that runs them. */
const OF_SHELL =
	/^(?:cd|pushd|popd|set|shopt|export|unset|umask|source|\.|eval|read|alias|trap|exec|exit|local|declare|readonly)$/;

/** Whether commands change the shell itself, which a copy then keeps for itself. */
function changesShell(body: ShellNode[]): boolean {
	const queue: unknown[] = [...body];
	for (let node = queue.pop(); node !== undefined || queue.length > 0; node = queue.pop()) {
		if (typeof node !== "object" || node === null) continue;
		if ("kind" in node && node.kind === "command") {
			const { words, assignments } = node as Extract<ShellNode, { kind: "command" }>;
			if (words.length === 0 ? assignments.length > 0 : OF_SHELL.test(words[0]?.text ?? "")) return true;
		} else for (const value of Object.values(node)) queue.push(...(Array.isArray(value) ? value : [value]));
	}
	return false;
}

/** Parts in order, without those of tokens that the author left out. */
export function filled(parts: PartNote[]): PartNote[] {
	return inOrder(parts.filter(({ span }) => span.end > span.start));
}

/** `name() { … }`. */
export function explainFunction(node: Node<"function">, context: ShellExplainContext): PartNote {
	const { name } = node;
	const parts = [
		...(node.keyword
			? [leaf({ span: node.keyword, role: "keyword", what: say("shell/grouping#function.keyword", { name }) })]
			: []),
		leaf({ span: node.nameSpan, role: "command", what: say("shell/grouping#function.name", { name }) }),
		...(node.parentheses
			? [leaf({ span: node.parentheses, role: "operator", what: say("shell/grouping#function.parentheses", { name }) })]
			: []),
		...explainBodyNodes(node.body, context),
	];
	const what = say("shell/grouping#function.what", { name });
	return note({
		span: node.span,
		role: "keyword",
		what,
		parts: filled(parts),
		...(node.keyword ? notInDash(context, "function") : {}),
	});
}

/** `coproc name { … }`. */
export function explainCoproc(node: Node<"coproc">, context: ShellExplainContext): PartNote {
	const parts = [
		leaf({ span: node.keyword, role: "keyword", what: say("shell/grouping#coproc.keyword") }),
		...(node.nameSpan && node.name
			? [leaf({ span: node.nameSpan, role: "variable", what: say("shell/grouping#coproc.name", { name: node.name }) })]
			: []),
		...explainBodyNodes(node.body, context),
	];
	const what = say("shell/grouping#coproc.what", { command: bodyTitle(node.body) });
	return note({ span: node.span, role: "keyword", what, parts: filled(parts), ...notInDash(context, "coproc") });
}
