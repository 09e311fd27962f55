import type { CommandFacts, OptionFacts, SubcommandFacts } from "../../model/facts.ts";
import type { ShellWord } from "../../model/shell.ts";

/** Programs by name; `folded` holds those of Windows shells, which ignore case, by their name in small letters. */
interface Index {
	exact: Map<string, CommandFacts>;
	folded: Map<string, CommandFacts>;
}

const indexes = new WeakMap<Record<string, CommandFacts>, Index>();

/** Built once for each knowledge base. */
function programs(commands: Record<string, CommandFacts>): Index {
	const known = indexes.get(commands);
	if (known) return known;
	const index: Index = { exact: new Map(), folded: new Map() };
	const own = Object.values(commands).sort((a, b) => Number(ignoresCase(b)) - Number(ignoresCase(a)));
	for (const facts of own) {
		for (const name of facts.names.length ? facts.names : [facts.id]) {
			if (!index.exact.has(name)) index.exact.set(name, facts);
			if (ignoresCase(facts) && !index.folded.has(name.toLowerCase())) index.folded.set(name.toLowerCase(), facts);
		}
	}
	indexes.set(commands, index);
	return index;
}

/** Whether names of the program and its options match in any case, as in PowerShell and cmd. */
function ignoresCase({ shells }: CommandFacts): boolean {
	return shells !== undefined && !shells.includes("any");
}

/** The platform before the name of a compiler's tool: `aarch64-linux-gnu-strip`. */
const TRIPLE = /^(?:\w+-){1,3}(?:gnu\w*|musl\w*|mingw32|eabi\w*)-(?=\w)/;

/** What PowerShell runs without a program: `$Name = …`, `[Type]::Method(…)`. */
const POWERSHELL_EXPRESSION = /^(?:\$[\w:]+|\[[\w.]+\]::\w+)/;

/**
 * The entry of a program and the name as looked up. First the word as written (`./configure`), then its directory
 * (`/etc/init.d/`), then the last segment of its path without `.exe`, then that without a version (`python3.12`, `gcc-13`) or the platform before it
 * (`aarch64-linux-gnu-strip`). `./serve` is a file of the project, whatever tool has that name. In PowerShell also the
 * variable that an assignment begins with, or the method that is called.
 */
export function lookUp(
	word: ShellWord,
	commands: Record<string, CommandFacts>,
): { name: string; facts: CommandFacts | null } {
	const index = programs(commands);
	const base = baseName(word.text);
	const expression = POWERSHELL_EXPRESSION.exec(word.text)?.[0];
	const evaluated = expression && index.folded.get(expression.toLowerCase());
	if (evaluated) return { name: expression, facts: evaluated };
	// Of `$VENV/bin/pip` the last segment is known, whatever the directory.
	if (!word.literal && !/[\w}]\/[\w.+-]+$/.test(word.text)) return { name: base, facts: null };
	const names = !word.literal
		? programNames(base)
		: /^\.\/[^/]+$/.test(word.text)
			? [word.text]
			: [word.text, directoryOf(word.text), ...programNames(base)];
	for (const name of names) {
		const facts = index.exact.get(name) ?? index.folded.get(name.toLowerCase());
		if (facts) return { name: name.endsWith("/") ? word.text : name, facts };
	}
	return { name: base, facts: null };
}

/** The directory whose programs are all called the same way (`/etc/init.d/`), with its slash. */
function directoryOf(text: string): string {
	return text.slice(0, text.lastIndexOf("/") + 1);
}

/** The names under which a program may be known: as written, without its version, without the platform before it. */
export function programNames(base: string): string[] {
	// Nearly all names are as plain as `cp`.
	if (!/[\d-]/.test(base)) return [base];
	const versions = [base.replace(/[.-]\d+(?:\.\d+)*$/, ""), base.replace(/-?\d+(?:\.\d+)+$/, "")];
	return [base, ...versions, base.replace(TRIPLE, "")];
}

function baseName(text: string): string {
	const base = text.slice(Math.max(text.lastIndexOf("/"), text.lastIndexOf("\\")) + 1);
	return base.replace(/\.(?:exe|cmd|bat)$/i, "") || text;
}

const levels = new WeakMap<SubcommandFacts, Map<string, OptionFacts>>();

/** The options of one level of an entry by their spellings, folded or as they are: made once for each knowledge base. */
function optionsOf(facts: SubcommandFacts, folded: boolean): Map<string, OptionFacts> {
	const known = levels.get(facts);
	if (known) return known;
	const level = new Map<string, OptionFacts>();
	for (const option of facts.options) {
		for (const written of option.names) {
			const name = folded ? written.toLowerCase() : written;
			if (!level.has(name)) level.set(name, option);
		}
	}
	levels.set(facts, level);
	return level;
}

/** The options that hold inside a subcommand: its own, then those of the levels above. */
export class Options {
	readonly #levels: Map<string, OptionFacts>[] = [];
	/** Names match in any case, and PowerShell takes the beginning of one that fits no other. */
	#folded = false;

	/** Adds a deeper level; the first is that of the program. */
	enter(facts: SubcommandFacts | CommandFacts): void {
		if ("id" in facts) this.#folded = ignoresCase(facts);
		this.#levels.unshift(optionsOf(facts, this.#folded));
	}

	get(name: string): OptionFacts | undefined {
		const wanted = this.#fold(name);
		for (const level of this.#levels) {
			const found = level.get(wanted);
			if (found) return found;
		}
		return this.#folded && /^-[a-z]{2,}$/.test(wanted) ? this.#beginning(wanted) : undefined;
	}

	#fold(name: string): string {
		return this.#folded ? name.toLowerCase() : name;
	}

	#beginning(start: string): OptionFacts | undefined {
		const found = new Set<OptionFacts>();
		for (const level of this.#levels) {
			for (const [name, option] of level) if (name.startsWith(start) && !name.endsWith(":")) found.add(option);
		}
		const [only] = found;
		return found.size === 1 ? only : undefined;
	}

	/** The longest option that `text` begins with and whose value may follow at once (`-Xmx` of `-Xmx512m`). */
	joined(text: string): { name: string; facts: OptionFacts } | undefined {
		for (let length = text.length - 1; length > 0; length--) {
			const name = text.slice(0, length);
			const facts = this.get(name);
			const separator = facts?.value?.separator;
			const letter = separator === "both" && facts?.value?.optional && length === 2;
			if (!facts || (separator !== "joined" && separator !== "either" && !letter)) continue;
			if (name === "-" && !/^-\d/.test(text)) continue;
			return { name, facts };
		}
		return undefined;
	}
}
