import type { CommandFacts, OptionFacts, SubcommandFacts } from "../../model/facts.ts";
import type { ShellWord } from "../../model/shell.ts";

const indexes = new WeakMap<Record<string, CommandFacts>, Map<string, CommandFacts>>();

/** Programs by name. Built once for each knowledge base. */
function programs(commands: Record<string, CommandFacts>): Map<string, CommandFacts> {
	const known = indexes.get(commands);
	if (known) return known;
	const index = new Map<string, CommandFacts>();
	for (const facts of Object.values(commands)) {
		for (const name of facts.names.length ? facts.names : [facts.id]) if (!index.has(name)) index.set(name, facts);
	}
	indexes.set(commands, index);
	return index;
}

/**
 * The entry of a program and the name as looked up. First the word as written (`./configure`), then the last segment of
 * its path without `.exe`, then that without a version (`python3.12`, `gcc-13`).
 */
export function lookUp(
	word: ShellWord,
	commands: Record<string, CommandFacts>,
): { name: string; facts: CommandFacts | null } {
	const index = programs(commands);
	const base = baseName(word.text);
	if (!word.literal) return { name: base, facts: null };
	const names = [word.text, base, base.replace(/[.-]\d+(?:\.\d+)*$/, ""), base.replace(/-?\d+(?:\.\d+)+$/, "")];
	for (const name of names) {
		const facts = index.get(name);
		if (facts) return { name, facts };
	}
	return { name: base, facts: null };
}

function baseName(text: string): string {
	const base = text.slice(Math.max(text.lastIndexOf("/"), text.lastIndexOf("\\")) + 1);
	return base.replace(/\.(?:exe|cmd|bat)$/i, "") || text;
}

/** The options that hold inside a subcommand: its own, then those of the levels above. */
export class Options {
	readonly #levels: Map<string, OptionFacts>[] = [];

	/** Adds a deeper level. */
	enter(facts: SubcommandFacts): void {
		const level = new Map<string, OptionFacts>();
		for (const option of facts.options) for (const name of option.names) if (!level.has(name)) level.set(name, option);
		this.#levels.unshift(level);
	}

	get(name: string): OptionFacts | undefined {
		for (const level of this.#levels) {
			const found = level.get(name);
			if (found) return found;
		}
		return undefined;
	}

	/** The longest option that `text` begins with and whose value may follow at once (`-Xmx` of `-Xmx512m`). */
	joined(text: string): { name: string; facts: OptionFacts } | undefined {
		for (let length = text.length - 1; length > 0; length--) {
			const name = text.slice(0, length);
			const facts = this.get(name);
			const separator = facts?.value?.separator;
			const letter = separator === "both" && facts?.value?.optional && length === 2;
			if (!facts || (separator !== "joined" && !letter)) continue;
			if (name === "-" && !/^-\d/.test(text)) continue;
			return { name, facts };
		}
		return undefined;
	}
}
