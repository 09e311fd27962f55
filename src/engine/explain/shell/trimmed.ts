import type { Message } from "../../../model/message.ts";
import type { VariablePart } from "../../../model/shell.ts";
import { globPattern } from "../../simulate/paths.ts";
import { say } from "../context.ts";

/** What is left of a known value where `${X%…}` or `${X#…}` takes a piece off its end or its beginning. */
export function trimmed({ operator, word }: VariablePart, value: unknown): Message[] {
	if (typeof value !== "string" || !operator || !/^(?:##?|%%?)$/.test(operator)) return [];
	if (!word || /[$\\"'`]/.test(value + word)) return [];
	const front = operator.startsWith("#");
	const pattern = globPattern(word);
	const places = [...Array(value.length + 1).keys()];
	const fits = places.filter((at) => pattern.test(front ? value.slice(0, at) : value.slice(at)));
	// The longest piece of the end begins first, that of the beginning ends last.
	const at = operator === "##" || operator === "%" ? fits.at(-1) : fits[0];
	const result = at === undefined ? "" : front ? value.slice(at) : value.slice(0, at);
	return result === "" || result === value ? [] : [say("words/variable#left", { value, result })];
}
