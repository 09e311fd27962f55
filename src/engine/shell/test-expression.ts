import type * as Tree from "unbash";
import type { ShellWord } from "../../model/shell.ts";
import type { Reader } from "./reader.ts";
import { skipBlanks } from "./scan.ts";
import { convertWord, plainWord } from "./word.ts";

/**
 * The words of `[[ … ]]` in order: operands from the tree, and between them the operators and parentheses,
 * which have no position there.
 */
export function testWords(reader: Reader, node: Tree.TestCommand): ShellWord[] {
	const end = reader.text.endsWith("]]", node.end) ? node.end - 2 : node.end;
	const words: ShellWord[] = [];
	let from = node.pos + 2;
	for (const operand of operands(node.expression)) {
		words.push(...tokens(reader, from, operand.pos), convertWord(reader, operand));
		from = operand.end;
	}
	words.push(...tokens(reader, from, end));
	return words;
}

function operands(expression: Tree.TestExpression): Tree.Word[] {
	const found: Tree.Word[] = [];
	const stack = [expression];
	for (let node = stack.pop(); node; node = stack.pop()) {
		switch (node.type) {
			case "TestUnary":
				found.push(node.operand);
				break;
			case "TestBinary":
				found.push(node.left, node.right);
				break;
			case "TestLogical":
				stack.push(...[...node.operands].reverse());
				break;
			case "TestNot":
				stack.push(node.operand);
				break;
			case "TestGroup":
				stack.push(node.expression);
				break;
		}
	}
	return found;
}

/** Operators in a gap: parentheses stand alone, all others are divided by blanks. */
function tokens(reader: Reader, from: number, to: number): ShellWord[] {
	const words: ShellWord[] = [];
	let index = skipBlanks(reader, from, to, true);
	while (index < to) {
		const match = /^(?:[()]|[^\s()]+)/.exec(reader.text.slice(index, to));
		const end = index + (match?.[0].length ?? 1);
		words.push(plainWord(reader, index, end));
		index = skipBlanks(reader, end, to, true);
	}
	return words;
}
