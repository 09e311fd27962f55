import type { Message, PartNote } from "../../../model/message.ts";
import type { Command, ShellWord } from "../../../model/shell.ts";
import { inOrder, say } from "../context.ts";
import { note, type ShellExplainContext } from "./context.ts";
import { cut } from "./titles.ts";
import { explainWordParts } from "./words.ts";

/** Words of control flow that have a sentence of their own. */
const KEYWORDS =
	/^(?:if|elseif|else|try|catch|finally|foreach|for|while|do|until|switch|default|function|param|return|break|continue|in)$/i;

/** Keywords whose brackets hold what must be true. */
const CONDITIONAL = /^(?:if|elseif|while|until)$/i;

/** Operators by their sentence. A `c` before a comparison makes it distinguish capitals, an `i` does not. */
const OPERATORS: Record<string, string> = {
	"-eq": "equal",
	"-ne": "unequal",
	"-gt": "greater",
	"-ge": "at-least",
	"-lt": "less",
	"-le": "at-most",
	"-like": "like",
	"-notlike": "unlike",
	"-match": "match",
	"-notmatch": "no-match",
	"-replace": "replace",
	"-split": "split",
	"-join": "join",
	"-contains": "contains",
	"-in": "one-of",
	"-and": "and",
	"-or": "or",
	"-not": "not",
	"!": "not",
	"-f": "format",
	"=": "assign",
	"+=": "append",
	"+": "plus",
};

/** A statement of PowerShell that is no command: control flow, an assignment, or a value that is worked out. */
export function explainStatement(node: Command, context: ShellExplainContext, around: PartNote[]): PartNote {
	const words = node.words.map((word, index) => explainWord(word, index, node, context));
	return note({ span: node.span, role: "command", what: whatOf(node), parts: inOrder([...words, ...around]) });
}

function whatOf(node: Command): Message {
	const [first, sign, ...values] = node.words;
	const name = first?.raw ?? "";
	if (node.statement === "control") return keyword(name);
	const compared = node.words.length === 3 ? /^-[ci]?(eq|ne)$/i.exec(sign?.raw ?? "")?.[1]?.toLowerCase() : undefined;
	if (compared) {
		const [left, , right] = node.words.map(({ raw }) => cut(raw));
		return say(`shell/powershell#compare.${compared === "eq" ? "equal" : "unequal"}`, {
			left: left ?? "",
			right: right ?? "",
		});
	}
	if (!first?.raw.startsWith("$") || !/^\+?=$/.test(sign?.raw ?? "")) {
		return say("shell/powershell#value", { text: cut(node.words.map(({ raw }) => raw).join(" ")) });
	}
	const value = cut(values.map(({ raw }) => raw).join(" ")) || "''";
	if (/^\$null$/i.test(name)) return say("shell/powershell#discard", { value });
	if (/^\$env:/i.test(name)) return say("shell/powershell#assign.environment", { name, value });
	return sign?.raw === "+="
		? say("shell/powershell#assign.append", { name, value })
		: say("shell/powershell#assign.plain", { name, value });
}

function keyword(word: string): Message {
	const name = word.toLowerCase();
	return KEYWORDS.test(name)
		? say(`shell/powershell#keyword.${name}`)
		: say("shell/powershell#keyword.other", { word });
}

function explainWord(word: ShellWord, index: number, node: Command, context: ShellExplainContext): PartNote {
	const { raw, span } = word;
	const leads = index === 0 && node.statement === "control";
	if (leads || (word.literal && KEYWORDS.test(raw))) return note({ span, role: "keyword", what: keyword(raw) });
	const operator = OPERATORS[raw.toLowerCase().replace(/^-[ci](?=eq|ne|g|l|match|not|replace|split|contains|in)/, "-")];
	if (operator) return note({ span, role: "operator", what: say(`shell/powershell#operator.${operator}`) });
	const parts = explainWordParts(word, context);
	const before = node.words[index - 1]?.raw ?? "";
	if (node.statement === "control" && raw.startsWith("(") && KEYWORDS.test(before)) {
		const inner = parts.flatMap((part) => part.parts);
		return note({
			span,
			role: "operator",
			what: say(`shell/powershell#bracket.${CONDITIONAL.test(before) ? "condition" : "items"}`, { keyword: before }),
			parts: inner,
		});
	}
	const [only] = parts;
	if (only && parts.length === 1 && only.span.start === span.start && only.span.end === span.end) return only;
	return note({
		span,
		role: "text",
		what: say("shell/powershell#text", { text: cut(raw.replace(/(.),$/, "$1")) }),
		parts,
	});
}
