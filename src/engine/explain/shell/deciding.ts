import type { Values } from "../../../model/message.ts";
import type { ShellNode } from "../../../model/shell.ts";
import { contains, type Span } from "../../../model/span.ts";
import { isTest } from "./operators.ts";
import { bodyTitle, titleOf } from "./titles.ts";

/** What decides whether, or how often, a command runs: the form of the sentence, and what it names. */
export interface Deciding {
	form:
		| "checked"
		| "unchecked"
		| "else-checked"
		| "otherwise"
		| "matched"
		| "unmatched"
		| "each"
		| "each-many"
		| "while"
		| "until"
		| "forever"
		| "either"
		| "either-by"
		| "any-branch";
	values: Values;
}

/** The words of a loop that are named one by one. */
const MAX_WORDS = 4;

/** The innermost branch, loop, or test before `&&`, that decides over the command at `span`; null where there is none. */
export function deciding(nodes: readonly ShellNode[], span: Span): Deciding | null {
	const around = nodes.find((node) => contains(node.span, span));
	if (!around) return null;
	return deciding(insideOf(around), span) ?? decidedBy(around, span);
}

/** A decision one of whose branches always runs: an `if` with `else`, a `case` with `*`. */
export interface Branches {
	node: ShellNode;
	/** Which of them holds the command. */
	at: number;
	count: number;
	/** What the command of two branches depends on; null where there are more. */
	condition: string | null;
}

/** The innermost decision whose branches hold the command at `span`, where one of them is certain to run. */
export function branchesAround(nodes: readonly ShellNode[], span: Span): Branches | null {
	const node = nodes.find((one) => contains(one.span, span));
	if (!node) return null;
	const inner = branchesAround(insideOf(node), span);
	if (inner) return inner;
	const bodies = branchesOf(node);
	const at = bodies.findIndex((body) => body.some((one) => contains(one.span, span)));
	if (at < 0) return null;
	const [first] = node.kind === "if" ? node.clauses : [];
	const condition = first && bodies.length === 2 ? bodyTitle(first.condition) : null;
	return { node, at, count: bodies.length, condition };
}

function branchesOf(node: ShellNode): ShellNode[][] {
	if (node.kind === "if" && node.otherwise) return [...node.clauses.map(({ body }) => body), node.otherwise.body];
	if (node.kind !== "case") return [];
	const complete = node.items.some(({ patterns }) => patterns.some(({ raw }) => raw === "*"));
	return complete ? node.items.map(({ body }) => body) : [];
}

function insideOf(node: ShellNode): ShellNode[] {
	switch (node.kind) {
		case "and-or":
		case "pipeline":
		case "list":
			return node.items;
		case "group":
		case "subshell":
		case "for":
		case "while":
		case "until":
			return node.body;
		case "case":
			return node.items.flatMap(({ body }) => body);
		case "if":
			return [...node.clauses.flatMap(({ body }) => body), ...(node.otherwise?.body ?? [])];
		default:
			return [];
	}
}

function decidedBy(node: ShellNode, span: Span): Deciding | null {
	const holds = (body: ShellNode[]) => body.some((inner) => contains(inner.span, span));
	switch (node.kind) {
		case "if":
			return branch(node, holds);
		case "case":
			return match(node, holds);
		case "for":
			return holds(node.body) ? round(node) : null;
		case "while":
		case "until":
			return holds(node.body) ? repeated(node) : null;
		case "and-or": {
			const [first] = node.items;
			const alone = node.operators.every(({ text }) => text === "&&");
			if (!alone || !first || !isTest(first) || contains(first.span, span)) return null;
			return { form: "checked", values: { condition: titleOf(first) } };
		}
		default:
			return null;
	}
}

type Holds = (body: ShellNode[]) => boolean;
type Node<K> = Extract<ShellNode, { kind: K }>;

function branch({ clauses, otherwise }: Node<"if">, holds: Holds): Deciding | null {
	const at = clauses.findIndex(({ body }) => holds(body));
	const condition = bodyTitle(clauses[Math.max(at, 0)]?.condition ?? []);
	if (at >= 0) return { form: at === 0 ? "checked" : "else-checked", values: { condition } };
	if (!otherwise || !holds(otherwise.body)) return null;
	return clauses.length === 1 ? { form: "unchecked", values: { condition } } : { form: "otherwise", values: {} };
}

function match({ subject, items }: Node<"case">, holds: Holds): Deciding | null {
	const item = items.find(({ body }) => holds(body));
	if (!item) return null;
	const patterns = item.patterns.map(({ raw }) => raw);
	if (patterns.includes("*")) return { form: "unmatched", values: { word: subject.raw } };
	return { form: "matched", values: { word: subject.raw, pattern: patterns.join("|") } };
}

function round({ words }: Node<"for" | "select">): Deciding | null {
	const list = words.map(({ raw }) => raw);
	if (list.length === 0) return null;
	return list.length > MAX_WORDS ? { form: "each-many", values: {} } : { form: "each", values: { words: list } };
}

function repeated({ kind, condition }: Node<"while" | "until">): Deciding | null {
	const [only, ...others] = condition;
	// What reads its input line by line is told as such.
	if (!only || others.length > 0 || /^(?:IFS=\S* )?read /.test(titleOf(only))) return null;
	if (/^(?:true|:)$/.test(titleOf(only))) return { form: "forever", values: {} };
	const negated = titleOf(only).startsWith("! ");
	const until = (kind === "until") !== negated;
	return { form: until ? "until" : "while", values: { condition: titleOf(only).replace(/^! /, "") } };
}
