import type * as Tree from "unbash";
import type { Assignment, Command, Redirect, ShellWord, WordPart } from "../../model/shell.ts";
import { literalParts } from "./literal.ts";
import { type Reader, span, token } from "./reader.ts";
import { convertRedirect } from "./redirect.ts";
import { convertWord, wordFrom } from "./word.ts";

/** A simple command: assignments, words and redirects, each in order of the text. */
export function convertCommand(reader: Reader, node: Tree.Command): Command {
	const assignments: Assignment[] = [];
	const words: ShellWord[] = [];
	const redirects: Redirect[] = [];
	for (const child of node.prefix) {
		if (child.type === "Assignment") assignments.push(convertAssignment(reader, child));
		else redirects.push(convertRedirect(reader, child));
	}
	if (node.name) words.push(convertWord(reader, node.name));
	for (const child of node.suffix) {
		if (child.type === "Word") words.push(convertWord(reader, child));
		else if (child.type === "Assignment") words.push(assignmentWord(reader, child));
		else redirects.push(convertRedirect(reader, child));
	}
	return { kind: "command", span: span(reader, node.pos, node.end), assignments, words, redirects };
}

function convertAssignment(reader: Reader, node: Tree.Assignment): Assignment {
	const { value } = node;
	const isArray = value.type === "ArrayValue";
	const name = token(reader, node.pos, node.pos + node.name.length);
	token(reader, node.pos + node.name.length, isArray ? value.pos + 1 : value.pos);
	const array = isArray ? value.elements.map((element) => convertWord(reader, element, true)) : undefined;
	if (isArray && reader.text[value.end - 1] === ")") token(reader, value.end - 1, value.end);
	return {
		name: node.name,
		append: node.append === true,
		value: !isArray && value.end > value.pos ? convertWord(reader, value, true) : null,
		span: span(reader, node.pos, node.end),
		nameSpan: name,
		...(node.index && { index: node.index.text }),
		...(array && { array }),
	};
}

/** `X=1` after `export`, `local`, …: an argument for the matcher and an assignment for the simulation. */
function assignmentWord(reader: Reader, node: Tree.Assignment): ShellWord {
	const assignment = convertAssignment(reader, node);
	const { value } = node;
	const head = literalParts(reader, node.pos, value.pos, { tilde: "none" });
	const rest: WordPart[] =
		value.type === "ArrayValue"
			? literalParts(reader, value.pos, value.end, { tilde: "none" })
			: (assignment.value?.parts ?? []);
	return { ...wordFrom(reader, node.pos, node.end, [...head, ...rest]), assignment };
}
