import type { Message, PartNote, Values } from "../../../model/message.ts";
import { parseSed, type SedEdit, type SedWhere } from "../../shell/sed.ts";
import { leaf, say } from "../context.ts";
import type { KindWord } from "./kinds.ts";

/** A script of sed as what it changes, or as an expression where it does more than the usual. */
export function explainSed({ text, span }: KindWord): PartNote {
	const edits = sedClauses(text);
	return leaf({
		span,
		role: "string",
		what: edits ? say("words/sed#list", { edits }) : say("words/plain#any", { text }),
	});
}

/** What a script of sed changes, a clause for each command; null where it holds others than the usual ones. */
export function sedClauses(script: string): Message[] | null {
	return parseSed(script)?.map(clauseOf) ?? null;
}

function clauseOf({ where, not, edit }: SedEdit): Message {
	const at: Values = where ? { where: linesOf("where", where, not === true) } : {};
	switch (edit.kind) {
		case "replace": {
			const { text } = edit;
			const pattern = edit.pattern.replace(NEEDLESS, "$1");
			const often = edit.every ? "every" : "once";
			if (text === "" && CARRIAGE_RETURN.test(pattern)) return say("words/sed#carriage-returns", at);
			const mark = text === "" ? COMMENT.exec(pattern)?.[1] : undefined;
			if (mark) return say("words/sed#uncomment", { mark, ...at });
			if (text === "") return say(`words/sed#remove.${often}`, { pattern, ...at });
			return say(`words/sed#replace.${often}`, { pattern, text, ...at });
		}
		case "append":
		case "insert":
		case "change":
			return say(`words/sed#${edit.kind}`, { text: edit.text, ...at });
		case "quit":
			return say("words/sed#quit", at);
		default:
			return say(`words/sed#${edit.kind}`, where ? { lines: linesOf("lines", where, not === true) } : {});
	}
}

/** A backslash before a character that stands for itself anyway. */
const NEEDLESS = /\\([_@#%,:;~"=-])/g;

/** The carriage return that Windows puts before each line feed. */
const CARRIAGE_RETURN = /^(?:\\r|\\x0[dD]|\\o?0?15|\r)\+?\$?$/;

/** The sign of a comment at the start of a line, with the blanks around it. */
const COMMENT = /^\^(?:\\s\*| \*)?([#;])(?:\\s\*|\\s\?| \*| \?| )?$/;

/** Which lines: as a place (`where`) or as what is dealt with (`lines`). */
function linesOf(form: "where" | "lines", { from, to }: SedWhere, not: boolean): Message {
	const name = (id: string) => `words/sed#${form}.${not ? "not-" : ""}${id}`;
	if (to) return say(name("range"), { from: shown(from), to: shown(to) });
	if ("last" in from) return say(name("last"));
	return "line" in from ? say(name("line"), { line: String(from.line) }) : say(name("match"), { match: from.match });
}

function shown(address: SedWhere["from"]): string {
	if ("last" in address) return "$";
	return "line" in address ? String(address.line) : `/${address.match}/`;
}
