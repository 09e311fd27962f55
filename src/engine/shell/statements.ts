import type * as Tree from "unbash";
import type { Operator, ShellNode } from "../../model/shell.ts";
import { convertCommand } from "./command.ts";
import { convertCompound } from "./compound.ts";
import { MAX_DEPTH, operator, type Reader, span, token } from "./reader.ts";
import { separatorAfter, skipBlanks } from "./scan.ts";

/** The statements of a list with the separators after them. */
export function convertStatements(
	reader: Reader,
	statements: readonly Tree.Statement[],
	limit: number,
): { items: ShellNode[]; operators: Operator[] } {
	const items: ShellNode[] = [];
	const operators: Operator[] = [];
	for (const [index, statement] of statements.entries()) {
		const node = convertNode(reader, statement.command);
		const separator = separatorAfter(reader, statement.command.end, statements[index + 1]?.pos ?? limit);
		if (separator) operators.push(separator.operator);
		if (statement.background && node.kind === "command") node.background = true;
		items.push(node);
	}
	return { items, operators };
}

/** A list as the body of a compound command: no node, one, or a `list` where there are separators. */
export function convertBody(reader: Reader, list: Tree.CompoundList, limit: number): ShellNode[] {
	const { items, operators } = convertStatements(reader, list.commands, limit);
	const [first] = items;
	if (!first || (items.length === 1 && operators.length === 0)) return items;
	const last = items[items.length - 1] ?? first;
	const end = Math.max(last.span.end, operators[operators.length - 1]?.span.end ?? 0);
	return [{ kind: "list", span: { start: first.span.start, end }, items, operators }];
}

/** Any node below a statement. Deeper than the limit it stands as text. */
export function convertNode(reader: Reader, node: Tree.PipelineNode | Tree.AndOr): ShellNode {
	const { progress } = reader;
	if (progress.depth >= MAX_DEPTH) {
		progress.truncated = true;
		return { kind: "unknown", span: token(reader, node.pos, node.end), text: reader.text.slice(node.pos, node.end) };
	}
	progress.depth++;
	const result = convertAny(reader, node);
	progress.depth--;
	return result;
}

function convertAny(reader: Reader, node: Tree.PipelineNode | Tree.AndOr): ShellNode {
	switch (node.type) {
		case "AndOr":
			return {
				kind: "and-or",
				span: span(reader, node.pos, node.end),
				...chain(reader, node.commands, node.operators),
			};
		case "Pipeline": {
			const prefixes = node.prefixes.flatMap((prefix) => prefixTokens(reader, prefix));
			return {
				kind: "pipeline",
				span: span(reader, node.pos, node.end),
				negated: prefixes.find(({ text }) => text === "!")?.span ?? null,
				prefixes,
				...chain(reader, node.commands, node.operators),
			};
		}
		case "Command":
			return convertCommand(reader, node);
		default:
			return convertCompound(reader, node);
	}
}

/** Commands and the operators between them: the gap between two siblings holds exactly one. */
function chain(reader: Reader, commands: readonly Tree.PipelineNode[], texts: readonly string[]) {
	const items: ShellNode[] = [];
	const operators: Operator[] = [];
	for (const [index, command] of commands.entries()) {
		items.push(convertNode(reader, command));
		const text = texts[index];
		if (text === undefined) continue;
		const at = skipBlanks(reader, command.end, commands[index + 1]?.pos ?? reader.text.length, true);
		if (reader.text.startsWith(text, at)) operators.push(operator(reader, at, at + text.length));
	}
	return { items, operators };
}

function prefixTokens(reader: Reader, prefix: Tree.PipelinePrefix): Operator[] {
	if (prefix.type === "Negation") return [operator(reader, prefix.pos, prefix.end)];
	const tokens = [operator(reader, prefix.pos, prefix.keywordEnd)];
	for (const option of [prefix.posix, prefix.endOfOptions])
		if (option) tokens.push(operator(reader, option.pos, option.end));
	return tokens;
}
