import type { OperandFacts, OptionFacts, SubcommandFacts } from "./facts.ts";
import type { ShellWord } from "./shell.ts";
import type { Span } from "./span.ts";

/** The words of a command, sorted by what the knowledge base knows of that program. */
export interface Invocation {
	program: ShellWord;
	/** The program's name as looked up: the last path segment, without `.exe`. */
	name: string;
	/** The entry, or null for a program that the knowledge base lacks. */
	id: string | null;
	/** Path of the deepest subcommand inside the entry: `""` or `subcommands.mod.subcommands.download`. */
	path: string;
	/** Facts of the deepest subcommand. */
	facts: SubcommandFacts | null;
	subcommands: { name: string; word: ShellWord; path: string; facts: SubcommandFacts }[];
	options: UsedOption[];
	operands: { facts: OperandFacts | null; word: ShellWord }[];
	/** `--`, which ends the options; of `[` the closing `]`. */
	end: Span | null;
	/** A command that this one runs: as words, as a script in one word (`sh -c "…"`), or as one in all that follow. */
	wrapped: { words: ShellWord[] } | { script: ShellWord } | { statements: ShellWord[] } | null;
}

export interface UsedOption {
	/** Null: the entry lacks it. */
	facts: OptionFacts | null;
	/** As written: `-y`, `--output`, or one letter of a bundle with its dash (`-x` of `-xzf`). */
	written: string;
	/** The whole option with its value where both are one word. */
	span: Span;
	nameSpan: Span;
	value: string | null;
	valueSpan: Span | null;
	/** The value as a word: the next one, or the rest of this one. */
	valueWord: ShellWord | null;
	/** The items after the first where the value is a list of PowerShell: `-ArgumentList '/i', '/quiet'`. */
	items?: ShellWord[];
	/** The command of `find -exec`, with `;` or `+` after it. */
	wrapped?: { words: ShellWord[]; terminator: ShellWord | null };
	/** The word of the command line it stands in, counted from 0; letters of one bundle share it. */
	word: number;
}
