import type { Message, PartNote } from "../../../model/message.ts";
import type { WordPart } from "../../../model/shell.ts";
import { say } from "../context.ts";
import { note, type ShellExplainContext } from "./context.ts";
import { cut } from "./titles.ts";
import { explainParts, type Place } from "./words.ts";

type Quoted = Extract<WordPart, { kind: "single-quoted" | "ansi-quoted" | "escaped" | "double-quoted" }>;

/** What quotes or a backslash do to this very text. */
export function explainQuoted(part: Quoted, context: ShellExplainContext, place: Place): PartNote {
	const parts = part.kind === "double-quoted" ? explainParts(part.parts, context) : [];
	const what = context.shellKind === "powershell" ? ofPowershell(part) : whatOf(part, place, context.source);
	return note({ span: part.span, role: "string", what, parts });
}

function whatOf(part: Quoted, place: Place, source: string): Message {
	switch (part.kind) {
		case "escaped":
			// The escape character of cmd, which the spelling shows.
			if (source[part.span.start] === "^") return say("shell/quoting#escaped.caret", { text: part.text });
			return escapedWhat(part.text, place);
		case "ansi-quoted":
			return say("shell/quoting#ansi.what", {
				text: cut(source.slice(part.contentSpan.start, part.contentSpan.end)) || "…",
			});
		case "single-quoted":
			return singleWhat(part.text);
		case "double-quoted":
			return part.locale ? say("shell/quoting#double.locale") : doubleWhat(part.parts);
	}
}

function escapedWhat(text: string, place: Place): Message {
	if (text === ";") return say("shell/quoting#escaped.semicolon");
	if (text === " ") return say("shell/quoting#escaped.blank");
	if (text === "\\") return say("shell/quoting#escaped.backslash");
	return place === "quotes"
		? say("shell/quoting#escaped.quoted", { text })
		: say("shell/quoting#escaped.what", { text });
}

/** Text in which the shell sees nothing of its own: without quotes it would be the same word. Digits may stand before `>`. */
const NEEDLESS = /^(?!\d+$)[\w@%+=:,./-]+$/;

/** Which of the two signs of redirection a text holds. */
function redirects(text: string): string[] {
	return ["<", ">"].filter((sign) => text.includes(sign));
}

function singleWhat(whole: string): Message {
	if (whole === "") return say("shell/quoting#single.empty");
	if (whole.includes("\n")) return say("shell/quoting#single.lines");
	if (whole.trim() === "") return say("shell/quoting#single.blanks", { text: whole });
	const text = cut(whole);
	if (/[$`]/.test(text)) return say("shell/quoting#single.dollar", { text });
	if (/[()]/.test(text)) return say("shell/quoting#single.operators", { text });
	if (/[*?[\]{}~]/.test(text)) return say("shell/quoting#single.pattern", { text });
	if (/\S[<>]/.test(text)) return say("shell/quoting#single.redirects", { text, signs: redirects(text) });
	if (/\s/.test(text)) return say("shell/quoting#single.blanks", { text });
	if (/[|&;<>()#!"\\]/.test(text)) return say("shell/quoting#single.operators", { text });
	return NEEDLESS.test(whole) ? say("shell/quoting#single.needless") : say("shell/quoting#single.plain", { text });
}

function doubleWhat(parts: WordPart[]): Message {
	if (parts.length === 0) return say("shell/quoting#double.empty");
	const names = parts.flatMap((part) => (part.kind === "variable" ? [part.text] : []));
	const whole = parts.map((part) => ("text" in part ? part.text : "")).join("");
	const text = cut(whole) || whole;
	if (/^(\$@|\$\{\w+\[@\]\})$/.test(whole)) return say("shell/quoting#double.elements", { variable: whole });
	if (names.length > 0) return say("shell/quoting#double.variables", { variables: [...new Set(names)] });
	if (parts.some(({ kind }) => kind === "command-substitution")) return say("shell/quoting#double.output");
	if (whole.includes("\n")) return say("shell/quoting#double.lines");
	if (/[*?[\]{}~]/.test(text)) return say("shell/quoting#double.pattern", { text });
	if (/[()]/.test(text)) return say("shell/quoting#double.operators", { text });
	if (/\S[<>]/.test(text)) return say("shell/quoting#double.redirects", { text, signs: redirects(text) });
	if (/\s/.test(text)) return say("shell/quoting#double.blanks", { text });
	if (/[|&;<>()#'!]/.test(text)) return say("shell/quoting#double.operators", { text });
	return NEEDLESS.test(whole) ? say("shell/quoting#double.needless") : say("shell/quoting#double.plain", { text });
}

/** PowerShell replaces variables in double quotes only; its escape character is the backtick. */
function ofPowershell(part: Quoted): Message {
	if (part.kind === "escaped") return say("shell/powershell#quoted.escaped", { text: part.text });
	if (part.kind !== "double-quoted") return say("shell/powershell#quoted.single", { text: cut(part.text) || "''" });
	const names = part.parts.flatMap((inner) => (inner.kind === "variable" ? [inner.text] : []));
	if (names.length > 0) return say("shell/powershell#quoted.variables", { variables: [...new Set(names)] });
	if (part.parts.some(({ kind }) => kind === "command-substitution")) return say("shell/powershell#quoted.output");
	const text = part.parts.map((inner) => ("text" in inner ? inner.text : "")).join("");
	return say("shell/powershell#quoted.double", { text: cut(text) || '""' });
}
