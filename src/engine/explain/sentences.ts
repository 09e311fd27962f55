import type { SentenceFacts } from "../../model/facts.ts";
import type { Message, Value, Values } from "../../model/message.ts";
import { holds, type Situation } from "../simulate/conditions.ts";
import { operandGroups } from "../simulate/values.ts";
import { variableAt } from "../simulate/variables.ts";
import { lineRef } from "./context.ts";

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
	let values = when?.operand?.includes("(?<")
		? { ...given, ...operandGroups(when.operand, situation?.invocation) }
		: given;
	if (when?.env && needs?.includes("set")) values = { ...values, ...setBefore(when.env, situation) };
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

/** The value of the first variable that a condition asks for, and the line that sets it; nothing of the base image's. */
function setBefore([wanted = ""]: string[], situation: Situation | undefined): SentenceValues {
	const { stage, instruction } = situation ?? {};
	if (!stage || !instruction) return {};
	const change = variableAt(stage, wanted.replace(/=.*/s, ""), instruction.index);
	if (!change?.value || change.from.line === null) return {};
	return { set: change.value, line: lineRef(change.from.line) };
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
