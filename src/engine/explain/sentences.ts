import type { SentenceFacts } from "../../model/facts.ts";
import type { Message, Value, Values } from "../../model/message.ts";
import { holds, type Situation } from "../simulate/conditions.ts";
import { whole } from "../whole.ts";

/** Placeholders with their values; one without a value is absent. */
export type SentenceValues = Record<string, Value | undefined>;

/** The first sentence that applies: its condition holds and all its placeholders have a value. */
export function pick(
	entry: string,
	sentences: SentenceFacts[],
	values: SentenceValues,
	situation?: Situation,
): Message | null {
	for (const sentence of sentences) {
		const message = messageOf(entry, sentence, values, situation);
		if (message) return message;
	}
	return null;
}

/** All sentences that apply, in the order of the entry. `entry` is `commands/apt-get`. */
export function pickAll(
	entry: string,
	sentences: SentenceFacts[],
	values: SentenceValues,
	situation?: Situation,
): Message[] {
	const result: Message[] = [];
	for (const sentence of sentences) {
		const message = messageOf(entry, sentence, values, situation);
		if (message) result.push(message);
	}
	return result;
}

/** The sentence with the values that it needs, or null where it does not apply. */
function messageOf(
	entry: string,
	sentence: SentenceFacts,
	given: SentenceValues,
	situation: Situation | undefined,
): Message | null {
	const { when, needs } = sentence;
	const values = when?.operand?.includes("(?<") ? { ...given, ...captured(when.operand, situation) } : given;
	if (needs) {
		for (const name of needs) {
			const value = values[name];
			if (value === undefined || (Array.isArray(value) && value.length === 0)) return null;
		}
	}
	if (when && !(situation && holds(when, situation))) return null;
	const key = keyOf(entry, sentence);
	if (!needs || needs.length === 0) return { key };
	const used: Values = {};
	for (const name of needs) used[name] = values[name] as Value;
	return { key, values: used };
}

/** The named groups of a condition on operands, from the first operand that it matches. */
function captured(operand: string, situation: Situation | undefined): SentenceValues {
	for (const { word } of situation?.invocation?.operands ?? []) {
		const groups = whole(operand).exec(word.text)?.groups;
		if (groups) return { ...groups };
	}
	return {};
}

const keys = new WeakMap<SentenceFacts, string>();

/** A sentence belongs to one entry, so its key is put together once. */
function keyOf(entry: string, sentence: SentenceFacts): string {
	let key = keys.get(sentence);
	if (key === undefined) {
		key = `${entry}#${sentence.text}`;
		keys.set(sentence, key);
	}
	return key;
}
