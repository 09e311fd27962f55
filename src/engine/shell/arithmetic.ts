import type * as Tree from "unbash";
import type { WordPart } from "../../model/shell.ts";
import type { Reader } from "./reader.ts";
import { span, withoutContinuations } from "./reader.ts";
import { substitution } from "./substitution.ts";
import { simpleVariable } from "./variable.ts";
import { convertParts } from "./word.ts";

/** The expansions inside an arithmetic expression, left to right. A long sum is a deep tree: walked without recursion. */
export function arithmeticParts(reader: Reader, expression: Tree.ArithmeticExpression | undefined): WordPart[] {
	const parts: WordPart[] = [];
	const stack: (Tree.ArithmeticExpression | undefined)[] = [expression];
	while (stack.length) {
		const node = stack.pop();
		if (!node) continue;
		switch (node.type) {
			case "ArithmeticBinary":
				stack.push(node.right, node.left);
				break;
			case "ArithmeticUnary":
				stack.push(node.operand);
				break;
			case "ArithmeticTernary":
				stack.push(node.alternate, node.consequent, node.test);
				break;
			case "ArithmeticGroup":
				stack.push(node.expression);
				break;
			case "ArithmeticWord":
				if (node.parts) parts.push(...convertParts(reader, node.parts, -1).filter((part) => part.kind !== "literal"));
				else if (node.value.startsWith("$")) parts.push(simpleVariable(reader, node.pos, node.end));
				break;
			case "ArithmeticCommandExpansion":
				parts.push(substitution(reader, node, { span: span(reader, node.pos, node.end) }));
				break;
		}
	}
	return parts;
}

/** What stands between the parentheses of `((…))`, as written. */
export function arithmeticText(reader: Reader, start: number, end: number): string {
	return withoutContinuations(reader.text.slice(start, end));
}
