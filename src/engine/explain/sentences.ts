import type { SentenceFacts } from "../../model/facts.ts";
import type { Message, Value, Values } from "../../model/message.ts";
import { holds, type Situation } from "../simulate/conditions.ts";

/** Placeholders with their values; one without a value is absent. */
export type SentenceValues = Record<string, Value | undefined>;

/** The first sentence that applies: its condition holds and all its placeholders have a value. */
export function pick(
	entry: string,
	sentences: SentenceFacts[],
	values: SentenceValues,
	situation?: Situation,
): Message | null {
	return pickAll(entry, sentences, values, situation)[0] ?? null;
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
		if (sentence.when && !(situation && holds(sentence.when, situation))) continue;
		const used: Values = {};
		let complete = true;
		for (const name of sentence.needs ?? []) {
			const value = values[name];
			if (value === undefined || (Array.isArray(value) && value.length === 0)) complete = false;
			else used[name] = value;
		}
		if (!complete) continue;
		const key = `${entry}#${sentence.text}`;
		result.push(Object.keys(used).length > 0 ? { key, values: used } : { key });
	}
	return result;
}
