import type { PartNote } from "../../../model/message.ts";
import type { Command, Operator, ShellNode } from "../../../model/shell.ts";
import { contains } from "../../../model/span.ts";
import { inOrder } from "../context.ts";
import { explainArithmeticCommand } from "./arithmetic.ts";
import { explainAssignment } from "./assignments.ts";
import { explainBackground } from "./background.ts";
import type { ShellExplainContext } from "./context.ts";
import { explainCase, explainCFor, explainFor, explainIf, explainWhile } from "./control-flow.ts";
import { explainCoproc, explainFunction, explainGroup } from "./grouping.ts";
import { explainLogical, explainPipe, explainPrefix, explainSeparator } from "./operators.ts";
import { explainStatement } from "./powershell.ts";
import { explainRedirect } from "./redirects.ts";
import { explainTest } from "./tests.ts";
import { explainUnread } from "./unread.ts";

/** Statements with the separators after them, as parts of one level. */
export function explainNodes(items: ShellNode[], operators: Operator[], context: ShellExplainContext): PartNote[] {
	const parts = items.flatMap((item) => explainNode(item, context));
	for (const operator of operators) {
		if (operator.text === "\n") continue;
		const next = items.findIndex(({ span }) => span.start >= operator.span.end);
		const left = items[next < 0 ? items.length - 1 : next - 1];
		const right = next < 0 ? undefined : items[next];
		if (left)
			parts.push(
				operator.text === "&"
					? explainBackground(operator, left, right)
					: explainSeparator(operator, left, right, context),
			);
	}
	return inOrder(parts);
}

/** The parts of one node: chains lie flat beside their operators, compound commands hold theirs. */
function explainNode(node: ShellNode, context: ShellExplainContext): PartNote[] {
	switch (node.kind) {
		case "command":
			return explainSimple(node, context);
		case "and-or": {
			const operators = node.items.flatMap((_, index) => explainLogical(node.items, node.operators, index) ?? []);
			return inOrder([...node.items.flatMap((item) => explainNode(item, context)), ...operators]);
		}
		case "pipeline": {
			const pipes = node.operators.map((operator, index) => explainPipe(node.items, operator, index, context));
			const prefixes = node.prefixes.map((prefix) => explainPrefix(prefix, node.items, node.operators));
			return inOrder([...prefixes, ...node.items.flatMap((item) => explainNode(item, context)), ...pipes]);
		}
		case "list":
			return explainNodes(node.items, node.operators, context);
		case "group":
		case "subshell":
			return [explainGroup(node, context)];
		case "if":
			return [explainIf(node, context)];
		case "while":
		case "until":
			return [explainWhile(node, context)];
		case "for":
		case "select":
			return [explainFor(node, context)];
		case "c-for":
			return [explainCFor(node, context)];
		case "case":
			return [explainCase(node, context)];
		case "function":
			return [explainFunction(node, context)];
		case "coproc":
			return [explainCoproc(node, context)];
		case "test":
			return [explainTest(node, context)];
		case "arithmetic":
			return [explainArithmeticCommand(node, context)];
		case "unknown":
			return [explainUnread(node)];
	}
}

/** A simple command: its words as the knowledge base explains them, and the assignments and redirects around them. */
function explainSimple(node: Command, context: ShellExplainContext): PartNote[] {
	const around = [
		...node.assignments.map((assignment) => explainAssignment(assignment, node, context)),
		...node.redirects.map((redirect) => explainRedirect(redirect, node, context)),
	];
	if (node.words.length === 0) return inOrder(around);
	const words = context.explainCommand(node);
	if (node.statement && words.length === 0) return [explainStatement(node, context, around)];
	const [whole] = words;
	if (!whole || words.length > 1 || !contains(whole.span, node.span)) return inOrder([...words, ...around]);
	return [{ ...whole, parts: inOrder([...whole.parts, ...around]) }];
}

/** The body of a compound command. */
export function explainBodyNodes(body: ShellNode[], context: ShellExplainContext): PartNote[] {
	return body.flatMap((item) => explainNode(item, context));
}
