import type { Day, Duration, LineRef, Message, Value } from "../../model/message.ts";
import type { Inline, Rich } from "../../model/rich.ts";
import { asClauses } from "./clause.ts";
import type { ResolveContext } from "./context.ts";
import { resolveMessage } from "./message.ts";

/** A value outside code. `first`: nothing stands before it in its sentence, so a clause keeps its capital. */
export function showValue(value: Value, context: ResolveContext, first: boolean): Rich {
	if (typeof value === "string") return [value];
	if (typeof value === "number") return [context.formats.number(value)];
	if (isLines(value)) {
		const shown = rangesOf(value.lines);
		const rest = value.more
			? [resolveMessage({ key: "words/lines#more", values: { count: value.more } }, context)]
			: [];
		return joinList([...shown, ...rest], context);
	}
	if (isDay(value)) {
		// Russian abbreviates the word for year with a full stop, which would end the sentence twice.
		return [context.formats.dates.format(new Date(`${value.day}T00:00:00Z`)).replace(/ г\.$/, " года")];
	}
	if (isDuration(value)) return [context.formats.duration(value)];
	if (!Array.isArray(value)) return resolveMessage(value, context);
	if (isMessages(value)) {
		return asClauses(
			value.map((message) => resolveMessage(message, context)),
			first,
		);
	}
	return joinList(
		value.map((text): Rich => [text]),
		context,
	);
}

/** How many lines a sentence names one by one; of more, those that follow each other are shown as a range. */
const SINGLE = 6;

function rangesOf(lines: readonly number[]): Rich[] {
	if (lines.length <= SINGLE) return lines.map((line): Rich => [{ line }]);
	const shown: Rich[] = [];
	for (let at = 0; at < lines.length; at++) {
		const first = lines[at] ?? 0;
		let end = at;
		while (lines[end + 1] === first + (end + 1 - at)) end++;
		if (end - at < 2) shown.push([{ line: first }]);
		else {
			shown.push([{ line: first }, "–", { line: first + end - at }]);
			at = end;
		}
	}
	return shown;
}

/** How an empty text is shown where it stands alone: as one writes it. */
const EMPTY = '""';

/** A value that stands alone in code: one code, or one for each item, joined as the locale joins lists. */
export function showCode(value: Value, context: ResolveContext): Rich {
	if (typeof value === "string" || typeof value === "number") return [{ code: shortened(String(value)) || EMPTY }];
	if (isStrings(value))
		return joinList(
			value.map((code): Rich => [{ code: shortened(code) || EMPTY }]),
			context,
		);
	return showValue(value, context, true);
}

/** How many digits of a digest a sentence shows; the line itself has all 64. */
const SHOWN_DIGEST = 12;

/** The name of an image without most of its digest, which no reader compares inside a sentence. */
function shortened(text: string): string {
	const [, name, digest] = /^(\S+@sha256:)([0-9a-f]{64})$/.exec(text) ?? [];
	return name && digest ? `${name}${digest.slice(0, SHOWN_DIGEST)}…` : text;
}

/** A value among other text inside one code: as plain text, lists with blanks between their items. */
export function showInsideCode(value: Value, context: ResolveContext): string {
	if (typeof value === "string" || typeof value === "number") return String(value);
	if (isLines(value)) return value.lines.join(" ");
	if (isStrings(value)) return value.join(" ");
	if (context.strict) throw new Error("a phrase cannot stand inside code");
	return "…";
}

/** How many a value is, for plural forms: a number itself, also one in digits; else the length of a list. */
export function countOf(value: Value): number {
	if (typeof value === "number") return value;
	if (typeof value === "string" && /^\d{1,9}$/.test(value)) return Number(value);
	if (isLines(value)) return value.lines.length + (value.more ?? 0);
	return Array.isArray(value) ? value.length : 1;
}

/** Whether there is anything to show: an empty list is no value. An empty string is one. */
export function hasValue(value: Value | undefined): value is Value {
	return value !== undefined && (typeof value === "number" || typeof value === "string" || countOf(value) > 0);
}

function joinList(items: Rich[], context: ResolveContext): Rich {
	const [only] = items;
	if (items.length < 2) return only ?? [];
	const separators = context.formats.separators(items.length);
	return items.flatMap((item, index): Inline[] => (index > 0 ? [separators[index - 1] ?? "", ...item] : item));
}

function isDay(value: Value): value is Day {
	return typeof value === "object" && "day" in value;
}

function isDuration(value: Value): value is Duration {
	return typeof value === "object" && "duration" in value;
}

function isLines(value: Value): value is LineRef {
	return typeof value === "object" && "lines" in value;
}

function isStrings(value: Value): value is string[] {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isMessages(value: string[] | Message[]): value is Message[] {
	return typeof value[0] === "object";
}
