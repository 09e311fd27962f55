import type { Facts } from "../../model/facts.ts";
import { variableEntry } from "../lookup.ts";

/** Shorter names resemble each other by chance. */
const LEAST = 9;
/** Letters that one forgets or writes too much. */
const MOST = 2;

/**
 * The variable that some program reads and that an unknown name was probably meant to be: letters are missing or too
 * many, or two have changed places (`PYTHONBUFFERED`). Null where the name is known or resembles none.
 */
export function nearName(facts: Facts, name: string): string | null {
	if (name.length < LEAST || variableEntry(facts, name)) return null;
	for (const { names, custom } of Object.values(facts.variables)) {
		if (custom) continue;
		const meant = names.find((one) => one.length >= LEAST && !one.includes("*") && resembles(name, one));
		if (meant) return meant;
	}
	return null;
}

function resembles(name: string, meant: string): boolean {
	const difference = Math.abs(name.length - meant.length);
	if (difference > MOST) return false;
	if (difference === 0) return isSwapped(name, meant);
	const [short, long] = name.length < meant.length ? [name, meant] : [meant, name];
	let at = 0;
	for (const letter of long) if (letter === short[at]) at++;
	// A plural, or a number behind the name, is a name of its own.
	return at === short.length && !long.startsWith(short);
}

function isSwapped(name: string, meant: string): boolean {
	const first = [...name].findIndex((letter, at) => letter !== meant[at]);
	if (first < 0) return false;
	const swapped = name.slice(0, first) + (name[first + 1] ?? "") + (name[first] ?? "") + name.slice(first + 2);
	return swapped === meant;
}
