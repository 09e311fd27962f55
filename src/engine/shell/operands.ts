import type { OperandFacts } from "../../model/facts.ts";
import type { Invocation } from "../../model/invocation.ts";
import type { ShellWord } from "../../model/shell.ts";

/**
 * Gives each operand its place: single ones before and after the one that takes many (`cp SOURCE… DEST`), optional ones
 * only where enough words remain. `assignments` are the `NAME=value` words before the command of `env` or `sudo`.
 */
export function assignOperands(
	facts: OperandFacts[],
	assignments: ShellWord[],
	words: ShellWord[],
): Invocation["operands"] {
	const variable = facts.find(({ kind }) => kind === "assignment") ?? null;
	const result: Invocation["operands"] = assignments.map((word) => ({ facts: variable, word }));
	const places = assignments.length ? facts.filter((place) => place !== variable) : facts;
	let spare = words.length - places.filter(({ optional }) => !optional).length;
	let index = 0;
	const take = (place: OperandFacts) => {
		const word = words[index];
		if (!word) return;
		result.push({ facts: place, word });
		index++;
	};
	for (const place of places) {
		if (!place.optional) take(place);
		if (place.many) for (; spare > 0; spare--) take(place);
		else if (place.optional && spare > 0) {
			take(place);
			spare--;
		}
	}
	for (const word of words.slice(index)) result.push({ facts: null, word });
	return result;
}
