import type { Message, PartNote } from "../../../model/message.ts";
import type { ShellNode, VariablePart, WordPart } from "../../../model/shell.ts";
import { say } from "../context.ts";
import { note, notInDash, type ShellExplainContext } from "./context.ts";
import { bracketWhat } from "./powershell-brackets.ts";
import { explainStatements } from "./script.ts";
import { bodyTitle, titleOf } from "./titles.ts";
import { trimmed } from "./trimmed.ts";
import { explainParts } from "./words.ts";

/** `$X` as the line knows it; `${X…}` by what the form does to the value, and where the value comes from. */
export function explainVariableForm(part: VariablePart, context: ShellExplainContext): PartNote {
	const form = formOf(part);
	if (!form) return context.explainVariable(part);
	const origin = context.explainVariable({ ...part, text: `$${part.name}`, operator: null, word: null });
	return {
		...origin,
		span: part.span,
		what: form,
		why: [origin.what, ...(origin.why ?? []), ...trimmed(part, origin.what.values?.value)],
		parts: explainParts(part.parts, context, isPattern(part.operator) ? "pattern" : "value"),
		...(isBashForm(part) ? notInDash(context, part.text) : {}),
	};
}

/** Operators whose operand is compared with the value. */
function isPattern(operator: string | null): boolean {
	return operator !== null && /^[#%/^,]/.test(operator);
}

/** Forms that POSIX lacks. */
function isBashForm({ operator, prefix, index }: VariablePart): boolean {
	if (index !== undefined || prefix === "!") return true;
	return operator !== null && /^(\/|:$|\^|,|@|\*)/.test(operator);
}

function formOf(part: VariablePart): Message | null {
	const { name, word, second, prefix, index, operator } = part;
	const values = { name, word: word || '""' };
	if (prefix === "#") {
		return index === "@" || index === "*"
			? say("shell/expansions#elements.count", values)
			: say("shell/expansions#length.what", values);
	}
	if (prefix === "!") {
		return operator === "*" || operator === "@"
			? say("shell/expansions#names.what", values)
			: say("shell/expansions#indirect.what", values);
	}
	if (operator === null) {
		if (index === undefined) return null;
		return /^[@*]$/.test(index)
			? say("shell/expansions#elements.all", values)
			: say("shell/expansions#elements.one", { name, index });
	}
	switch (operator) {
		case ":-":
			return word ? say("shell/expansions#default.empty", values) : say("shell/expansions#default.nothing", values);
		case "-":
			return word ? say("shell/expansions#default.unset", values) : say("shell/expansions#default.nothing", values);
		case ":=":
			return say("shell/expansions#assign.empty", values);
		case "=":
			return say("shell/expansions#assign.unset", values);
		case ":+":
			return say("shell/expansions#alternative.filled", values);
		case "+":
			return say("shell/expansions#alternative.set", values);
		case ":?":
			return word ? say("shell/expansions#required.filled", values) : say("shell/expansions#required.plain", values);
		case "?":
			return word ? say("shell/expansions#required.set", values) : say("shell/expansions#required.plain", values);
		case "#":
			return say("shell/expansions#prefix.short", values);
		case "##":
			return say("shell/expansions#prefix.long", values);
		case "%":
			return say("shell/expansions#suffix.short", values);
		case "%%":
			return say("shell/expansions#suffix.long", values);
		case ":":
			return second === undefined
				? say("shell/expansions#slice.rest", { name, offset: values.word })
				: say("shell/expansions#slice.part", { name, offset: values.word, length: second });
		case "^":
		case "^^":
		case ",":
		case ",,":
			return caseForm(operator, values);
		case "@":
			return say("shell/expansions#transform.what", values);
		default:
			return operator.startsWith("/")
				? replaceForm(operator, name, values.word, second ?? "")
				: say("shell/expansions#other.what", { name, text: part.text });
	}
}

function caseForm(operator: string, values: { name: string }): Message {
	if (operator === "^^") return say("shell/expansions#case.upper", values);
	if (operator === "^") return say("shell/expansions#case.upper-first", values);
	return operator === ",,"
		? say("shell/expansions#case.lower", values)
		: say("shell/expansions#case.lower-first", values);
}

function replaceForm(operator: string, name: string, pattern: string, replacement: string): Message {
	const values = { name, pattern, replacement };
	if (operator === "//")
		return replacement ? say("shell/expansions#replace.all", values) : say("shell/expansions#remove.all", values);
	if (operator === "/#")
		return replacement ? say("shell/expansions#replace.start", values) : say("shell/expansions#remove.start", values);
	if (operator === "/%")
		return replacement ? say("shell/expansions#replace.end", values) : say("shell/expansions#remove.end", values);
	return replacement ? say("shell/expansions#replace.first", values) : say("shell/expansions#remove.first", values);
}

type Substitution = Extract<WordPart, { kind: "command-substitution" | "process-substitution" }>;

/** `$(…)`, backquotes, `<(…)` and `>(…)`, with the commands inside as parts. */
export function explainSubstitution(part: Substitution, context: ShellExplainContext): PartNote {
	const parts = explainStatements(part.body, part.operators, context);
	if (context.shellKind === "powershell")
		return note({ span: part.span, role: "operator", what: bracketWhat(part.text), parts });
	const command = bodyTitle(part.body);
	if (part.kind === "process-substitution") {
		const what =
			part.direction === "in"
				? say("shell/expansions#process.in", { command })
				: say("shell/expansions#process.out", { command });
		return note({
			span: part.span,
			role: "operator",
			what,
			parts,
			...notInDash(context, part.direction === "in" ? "<(…)" : ">(…)"),
		});
	}
	return note({
		span: part.span,
		role: "operator",
		what: substitutionWhat(part.body, command, part.backquoted),
		parts,
	});
}

function substitutionWhat(body: ShellNode[], command: string, backquoted: boolean): Message {
	const [only] = body;
	if (!only) return say("shell/expansions#substitution.empty");
	if (body.length === 1 && only.kind === "command" && only.words.length === 0 && only.assignments.length === 0) {
		const file = only.redirects[0]?.target?.raw;
		if (only.redirects[0]?.operator === "<" && file) return say("shell/expansions#substitution.file", { file });
	}
	if (body.length > 1) return say("shell/expansions#substitution.several", { first: titleOf(only) });
	return backquoted
		? say("shell/expansions#substitution.backquotes", { command })
		: say("shell/expansions#substitution.command", { command });
}
