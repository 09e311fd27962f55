import type { SentenceFacts } from "../../model/facts.ts";
import type { Entry } from "./entry.ts";

/**
 * Reports a `what` that may come out empty: its last sentence must have no condition and no placeholder beside those
 * that always have a value.
 */
export function checkGeneral(what: SentenceFacts[], always: Iterable<string>, line: number, entry: Entry): void {
	const last = what.at(-1);
	if (!last) return;
	const known = new Set(always);
	const lacking = (last.needs ?? []).filter((name) => !known.has(name)).map((name) => `{${name}}`);
	if (last.when || lacking.length > 0) {
		const reason = last.when ? "has a condition" : `needs ${lacking.join(" and ")}, which may have no value`;
		entry.problem(line, `${last.text}: the last what ${reason}; add a general sentence after it`);
	}
}
