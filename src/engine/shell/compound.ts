import type * as Tree from "unbash";
import type { Operator, Redirect, ShellNode, ShellWord } from "../../model/shell.ts";
import { arithmeticParts, arithmeticText } from "./arithmetic.ts";
import { convertCase } from "./case.ts";
import { operator, type Reader, span, token } from "./reader.ts";
import { convertRedirect } from "./redirect.ts";
import { closing, keyword, nextToken, skipBlanks } from "./scan.ts";
import { convertBody, convertNode } from "./statements.ts";
import { testWords } from "./test-expression.ts";
import { convertWord } from "./word.ts";

type Compound = Exclude<Tree.CommandNode, Tree.Command>;

/** Everything that is no simple command. Redirects after it belong to the whole. */
export function convertCompound(reader: Reader, node: Compound, redirects: Redirect[] = [], end = node.end): ShellNode {
	const whole = span(reader, node.pos, end);
	switch (node.type) {
		case "Redirected": {
			const converted = convertCompound(reader, node.command, [], node.end);
			const after = node.redirects.map((redirect) => convertRedirect(reader, redirect));
			if ("redirects" in converted) converted.redirects.push(...after);
			return converted;
		}
		case "If":
			return { kind: "if", span: whole, ...convertIf(reader, node), redirects };
		case "While": {
			const start = token(reader, node.pos, node.pos + node.kind.length);
			const condition = convertBody(reader, node.clause, node.body.pos);
			const body = doBody(reader, node.body, node.clause.end, node.end);
			return { kind: node.kind, span: whole, keyword: start, condition, ...body, redirects };
		}
		case "For":
		case "Select":
			return convertFor(reader, node, whole, redirects);
		case "ArithmeticFor":
			return convertCFor(reader, node, whole, redirects);
		case "Case":
			return { kind: "case", span: whole, ...convertCase(reader, node), redirects };
		case "Subshell":
		case "BraceGroup": {
			const [open, close] = node.type === "Subshell" ? ["(", ")"] : ["{", "}"];
			return {
				kind: node.type === "Subshell" ? "subshell" : "group",
				span: whole,
				open: token(reader, node.pos, node.pos + open.length),
				body: convertBody(reader, node.body, node.end),
				close: closing(reader, node.pos + 1, node.end, close),
				redirects,
			};
		}
		case "Function":
			return convertFunction(reader, node, whole);
		case "Coproc": {
			const start = token(reader, node.pos, node.pos + "coproc".length);
			const nameSpan = node.name ? token(reader, node.name.pos, node.name.end) : null;
			return {
				kind: "coproc",
				span: whole,
				keyword: start,
				name: node.name?.value ?? null,
				nameSpan,
				body: part(reader, node.body),
			};
		}
		case "TestCommand":
			return {
				kind: "test",
				span: whole,
				open: token(reader, node.pos, node.pos + 2),
				words: testWords(reader, node),
				close: closing(reader, node.pos + 2, node.end, "]]"),
				redirects,
			};
		case "ArithmeticCommand":
			return {
				kind: "arithmetic",
				span: whole,
				open: token(reader, node.pos, node.pos + 2),
				close: closing(reader, node.pos + 2, node.end, "))"),
				text: arithmeticText(reader, node.pos + 2, node.pos + 2 + node.body.length),
				parts: arithmeticBody(reader, node.pos + 2, node.end - 2, node.expression),
				redirects,
			};
	}
}

function arithmeticBody(reader: Reader, start: number, end: number, expression: Tree.ArithmeticExpression | undefined) {
	token(reader, start, end);
	return arithmeticParts(reader, expression);
}

/** The body of a function or coprocess; a list only where the parser recovered from an error. */
function part(reader: Reader, body: Tree.Function["body"] | Tree.Coproc["body"]): ShellNode[] {
	return body.type === "CompoundList" ? convertBody(reader, body, body.end) : [convertNode(reader, body)];
}

function convertIf(reader: Reader, node: Tree.If) {
	let from = node.pos;
	const clauses: Extract<ShellNode, { kind: "if" }>["clauses"] = [];
	for (const clause of [node, ...node.elif]) {
		const start = keyword(reader, from, node.end, clause.type === "If" ? "if" : "elif");
		const condition = convertBody(reader, clause.clause, clause.then.pos);
		const then = afterBody(reader, Math.max(start.end, clause.clause.end), node.end, "then");
		const body = convertBody(reader, clause.then, node.end);
		from = bodyEnd(reader, Math.max(then.end, clause.then.end), node.end);
		clauses.push({ keyword: start.span, condition, then: then.span, body });
	}
	if (!node.else) return { clauses, otherwise: null, end: closing(reader, node.pos, node.end, "fi") };
	const otherwise = {
		keyword: keyword(reader, from, node.end, "else").span,
		body: convertBody(reader, node.else, node.end),
	};
	return { clauses, otherwise, end: closing(reader, node.pos, node.end, "fi") };
}

/** Where the separator after a list ends. */
function bodyEnd(reader: Reader, from: number, to: number): number {
	const at = skipBlanks(reader, from, to, true);
	const character = reader.text[at];
	return (character === ";" || character === "&") && at < to ? at + 1 : from;
}

/** A keyword after a list and its separator. */
function afterBody(reader: Reader, from: number, to: number, text: string) {
	return keyword(reader, bodyEnd(reader, from, to), to, text);
}

/** `do … done`, or braces in their place. */
function doBody(reader: Reader, body: Tree.CompoundList, from: number, end: number) {
	const at = bodyEnd(reader, from, end);
	const braces = nextToken(reader, at, end, "do") === null;
	return {
		do: keyword(reader, at, end, braces ? "{" : "do").span,
		body: convertBody(reader, body, end),
		end: closing(reader, from, end, braces ? "}" : "done"),
	};
}

function convertFor(
	reader: Reader,
	node: Tree.For | Tree.Select,
	whole: ShellNode["span"],
	redirects: Redirect[],
): ShellNode {
	const kind = node.type === "For" ? "for" : "select";
	const start = token(reader, node.pos, node.pos + kind.length);
	const nameSpan = token(reader, node.name.pos, node.name.end);
	const words: ShellWord[] = (node.wordlist ?? []).map((word) => convertWord(reader, word));
	const inside = node.wordlist ? keyword(reader, node.name.end, node.end, "in") : null;
	const from = Math.max(node.wordlist?.[words.length - 1]?.end ?? 0, inside?.end ?? node.name.end);
	const separator = separatorBefore(reader, from, node.end);
	const body = doBody(reader, node.body, from, node.end);
	return {
		kind,
		span: whole,
		keyword: start,
		name: node.name.value,
		nameSpan,
		in: inside?.span ?? null,
		words,
		separator,
		...body,
		redirects,
	};
}

function convertCFor(
	reader: Reader,
	node: Tree.ArithmeticFor,
	whole: ShellNode["span"],
	redirects: Redirect[],
): ShellNode {
	const start = token(reader, node.pos, node.pos + "for".length);
	const open = skipBlanks(reader, node.pos + "for".length, node.end, true);
	const last = Math.max(open, ...[node.initialize, node.test, node.update].map((expression) => expression?.end ?? 0));
	const found = reader.text.indexOf("))", last);
	const close = found < 0 ? last : Math.min(found + 2, node.end);
	const header = token(reader, open, close);
	const parts = [node.initialize, node.test, node.update].flatMap((expression) => arithmeticParts(reader, expression));
	const separator = separatorBefore(reader, close, node.end);
	return {
		kind: "c-for",
		span: whole,
		keyword: start,
		header,
		parts,
		separator,
		...doBody(reader, node.body, close, node.end),
		redirects,
	};
}

function separatorBefore(reader: Reader, from: number, to: number): Operator | null {
	const at = skipBlanks(reader, from, to, true);
	return reader.text[at] === ";" && at < to ? operator(reader, at, at + 1) : null;
}

function convertFunction(reader: Reader, node: Tree.Function, whole: ShellNode["span"]): ShellNode {
	const keywordSpan = node.name.pos > node.pos ? token(reader, node.pos, node.pos + "function".length) : null;
	const nameSpan = token(reader, node.name.pos, node.name.end);
	const open = nextToken(reader, node.name.end, node.body.pos, "(");
	const close = open === null ? null : nextToken(reader, open + 1, node.body.pos, ")");
	const parentheses = open !== null && close !== null ? token(reader, open, close + 1) : null;
	const body = part(reader, node.body);
	return {
		kind: "function",
		span: whole,
		keyword: keywordSpan,
		name: node.name.value,
		nameSpan,
		parentheses,
		body,
		redirects: [],
	};
}
