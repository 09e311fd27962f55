import type { Message, Value, Values } from "../../model/message.ts";
import type { Inline, Rich } from "../../model/rich.ts";
import { findText, type Piece, placeholdersOf, type Template, type Text } from "../text.ts";
import type { ResolveContext } from "./context.ts";
import { countOf, hasValue, showCode, showInsideCode, showValue } from "./values.ts";

/** Stands where a value is missing and the context is not strict. */
const MISSING = "…";

/**
 * A message in the words of the context's language. Values are data: nothing in them is read as markup. Empty where the
 * sentence is missing and the context is not strict: no reader is shown a key.
 */
export function resolveMessage(message: Message, context: ResolveContext): Rich {
	const text = findText(context.texts, message.key);
	if (text === undefined) {
		if (context.strict) throw new Error(`no ${context.language} text for ${message.key}`);
		return [];
	}
	return mergeStrings(renderText(text, message, context));
}

function renderText(text: Text, message: Message, context: ResolveContext): Rich {
	if (typeof text === "string") return [text];
	if (Array.isArray(text)) return renderTemplate(text, message, context, true);
	if ("by" in text) {
		const by = valueOf(text.by, message, context);
		const form = context.formats.plurals.select(by === undefined ? 1 : countOf(by));
		return renderTemplate(text.forms[form] ?? text.forms.other ?? [], message, context, true);
	}
	const values = message.values ?? {};
	const fits = (one: Text) => [...placeholdersOf(one)].every((name) => hasValue(own(values, name)));
	const chosen = text.first.find(fits) ?? text.first.at(-1);
	return chosen === undefined ? [] : renderText(chosen, message, context);
}

function renderTemplate(template: Template, message: Message, context: ResolveContext, first: boolean): Rich {
	const rich: Rich = [];
	for (const [index, piece] of template.entries()) {
		if (typeof piece === "string") rich.push(piece);
		else rich.push(...renderPiece(piece, message, context, first && index === 0));
	}
	return rich;
}

function renderPiece(
	piece: Exclude<Piece, string>,
	message: Message,
	context: ResolveContext,
	first: boolean,
): Inline[] {
	if ("p" in piece) {
		const value = valueOf(piece.p, message, context);
		return value === undefined ? [MISSING] : showValue(value, context, first);
	}
	if ("c" in piece) return renderCode(piece.c, message, context);
	if ("s" in piece) return [{ strong: mergeStrings(renderTemplate(piece.s, message, context, first)) }];
	if ("e" in piece) return [{ em: mergeStrings(renderTemplate(piece.e, message, context, first)) }];
	return [{ link: piece.a, text: mergeStrings(renderTemplate(piece.t, message, context, first)) }];
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
	const value = own(message.values ?? {}, name);
	if (hasValue(value)) return value;
	if (context.strict) throw new Error(`no value for {${name}} of ${message.key}`);
	return undefined;
}

function own(values: Values, name: string): Value | undefined {
	return Object.hasOwn(values, name) ? values[name] : undefined;
}

function mergeStrings(rich: Rich): Rich {
	const merged: Rich = [];
	for (const inline of rich) {
		const last = merged.at(-1);
		if (typeof inline === "string" && typeof last === "string") merged[merged.length - 1] = last + inline;
		else if (inline !== "") merged.push(inline);
	}
	return merged;
}
