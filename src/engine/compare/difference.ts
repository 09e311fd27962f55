import type { Difference, Tone } from "../../model/comparison.ts";
import type { Message, Values } from "../../model/message.ts";
import { say } from "../explain/context.ts";

export type Differ = Difference<Message>;

/** One change with its sentence, `compare/<key>`. */
export function differ(
	kind: string,
	tone: Tone,
	weight: number,
	key: string,
	values?: Values,
	why: Message[] = [],
): Differ {
	return { kind, tone, weight, text: say(`compare/${key}`, values), why };
}

/** What only one of two lists has. */
export function onlyIn<T>(list: readonly T[], other: readonly T[], key: (one: T) => string = String): T[] {
	const known = new Set(other.map(key));
	return list.filter((one) => !known.has(key(one)));
}

/** More than these are counted, not named. */
const NAMED = 8;

/** The first of a list to name, and how many more there are. */
export function named(items: string[]): { items: string[]; more?: number } {
	return items.length <= NAMED ? { items } : { items: items.slice(0, NAMED - 1), more: items.length - NAMED + 1 };
}
