import type { Message, PartNote } from "../../../model/message.ts";
import type { CaseItem, ShellNode } from "../../../model/shell.ts";
import type { Span } from "../../../model/span.ts";
import { leaf, say } from "../context.ts";
import { note, notInDash, type ShellExplainContext } from "./context.ts";
import { filled } from "./grouping.ts";
import { explainBodyNodes } from "./nodes.ts";
import { explainRedirect } from "./redirects.ts";
import { bodyTitle } from "./titles.ts";
import { explainParts, explainWordParts } from "./words.ts";

type Node<Kind extends ShellNode["kind"]> = Extract<ShellNode, { kind: Kind }>;

function keyword(span: Span | null, what: Message): PartNote[] {
	return span ? [leaf({ span, role: "keyword", what })] : [];
}

function redirects(
	node: Exclude<ShellNode, { kind: "command" }> & { redirects: Node<"if">["redirects"] },
	context: ShellExplainContext,
) {
	return node.redirects.map((redirect) => explainRedirect(redirect, node, context));
}

/** `if … then … elif … else … fi`. */
export function explainIf(node: Node<"if">, context: ShellExplainContext): PartNote {
	const clauses = node.clauses.flatMap(({ keyword: start, condition, then, body }, index) => {
		const values = { condition: bodyTitle(condition), body: bodyTitle(body) };
		return [
			...keyword(
				start,
				index ? say("shell/control-flow#if.elif", values) : say("shell/control-flow#if.keyword", values),
			),
			...explainBodyNodes(condition, context),
			...keyword(then, say("shell/control-flow#if.then", values)),
			...explainBodyNodes(body, context),
		];
	});
	const otherwise = node.otherwise
		? [
				...keyword(node.otherwise.keyword, say("shell/control-flow#if.else", { body: bodyTitle(node.otherwise.body) })),
				...explainBodyNodes(node.otherwise.body, context),
			]
		: [];
	const parts = [
		...clauses,
		...otherwise,
		...keyword(node.end, say("shell/control-flow#if.end")),
		...redirects(node, context),
	];
	return note({ span: node.span, role: "keyword", what: ifWhat(node), parts: filled(parts) });
}

function ifWhat(node: Node<"if">): Message {
	const [first] = node.clauses;
	const values = { condition: bodyTitle(first?.condition ?? []), body: bodyTitle(first?.body ?? []) };
	if (node.clauses.length > 1) return say("shell/control-flow#if.many", { ...values, count: node.clauses.length });
	return node.otherwise
		? say("shell/control-flow#if.both", { ...values, otherwise: bodyTitle(node.otherwise.body) })
		: say("shell/control-flow#if.what", values);
}

/** `while` and `until`. */
export function explainWhile(node: Node<"while" | "until">, context: ShellExplainContext): PartNote {
	const title = bodyTitle(node.condition);
	// `while ! nc …` goes on until nc succeeds.
	const negated = node.condition.length === 1 && title.startsWith("! ");
	const values = { condition: negated ? title.slice(2) : title, body: bodyTitle(node.body) };
	const until = (node.kind === "until") !== negated;
	const what = until ? say("shell/control-flow#until.what", values) : whileWhat(values);
	const start = until
		? say("shell/control-flow#until.keyword", values)
		: say("shell/control-flow#while.keyword", values);
	const parts = [
		...keyword(node.keyword, start),
		...explainBodyNodes(node.condition, context),
		...loopBody(node, context),
		...redirects(node, context),
	];
	return note({ span: node.span, role: "keyword", what, parts: filled(parts) });
}

function whileWhat(values: { condition: string; body: string }): Message {
	if (values.condition === "true" || values.condition === ":") return say("shell/control-flow#while.forever", values);
	return /^(IFS=… )?read /.test(values.condition)
		? say("shell/control-flow#while.read", values)
		: say("shell/control-flow#while.what", values);
}

function loopBody(node: { do: Span; body: ShellNode[]; end: Span }, context: ShellExplainContext): PartNote[] {
	return [
		...keyword(node.do, say("shell/control-flow#loop.do")),
		...explainBodyNodes(node.body, context),
		...keyword(node.end, say("shell/control-flow#loop.done")),
	];
}

/** `for name in words` and `select`. */
export function explainFor(node: Node<"for" | "select">, context: ShellExplainContext): PartNote {
	const { name } = node;
	const select = node.kind === "select";
	const words = node.words.map((word) =>
		note({
			span: word.span,
			role: "text",
			what: say("shell/control-flow#for.word", { name, word: word.raw }),
			parts: explainWordParts(word, context),
		}),
	);
	const parts = [
		...keyword(
			node.keyword,
			select ? say("shell/control-flow#select.keyword", { name }) : say("shell/control-flow#for.keyword", { name }),
		),
		leaf({ span: node.nameSpan, role: "variable", what: say("shell/control-flow#for.name", { name }) }),
		...keyword(node.in, say("shell/control-flow#for.in", { name })),
		...words,
		...(node.separator
			? [leaf({ span: node.separator.span, role: "operator", what: say("shell/control-flow#loop.separator") })]
			: []),
		...loopBody(node, context),
		...redirects(node, context),
	];
	const what = select ? say("shell/control-flow#select.what", { name }) : forWhat(node);
	return note({
		span: node.span,
		role: "keyword",
		what,
		parts: filled(parts),
		...(select ? notInDash(context, "select") : {}),
	});
}

function forWhat(node: Node<"for" | "select">): Message {
	const values = { name: node.name, body: bodyTitle(node.body) };
	if (!node.in) return say("shell/control-flow#for.arguments", values);
	const shown = node.words.map(({ raw }) => raw);
	return shown.length > 0 && shown.join(" ").length <= 60
		? say("shell/control-flow#for.what", { ...values, words: shown })
		: say("shell/control-flow#for.many", { ...values, count: shown.length });
}

/** `for ((…; …; …))`. */
export function explainCFor(node: Node<"c-for">, context: ShellExplainContext): PartNote {
	const header = context.source.slice(node.header.start, node.header.end);
	const parts = [
		...keyword(node.keyword, say("shell/control-flow#c-for.keyword")),
		note({
			span: node.header,
			role: "number",
			what: say("shell/control-flow#c-for.header"),
			parts: explainParts(node.parts, context),
		}),
		...(node.separator
			? [leaf({ span: node.separator.span, role: "operator", what: say("shell/control-flow#loop.separator") })]
			: []),
		...loopBody(node, context),
		...redirects(node, context),
	];
	const what = say("shell/control-flow#c-for.what", { header, body: bodyTitle(node.body) });
	return note({ span: node.span, role: "keyword", what, parts: filled(parts), ...notInDash(context, "for ((…))") });
}

/** `case … in … esac`. */
export function explainCase(node: Node<"case">, context: ShellExplainContext): PartNote {
	const subject = node.subject.raw;
	const parts = [
		...keyword(node.keyword, say("shell/control-flow#case.keyword", { subject })),
		note({
			span: node.subject.span,
			role: "text",
			what: say("shell/control-flow#case.subject", { subject }),
			parts: explainWordParts(node.subject, context, "value"),
		}),
		...keyword(node.in, say("shell/control-flow#case.in", { subject })),
		...node.items.map((item) => explainCaseItem(item, subject, context)),
		...keyword(node.end, say("shell/control-flow#case.end")),
		...redirects(node, context),
	];
	const what = say("shell/control-flow#case.what", { subject });
	return note({ span: node.span, role: "keyword", what, parts: filled(parts) });
}

function explainCaseItem(item: CaseItem, subject: string, context: ShellExplainContext): PartNote {
	const patterns = item.patterns.map(({ raw }) => raw);
	const any = patterns.includes("*");
	const values = { subject, patterns, body: bodyTitle(item.body) };
	const what =
		item.body.length === 0
			? say("shell/control-flow#case.nothing", values)
			: any
				? say("shell/control-flow#case.any", values)
				: say("shell/control-flow#case.item", values);
	const tokens = [
		...(item.open ? [leaf({ span: item.open, role: "operator", what: say("shell/control-flow#case.open") })] : []),
		...item.operators.map(({ span }) => leaf({ span, role: "operator", what: say("shell/control-flow#case.or") })),
		leaf({ span: item.close, role: "operator", what: say("shell/control-flow#case.close") }),
		...(item.terminator
			? [leaf({ span: item.terminator.span, role: "operator", what: terminatorWhat(item.terminator.text) })]
			: []),
	];
	const words = item.patterns.map((pattern) => {
		const { span, raw } = pattern;
		if (raw === "*") return leaf({ span, role: "text", what: say("shell/control-flow#case.star") });
		const what = say("shell/control-flow#case.pattern", { pattern: raw, subject });
		return note({ span, role: "text", what, parts: explainWordParts(pattern, context, "pattern") });
	});
	return note({
		span: item.span,
		role: "text",
		what,
		parts: filled([...tokens, ...words, ...explainBodyNodes(item.body, context)]),
	});
}

function terminatorWhat(text: string): Message {
	if (text === ";&") return say("shell/control-flow#case.fall-through");
	return text === ";;&" ? say("shell/control-flow#case.continue") : say("shell/control-flow#case.break");
}
