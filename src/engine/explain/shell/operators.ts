import type { Message, PartNote } from "../../../model/message.ts";
import type { Operator, ShellNode } from "../../../model/shell.ts";
import { say } from "../context.ts";
import { note, notInDash, type ShellExplainContext } from "./context.ts";
import { chainTitle, titleOf } from "./titles.ts";

/** `&&` or `||` before item `index` of a chain. */
export function explainLogical(items: ShellNode[], operators: Operator[], index: number): PartNote | null {
	const operator = operators[index - 1];
	const left = items[index - 1];
	const right = items[index];
	if (!operator || !left) return null;
	const texts = operators.slice(0, index - 1).map(({ text }) => text);
	const simple = operator.text === "&&" && texts.every((text) => text === "&&");
	const before = simple ? titleOf(left) : chainTitle(items.slice(0, index), texts);
	const values = { left: before, right: titleOf(right) };
	const test = isTest(left) && (simple || index === 1);
	const begins = index === 1 && operators.length > 1 && operators.every(({ text }) => text === "&&");
	const what = operator.text === "&&" ? andWhat(values, test, begins) : orWhat(values, right, test);
	return note({ span: operator.span, role: "operator", what });
}

function andWhat(values: { left: string; right: string }, test: boolean, begins: boolean): Message {
	if (!test && values.left === values.right) return say("shell/operators#and.same", { command: values.right });
	if (test) return say("shell/operators#and.test", values);
	return say(`shell/operators#and.${begins ? "first" : "what"}`, values);
}

function orWhat(values: { left: string; right: string }, right: ShellNode | undefined, test: boolean): Message {
	if (values.right === "true" || values.right === ":") return say("shell/operators#or.ignore", values);
	if (SUCCESS.test(values.right)) return say("shell/operators#or.success", values);
	if (right?.kind === "command" && /^(exit|return|false)$/.test(right.words[0]?.text ?? "")) {
		return test ? say("shell/operators#or.test-stop", values) : say("shell/operators#or.stop", values);
	}
	return test ? say("shell/operators#or.test", values) : say("shell/operators#or.what", values);
}

/** Commands that end a script as if all were well. */
const SUCCESS = /^(exit|return) 0$/;

/** Commands whose failure is an answer rather than an error. */
export function isTest(node: ShellNode): boolean {
	if (node.kind === "test") return true;
	if (node.kind === "pipeline") return node.items.length === 1 && node.items.every(isTest);
	return node.kind === "command" && /^(\[|test)$/.test(node.words[0]?.text ?? "");
}

/** `|` and `|&` between two commands of a pipeline. */
export function explainPipe(
	items: ShellNode[],
	operator: Operator,
	index: number,
	context: ShellExplainContext,
): PartNote {
	const values = { left: titleOf(items[index]), right: titleOf(items[index + 1]) };
	if (context.shellKind === "powershell") {
		return note({ span: operator.span, role: "operator", what: say("shell/powershell#pipe", values) });
	}
	if (operator.text === "|&") {
		const what = say("shell/operators#pipe-both.what", values);
		return note({ span: operator.span, role: "operator", what, ...notInDash(context, "|&") });
	}
	const form = answers(items[index], items[index + 1]) ? "answer" : "what";
	return note({ span: operator.span, role: "operator", what: say(`shell/operators#pipe.${form}`, values) });
}

/** Whether a text goes into a script that is read from elsewhere, so that it answers what the script asks. */
function answers(left: ShellNode | undefined, right: ShellNode | undefined): boolean {
	if (left?.kind !== "command" || right?.kind !== "command") return false;
	if (!/^(?:echo|printf|yes)$/.test(left.words[0]?.text ?? "")) return false;
	const [program, ...others] = right.words.map(({ raw }) => raw);
	if (/^(?:\.\/|\/).*\.(?:sh|run|bin)$/.test(program ?? "")) return true;
	return /^(?:\/bin\/)?(?:ba|da|z|k)?sh$/.test(program ?? "") && others[0]?.startsWith("-") === false;
}

/** `!` and `time` before a pipeline. */
export function explainPrefix(prefix: Operator, items: ShellNode[], pipes: Operator[]): PartNote {
	const command = chainTitle(
		items,
		pipes.map(({ text }) => text),
	);
	const role = "operator";
	if (prefix.text === "!") return note({ span: prefix.span, role, what: say("shell/operators#not.what", { command }) });
	if (prefix.text === "time")
		return note({ span: prefix.span, role: "command", what: say("shell/operators#time.what", { command }) });
	if (prefix.text === "-p") return note({ span: prefix.span, role: "option", what: say("shell/operators#time.posix") });
	return note({ span: prefix.span, role, what: say("shell/operators#time.end") });
}

/** `set …`, and assignments of plain values: nobody asks what happens if they fail. */
function cannotFail(node: ShellNode): boolean {
	if (node.kind !== "command") return node.kind === "function";
	const [program] = node.words;
	if (program) return program.text === "set" || program.text === ":";
	return (
		node.redirects.length === 0 &&
		node.assignments.every(({ value }) => !value || (!value.text.includes("$(") && !value.text.includes("`")))
	);
}

/** Whether a failure of a statement ends the script under `set -e`: not one that `&&`, `||` or `!` handles. */
function endsScript(node: ShellNode): boolean {
	return node.kind !== "and-or" && (node.kind !== "pipeline" || node.negated === null);
}

/** `;` after a statement; a newline needs no words. */
export function explainSeparator(
	operator: Operator,
	left: ShellNode,
	right: ShellNode | undefined,
	context: ShellExplainContext,
): PartNote {
	const values = { left: titleOf(left), right: titleOf(right) };
	const role = "operator";
	if (context.shellKind === "powershell")
		return note({ span: operator.span, role, what: say(`shell/powershell#${right ? "then" : "last"}`) });
	if (right && (context.shellKind === "cmd" || cannotFail(left)))
		return note({ span: operator.span, role, what: say("shell/operators#then.plain", values) });
	if (right && context.errexitFrom !== undefined && left.span.start >= context.errexitFrom && endsScript(left)) {
		return note({ span: operator.span, role, what: say("shell/operators#then.errexit", values) });
	}
	const form = right ? (SUCCESS.test(values.right) ? "success" : "what") : "end";
	const what = say(`shell/operators#then.${form}`, values);
	return note({ span: operator.span, role: "operator", what });
}
