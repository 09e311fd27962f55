import type { Message, PartNote } from "../../../model/message.ts";
import type { WordPart } from "../../../model/shell.ts";
import { say } from "../context.ts";
import { expandBraces } from "./braces.ts";
import { note, type ShellExplainContext } from "./context.ts";
import { explainParts } from "./words.ts";

type Pattern = Extract<WordPart, { kind: "glob" | "brace" | "tilde" }>;

/** `*`, `?`, `[…]` and `@(…)`: file names that match the whole word. */
export function explainGlob(part: Pattern, context: ShellExplainContext, whole: string): PartNote {
	const values = { text: part.text, pattern: whole };
	const several = /^\[([^\]!^]*\w{2},\w+)\]$/.exec(part.text)?.[1];
	return note({
		span: part.span,
		role: "operator",
		what: globWhat(values),
		...(several && { beware: [say("shell/globs#bracket.list", { text: part.text, braces: `{${several}}` })] }),
		parts: explainParts(part.parts ?? [], context),
	});
}

/** An expression of sed, or a version with an open end: no file is meant by either. */
const FOR_PROGRAM = /^(?:s([/|#,@!]).*\1.*\1\w*|[~^=<>]*\d+(?:\.\d+)*\.\*)$/;

function globWhat(values: { text: string; pattern: string }): Message {
	if (FOR_PROGRAM.test(values.pattern)) return say("shell/globs#meant.what", { pattern: values.pattern });
	if (values.text === "*" || values.text === "**") return say("shell/globs#star.what", values);
	if (values.text === "?") return say("shell/globs#question.what", values);
	return values.text.startsWith("[")
		? say("shell/globs#bracket.what", values)
		: say("shell/globs#extended.what", values);
}

/** The same signs in the name of a package: as a rule no file is called so, and the package manager gets the pattern. */
export function explainPackagePattern(part: Pattern, pattern: string): PartNote {
	return note({ span: part.span, role: "operator", what: say("shell/globs#package.what", { pattern }) });
}

/** The same signs where they are compared with text: in `${X%-*}`, `[[ a == b* ]]` and `case`. */
export function explainTextPattern(part: Pattern, context: ShellExplainContext): PartNote {
	const parts = explainParts(part.parts ?? [], context);
	return note({ span: part.span, role: "operator", what: textWhat(part.text), parts });
}

function textWhat(text: string): Message {
	if (text === "*" || text === "**") return say("shell/globs#star.text");
	if (text === "?") return say("shell/globs#question.text");
	return text.startsWith("[") ? say("shell/globs#bracket.text", { text }) : say("shell/globs#extended.text", { text });
}

/** `{a,b}`: one word for each alternative; in dash and BusyBox ash the braces stay as they are. */
export function explainBrace(part: Pattern, context: ShellExplainContext, whole: string): PartNote {
	const plain = context.shellKind === "dash" || context.shellKind === "busybox";
	const words = expandBraces(whole);
	const parts = explainParts(part.parts ?? [], context);
	if (plain) {
		const what = say("shell/globs#brace.literal", { text: whole, shell: context.shellKind });
		return note({ span: part.span, role: "operator", what, parts });
	}
	const text = whole;
	const what = words ? say("shell/globs#brace.words", { text, words }) : say("shell/globs#brace.what", { text });
	return note({ span: part.span, role: "operator", what, parts });
}

/** `~` and `~user`. */
export function explainTilde(part: Pattern): PartNote {
	const user = part.text.slice(1);
	const what = user ? say("shell/globs#tilde.user", { user }) : say("shell/globs#tilde.own");
	return note({ span: part.span, role: "path", what });
}
