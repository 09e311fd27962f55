import type { Command, Operator, Redirect, Script, ShellNode, ShellWord, WordPart } from "../../model/shell.ts";
import type { Span } from "../../model/span.ts";

/** In what surroundings a command stands. */
export interface CommandContext {
	/**
	 * `always`: runs unless something before it failed; `fallback`: runs only if something failed (`a || b`);
	 * `maybe`: depends on a test, a pattern, a loop's words or a call.
	 */
	runs: "always" | "fallback" | "maybe";
	/** The operator directly before or after it, or before or after the compound command that it begins or ends. */
	after: string | null;
	before: string | null;
	/** It decides an `if`, `while` or `until`. */
	condition: boolean;
	loop: boolean;
	/** It runs in a process of its own: `cd`, `export` and assignments have no effect on what follows. */
	subshell: boolean;
	/** Which process that is: empty for the script's own, else a path of where each process inside another begins. */
	process: string;
	/** Inside `$(…)`, backquotes, `<(…)` or `>(…)`. */
	substitution: boolean;
	/** Its failure does not stop the script even under `set -e`. */
	ignored: boolean;
	background: boolean;
	/** The function whose body it stands in. */
	function: string | null;
	/** Its place in a pipeline, from 0. */
	pipe: { index: number; length: number } | null;
}

export interface FoundCommand {
	command: Command;
	context: CommandContext;
}

const TOP: CommandContext = {
	runs: "always",
	after: null,
	before: null,
	condition: false,
	loop: false,
	subshell: false,
	process: "",
	substitution: false,
	ignored: false,
	background: false,
	function: null,
	pipe: null,
};

/** All simple commands of a script in the order in which they would run: those of substitutions before their command. */
export function commandsIn(script: Pick<Script, "items" | "operators">): readonly FoundCommand[] {
	const before = known.get(script);
	if (before) return before;
	const found: FoundCommand[] = [];
	visitList(script, TOP, found);
	known.set(script, found);
	return found;
}

/** Each script is asked for its commands by everything that explains it. */
const known = new WeakMap<Pick<Script, "items" | "operators">, FoundCommand[]>();

function visitList(
	list: { items: ShellNode[]; operators: Operator[] },
	context: CommandContext,
	found: FoundCommand[],
) {
	for (const item of list.items) {
		const background = list.operators.some(
			({ text, span }) => text === "&" && span.start >= item.span.end && !between(list, item, span.start),
		);
		visit(item, background ? { ...ownProcess(context, item), background: true, ignored: true } : context, found);
	}
}

/** Whether another item stands between `item` and the offset. */
function between(list: { items: ShellNode[] }, item: ShellNode, offset: number): boolean {
	const next = list.items[list.items.indexOf(item) + 1];
	return next !== undefined && next.span.start < offset;
}

function visit(node: ShellNode, context: CommandContext, found: FoundCommand[]): void {
	const inner = { ...context, after: null, before: null, pipe: null };
	const maybe: CommandContext = { ...inner, runs: "maybe" };
	const test: CommandContext = { ...inner, condition: true, ignored: true };
	switch (node.kind) {
		case "command":
			if (node.statement) visitStatement(node, context, found);
			else
				for (const word of [...node.assignments.flatMap(wordsOf), ...node.words]) visitParts(word.parts, inner, found);
			visitRedirects(node.redirects, inner, found);
			if (node.words.length || node.assignments.length || node.redirects.length) found.push({ command: node, context });
			return;
		case "and-or":
			visitChain(node, context, found);
			return;
		case "pipeline":
			for (const [index, item] of node.items.entries()) {
				const last = index === node.items.length - 1;
				const piped = node.items.length > 1;
				const own = piped
					? { ...ownProcess(context, item), pipe: { index, length: node.items.length } }
					: { ...context };
				own.ignored ||= !last || node.negated !== null;
				if (index > 0) own.after = node.operators[index - 1]?.text ?? null;
				if (!last) own.before = node.operators[index]?.text ?? null;
				visit(item, own, found);
			}
			return;
		case "list":
			visitList(node, inner, found);
			return;
		case "group":
		case "subshell":
			visitAll(node.body, node.kind === "subshell" ? ownProcess(inner, node) : inner, found);
			break;
		case "if":
			for (const [index, clause] of node.clauses.entries()) {
				visitAll(clause.condition, index ? { ...test, runs: "maybe" } : test, found);
				visitAll(clause.body, maybe, found);
			}
			visitAll(node.otherwise?.body ?? [], maybe, found);
			break;
		case "while":
		case "until":
			visitAll(node.condition, { ...test, loop: true }, found);
			visitAll(node.body, { ...maybe, loop: true }, found);
			break;
		case "for":
		case "select": {
			for (const word of node.words) visitParts(word.parts, inner, found);
			const sure = node.kind === "for" && node.words.some((word) => word.literal);
			visitAll(node.body, { ...(sure ? inner : maybe), loop: true }, found);
			break;
		}
		case "c-for":
			visitParts(node.parts, inner, found);
			visitAll(node.body, { ...maybe, loop: true }, found);
			break;
		case "case":
			visitParts(node.subject.parts, inner, found);
			for (const item of node.items) {
				for (const pattern of item.patterns) visitParts(pattern.parts, maybe, found);
				visitAll(item.body, maybe, found);
			}
			break;
		case "function":
			visitAll(node.body, { ...maybe, function: node.name }, found);
			break;
		case "coproc":
			visitAll(node.body, { ...ownProcess(inner, node), background: true, ignored: true }, found);
			return;
		case "test":
			for (const word of node.words) visitParts(word.parts, inner, found);
			break;
		case "arithmetic":
			visitParts(node.parts, inner, found);
			break;
		case "unknown":
			return;
	}
	visitRedirects(node.redirects, inner, found);
}

/** The surroundings of what runs in a process of its own. */
function ownProcess(context: CommandContext, { span }: { span: Span }): CommandContext {
	return { ...context, subshell: true, process: `${context.process}/${span.start}` };
}

function visitAll(nodes: ShellNode[], context: CommandContext, found: FoundCommand[]): void {
	for (const node of nodes) visit(node, context, found);
}

/** `a && b || c`: what follows `||` is a fallback, unless a test decides. */
function visitChain(
	node: Extract<ShellNode, { kind: "and-or" }>,
	context: CommandContext,
	found: FoundCommand[],
): void {
	let runs = context.runs;
	let decided = false;
	for (const [index, item] of node.items.entries()) {
		const after = node.operators[index - 1]?.text ?? context.after;
		const before = node.operators[index]?.text ?? context.before;
		if (index > 0 && runs !== "maybe") runs = decided ? "maybe" : after === "||" ? "fallback" : runs;
		const own: CommandContext = { ...context, after, before, runs };
		own.ignored ||= index < node.items.length - 1;
		visit(item, own, found);
		decided ||= isTest(item);
	}
}

/** Commands whose failure is an answer: `[ … ]`, `test`, `[[ … ]]`, `command -v`. */
function isTest(node: ShellNode): boolean {
	if (node.kind === "pipeline") return node.items.length === 1 && node.items.every(isTest);
	if (node.kind === "test") return true;
	if (node.kind !== "command") return false;
	const [program, first] = node.words;
	return program?.text === "[" || program?.text === "test" || (program?.text === "command" && first?.text === "-v");
}

function wordsOf(assignment: Command["assignments"][number]): ShellWord[] {
	return [...(assignment.value ? [assignment.value] : []), ...(assignment.array ?? [])];
}

function visitRedirects(redirects: Redirect[], context: CommandContext, found: FoundCommand[]): void {
	for (const { target, heredoc } of redirects) {
		if (target) visitParts(target.parts, context, found);
		if (heredoc?.expand) visitParts(heredoc.parts, context, found);
	}
}

function visitParts(parts: WordPart[], context: CommandContext, found: FoundCommand[]): void {
	for (const part of parts) {
		if (part.kind === "command-substitution" || part.kind === "process-substitution")
			visitList(
				{ items: part.body, operators: part.operators },
				{ ...ownProcess(context, part), substitution: true },
				found,
			);
		else if ("parts" in part && part.parts) visitParts(part.parts, context, found);
	}
}

/** Control flow and assignments of PowerShell: blocks run as the condition decides, an assigned command in any case. */
function visitStatement(node: Command, context: CommandContext, found: FoundCommand[]): void {
	const inner = { ...context, after: null, before: null, pipe: null };
	const control = node.statement === "control";
	for (const [index, word] of node.words.entries()) {
		for (const part of word.parts) {
			const commands = part.kind === "command-substitution" && /^[{A-Za-z&]/.test(part.text);
			if (!commands) visitParts([part], control ? { ...inner, condition: true } : inner, found);
			else {
				const before = control ? (node.words[index - 1]?.raw ?? "") : "";
				const sure = /^(?:try|finally)$/i.test(before) || !part.text.startsWith("{");
				const runs = /^catch$/i.test(before) ? "fallback" : "maybe";
				visitList(
					{ items: part.body, operators: part.operators },
					sure ? inner : { ...inner, runs, substitution: !control },
					found,
				);
			}
		}
	}
}
