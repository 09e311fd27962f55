import type { Message, Value, Values } from "../../model/message.ts";
import type { Inline, Rich } from "../../model/rich.ts";
import { findText, type Piece, placeholdersOf, type Template, type Text } from "../text.ts";
import type { ResolveContext, Sentence } from "./context.ts";
import { countOf, hasValue, showCode, showInsideCode, showValue } from "./values.ts";

/** Stands where a value is missing and the context is not strict. */
const MISSING = "…";

/**
 * A message in the words of the context's language. Values are data: nothing in them is read as markup. Empty where the
 * sentence is missing and the context is not strict: no reader is shown a key.
 */
export function resolveMessage(message: Message, context: ResolveContext): Rich {
	const sentence = sentenceFor(message.key, context);
	if (sentence === null) {
		if (context.strict) throw new Error(`no ${context.language} text for ${message.key}`);
		return [];
	}
	if (sentence.constant) return sentence.constant;
	const rich: Rich = [];
	render(sentence.text, message, context, rich);
	return rich;
}

/** The sentence of a key; null where there is none. */
export function sentenceFor(key: string, { sentences, texts }: ResolveContext): Sentence | null {
	let sentence = sentences.get(key);
	if (sentence === undefined) {
		sentence = sentenceOf(findText(texts, key));
		sentences.set(key, sentence);
	}
	return sentence;
}

function sentenceOf(text: Text | undefined): Sentence | null {
	if (text === undefined) return null;
	if (typeof text === "string") return { text, constant: text === "" ? [] : [text] };
	return { text, constant: Array.isArray(text) && placeholdersOf(text).size === 0 ? fixed(text) : null };
}

/** A template without placeholders. */
function fixed(template: Template): Rich {
	const rich: Rich = [];
	for (const piece of template) {
		if (typeof piece === "string") append(piece, rich);
		else if ("s" in piece) rich.push({ strong: fixed(piece.s) });
		else if ("e" in piece) rich.push({ em: fixed(piece.e) });
		else if ("t" in piece) rich.push({ link: piece.a, text: fixed(piece.t) });
		else if ("c" in piece) rich.push({ code: [piece.c].flat().join("") });
	}
	return rich;
}

function render(text: Text, message: Message, context: ResolveContext, rich: Rich): void {
	if (typeof text === "string") append(text, rich);
	else if (Array.isArray(text)) renderTemplate(text, message, context, true, rich);
	else if ("by" in text) {
		const by = valueOf(text.by, message, context);
		const form = context.formats.plurals.select(by === undefined ? 1 : countOf(by));
		renderTemplate(text.forms[form] ?? text.forms.other ?? [], message, context, true, rich);
	} else {
		const values = message.values ?? {};
		const fits = (one: Text) => [...placeholdersOf(one)].every((name) => hasValue(own(values, name)));
		const chosen = text.first.find(fits) ?? text.first.at(-1);
		if (chosen !== undefined) render(chosen, message, context, rich);
	}
}

/** `first`: nothing stands before the template in its sentence. What it says is added to `rich`. */
function renderTemplate(
	template: Template,
	message: Message,
	context: ResolveContext,
	first: boolean,
	rich: Rich,
): void {
	for (let index = 0; index < template.length; index++) {
		const piece = template[index] as Piece;
		if (typeof piece === "string") append(piece, rich);
		else renderPiece(piece, message, context, first && index === 0, rich);
	}
}

function renderPiece(
	piece: Exclude<Piece, string>,
	message: Message,
	context: ResolveContext,
	first: boolean,
	rich: Rich,
): void {
	if ("p" in piece) {
		const value = valueOf(piece.p, message, context);
		if (value === undefined) append(MISSING, rich);
		else for (const inline of showValue(value, context, first)) append(inline, rich);
	} else if ("c" in piece) {
		for (const inline of renderCode(piece.c, message, context)) append(inline, rich);
	} else if ("s" in piece) rich.push({ strong: inside(piece.s, message, context, first) });
	else if ("e" in piece) rich.push({ em: inside(piece.e, message, context, first) });
	else rich.push({ link: piece.a, text: inside(piece.t, message, context, first) });
}

function inside(template: Template, message: Message, context: ResolveContext, first: boolean): Rich {
	const rich: Rich = [];
	renderTemplate(template, message, context, first, rich);
	return rich;
}

/** Adds to a text; what is written without a break becomes one string. */
function append(inline: Inline, rich: Rich): void {
	const last = rich.length - 1;
	const before = rich[last];
	if (typeof inline === "string" && typeof before === "string") rich[last] = before + inline;
	else if (inline !== "") rich.push(inline);
}

function renderCode(code: Extract<Piece, { c: unknown }>["c"], message: Message, context: ResolveContext): Inline[] {
	if (typeof code === "string") return [{ code }];
	const [only] = code;
	if (code.length === 1 && typeof only === "object") {
		const value = valueOf(only.p, message, context);
		return value === undefined ? [MISSING] : showCode(value, context);
	}
	const text = code.map((piece) => {
		if (typeof piece === "string") return piece;
		const value = valueOf(piece.p, message, context);
		return value === undefined ? MISSING : showInsideCode(value, context);
	});
	return [{ code: text.join("") }];
}

/** A value of the message; undefined where it is missing and the context is not strict. */
function valueOf(name: string, message: Message, context: ResolveContext): Value | undefined {
	const value = message.values && own(message.values, name);
	if (hasValue(value)) return value;
	if (context.strict) throw new Error(`no value for {${name}} of ${message.key}`);
	return undefined;
}

/** Values are plain data: a function is none of them but what every object has. */
function own(values: Values, name: string): Value | undefined {
	const value = values[name];
	return typeof value === "function" ? undefined : value;
}
