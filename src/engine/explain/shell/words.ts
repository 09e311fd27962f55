import type { PartNote } from "../../../model/message.ts";
import type { ShellWord, WordPart } from "../../../model/shell.ts";
import { explainArithmeticExpansion } from "./arithmetic.ts";
import type { ShellExplainContext } from "./context.ts";
import { explainSubstitution, explainVariableForm } from "./expansions.ts";
import { explainBrace, explainGlob, explainTilde } from "./globs.ts";
import { explainQuoted } from "./quoting.ts";

/** The pieces of a word that the shell changes before the program sees it: quotes, expansions, patterns. */
export function explainWordParts(word: ShellWord, context: ShellExplainContext): PartNote[] {
	return explainParts(word.parts, context, word);
}

/** Pieces of a word, or of double quotes; `word` where a pattern is to be quoted whole. */
export function explainParts(parts: WordPart[], context: ShellExplainContext, word?: ShellWord): PartNote[] {
	return parts.flatMap((part) => explainPart(part, context, word) ?? []);
}

function explainPart(part: WordPart, context: ShellExplainContext, word: ShellWord | undefined): PartNote | null {
	switch (part.kind) {
		case "literal":
			return null;
		case "single-quoted":
		case "ansi-quoted":
		case "escaped":
		case "double-quoted":
			return explainQuoted(part, context, word);
		case "variable":
			return explainVariableForm(part, context);
		case "command-substitution":
		case "process-substitution":
			return explainSubstitution(part, context);
		case "arithmetic":
			return explainArithmeticExpansion(part, context);
		case "glob":
			return explainGlob(part, context, word);
		case "brace":
			return explainBrace(part, context, word);
		case "tilde":
			return explainTilde(part);
	}
}
