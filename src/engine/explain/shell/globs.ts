import type { Message, PartNote } from "../../../model/message.ts";
import type { ShellWord, WordPart } from "../../../model/shell.ts";
import { say } from "../context.ts";
import { expandBraces } from "./braces.ts";
import { note, type ShellExplainContext } from "./context.ts";
import { explainParts } from "./words.ts";

type Pattern = Extract<WordPart, { kind: "glob" | "brace" | "tilde" }>;

/** `*`, `?`, `[…]` and `@(…)`: file names that match the whole word. */
export function explainGlob(part: Pattern, context: ShellExplainContext, word: ShellWord | undefined): PartNote {
	const values = { text: part.text, pattern: word?.raw ?? part.text };
	return note({
		span: part.span,
		role: "operator",
		what: globWhat(values),
		parts: explainParts(part.parts ?? [], context),
	});
}

function globWhat(values: { text: string; pattern: string }): Message {
	if (values.text === "*" || values.text === "**") return say("shell/globs#star.what", values);
	if (values.text === "?") return say("shell/globs#question.what", values);
	return values.text.startsWith("[")
		? say("shell/globs#bracket.what", values)
		: say("shell/globs#extended.what", values);
}

/** `{a,b}`: one word for each alternative; in dash and BusyBox ash the braces stay as they are. */
export function explainBrace(part: Pattern, context: ShellExplainContext, word: ShellWord | undefined): PartNote {
	const plain = context.shellKind === "dash" || context.shellKind === "busybox";
	const words = expandBraces(word?.raw ?? part.text);
	const parts = explainParts(part.parts ?? [], context);
	if (plain) {
		const what = say("shell/globs#brace.literal", { text: word?.raw ?? part.text, shell: context.shellKind });
		return note({ span: part.span, role: "operator", what, parts });
	}
	const text = word?.raw ?? part.text;
	const what = words ? say("shell/globs#brace.words", { text, words }) : say("shell/globs#brace.what", { text });
	return note({ span: part.span, role: "operator", what, parts });
}

/** `~` and `~user`. */
export function explainTilde(part: Pattern): PartNote {
	const user = part.text.slice(1);
	const what = user ? say("shell/globs#tilde.user", { user }) : say("shell/globs#tilde.own");
	return note({ span: part.span, role: "path", what });
}
