import type { PartNote } from "../../../model/message.ts";
import type { ShellWord, WordPart } from "../../../model/shell.ts";
import { explainArithmeticExpansion } from "./arithmetic.ts";
import type { ShellExplainContext } from "./context.ts";
import { explainSubstitution, explainVariableForm } from "./expansions.ts";
import { explainBrace, explainGlob, explainPackagePattern, explainTextPattern, explainTilde } from "./globs.ts";
import { explainQuoted } from "./quoting.ts";

/**
 * Where a piece stands: in a word of a command, where patterns are file names; in a pattern that is compared with text;
 * in a value (of an assignment, a `case`), where neither patterns nor braces mean anything; inside double quotes; or in
 * the name of a package, where the package manager reads the patterns that match no file.
 */
export type Place = "word" | "pattern" | "value" | "quotes" | "package";

/** The pieces of a word that the shell changes before the program sees it: quotes, expansions, patterns. */
export function explainWordParts(word: ShellWord, context: ShellExplainContext, place: Place = "word"): PartNote[] {
	return explainParts(word.parts, context, place, word.raw);
}

/** Pieces of a word, or of double quotes; `whole` is the word as written, for patterns. */
export function explainParts(
	parts: WordPart[],
	context: ShellExplainContext,
	place: Place = "quotes",
	whole = "",
): PartNote[] {
	// A pattern of packages is told once, where it begins.
	const glob = place === "package" ? parts.find(({ kind }) => kind === "glob") : undefined;
	const told = glob ? parts.filter((part) => part.kind !== "glob" || part === glob) : parts;
	return told.flatMap((part) => explainPart(part, context, place, whole) ?? []);
}

function explainPart(part: WordPart, context: ShellExplainContext, place: Place, whole: string): PartNote | null {
	switch (part.kind) {
		case "literal":
			return null;
		case "single-quoted":
		case "ansi-quoted":
		case "escaped":
		case "double-quoted":
			return explainQuoted(part, context, place);
		case "variable":
			return explainVariableForm(part, context);
		case "command-substitution":
		case "process-substitution":
			return explainSubstitution(part, context);
		case "arithmetic":
			return explainArithmeticExpansion(part, context);
		case "glob":
			if (place === "pattern") return explainTextPattern(part, context);
			if (place === "package") return explainPackagePattern(part, whole);
			return place === "word" ? explainGlob(part, context, whole) : null;
		case "brace":
			return place === "word" || place === "package" ? explainBrace(part, context, whole) : null;
		case "tilde":
			return explainTilde(part);
	}
}
