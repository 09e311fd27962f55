import type { Message, PartNote, Values } from "../../../model/message.ts";
import type { ShellNode, ShellWord } from "../../../model/shell.ts";
import { leaf, say } from "../context.ts";
import { note, notInDash, type ShellExplainContext } from "./context.ts";
import { filled } from "./grouping.ts";
import { explainRedirect } from "./redirects.ts";
import { explainWordParts } from "./words.ts";

/** Operators before one operand, by name of their sentence. */
const UNARY: Record<string, string> = {
	"-e": "exists",
	"-a": "exists",
	"-f": "file",
	"-d": "directory",
	"-L": "link",
	"-h": "link",
	"-s": "filled",
	"-r": "readable",
	"-w": "writable",
	"-x": "executable",
	"-z": "empty",
	"-n": "text",
	"-v": "set",
	"-p": "pipe",
	"-S": "socket",
	"-b": "block-device",
	"-c": "character-device",
	"-t": "terminal",
	"-o": "shell-option",
	"-u": "setuid",
	"-g": "setgid",
	"-k": "sticky",
	"-O": "owned",
	"-G": "group-owned",
	"-N": "modified",
	"-R": "name-reference",
};

/** Operators between two operands. */
const BINARY: Record<string, string> = {
	"=": "equal",
	"==": "equal",
	"!=": "unequal",
	"=~": "regex",
	"<": "before",
	">": "after",
	"-eq": "number-equal",
	"-ne": "number-unequal",
	"-lt": "less",
	"-le": "at-most",
	"-gt": "greater",
	"-ge": "at-least",
	"-nt": "newer",
	"-ot": "older",
	"-ef": "same-file",
};

const CONNECTIVES: Record<string, string> = {
	"&&": "and",
	"||": "or",
	"!": "not",
	"(": "group-open",
	")": "group-close",
};

/** `[[ … ]]`: each condition one part, the operators between them too. */
export function explainTest(node: Extract<ShellNode, { kind: "test" }>, context: ShellExplainContext): PartNote {
	const conditions = conditionNotes(node.words, context);
	const parts = [
		leaf({ span: node.open, role: "operator", what: say("shell/tests#open.what") }),
		...conditions,
		leaf({ span: node.close, role: "operator", what: say("shell/tests#close.what") }),
		...node.redirects.map((redirect) => explainRedirect(redirect, node, context)),
	];
	const single = conditions.length === 1 ? conditions[0] : undefined;
	const expression = node.words.map(({ raw }) => raw).join(" ");
	const what = single ? single.what : say("shell/tests#whole.what", { expression });
	return note({ span: node.span, role: "keyword", what, parts: filled(parts), ...notInDash(context, "[[") });
}

function conditionNotes(words: ShellWord[], context: ShellExplainContext): PartNote[] {
	const notes: PartNote[] = [];
	for (let index = 0; index < words.length; ) {
		const [first, second, third] = words.slice(index, index + 3);
		if (!first) break;
		const connective = CONNECTIVES[first.raw];
		const binary = second && BINARY[second.raw];
		const unary = UNARY[first.raw];
		if (connective) {
			notes.push(leaf({ span: first.span, role: "operator", what: say(`shell/tests#${connective}.what`) }));
			index += 1;
		} else if (binary && second && third) {
			notes.push(condition([first, third], second, binary, context));
			index += 3;
		} else if (unary && second && !CONNECTIVES[second.raw]) {
			notes.push(condition([second], first, unary, context));
			index += 2;
		} else {
			const what = say("shell/tests#word.what", { text: first.raw });
			notes.push(note({ span: first.span, role: "text", what, parts: explainWordParts(first, context, "value") }));
			index += 1;
		}
	}
	return notes;
}

function condition(operands: ShellWord[], operator: ShellWord, name: string, context: ShellExplainContext): PartNote {
	const [left, right] = operands;
	const values: Values = { operand: left?.raw ?? "", ...(right && { left: left?.raw ?? "", right: right.raw }) };
	const what: Message = say(`shell/tests#${name}.what`, values);
	const spans = [operator.span, ...operands.map(({ span }) => span)];
	const start = Math.min(...spans.map((span) => span.start));
	const end = Math.max(...spans.map((span) => span.end));
	const parts = [
		leaf({ span: operator.span, role: "operator", what }),
		...operands.flatMap((word) => explainWordParts(word, context, word === right ? "pattern" : "value")),
	];
	return note({ span: { start, end }, role: "text", what, parts: filled(parts) });
}
