import type { OperandFacts } from "../../../model/facts.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import type { ShellWord } from "../../../model/shell.ts";
import type { Span } from "../../../model/span.ts";
import type { Situation } from "../../simulate/conditions.ts";
import { resolveWord } from "../../simulate/values.ts";
import { type LineContext, say } from "../context.ts";
import { explainWritten } from "../scripts/written.ts";
import { pick, type SentenceValues } from "../sentences.ts";
import { explainWordParts } from "../shell/index.ts";
import { shellContext } from "../shell-context.ts";
import { runtimeOption } from "./ghc.ts";
import { explainText } from "./kinds.ts";

/** What an operand's explanation may need beside the word: its entry's own sentence, its package system, its place. */
export interface OperandSetting {
	entry?: string;
	values?: SentenceValues;
	situation?: Situation;
	system?: string | undefined;
	/** Says more than the kind of a word does: the sentence of the option or the command that names it. */
	instead?: Message | undefined;
	/** Where only a piece of the word is the operand (`--file=x`). */
	span?: Span;
	text?: string;
	/** Whether the command has no other operand and no option. */
	alone?: boolean;
}

/** An operand of a command or the value of an option: by its own sentence or by its kind, with its shell parts inside. */
export function explainOperand(
	context: LineContext,
	word: ShellWord,
	facts: OperandFacts | null,
	setting: OperandSetting = {},
): PartNote {
	const { stage, instruction } = context;
	const span = setting.span ?? word.span;
	const shell = {
		...shellContext(context, word.span),
		...(setting.situation?.shell && { shellKind: setting.situation.shell }),
	};
	// The shell puts a name in its place that only it knows: no file of the image.
	if (/^[<>]\(/.test(word.raw) && word.parts.length === 1) {
		const [stream] = explainWordParts(word, shell);
		if (stream) return stream;
	}
	const resolved = setting.text ?? (stage ? resolveWord(word, stage, instruction.index) : null) ?? word.text;
	const part = explainText(context, facts?.kind ?? guessKind(resolved), resolved, span, word.raw, setting.system);
	if (facts && setting.entry && facts.what.length > 0) {
		const values = { ...setting.values, value: resolved, [facts.name]: resolved };
		const own = pick(setting.entry, facts.what, values, setting.situation && aloneIn(setting.situation, word));
		if (own) {
			part.what = own;
			part.known = true;
		}
	}
	const runtime = setting.situation?.invocation && runtimeOption(setting.situation.invocation, word);
	if (runtime) {
		part.what = runtime;
		part.known = true;
	}
	if (part.what.key.startsWith("words/plain#")) {
		const operator =
			setting.entry === "commands/test" ? (OPERATORS[resolved] ?? (setting.alone ? "alone" : "side")) : undefined;
		part.what = operator ? say(`words/test#${operator}`, { text: resolved }) : (setting.instead ?? part.what);
	}
	// Without quotes the shell divides the value of a variable at its blanks.
	if (part.what.key === "words/plain#any" && /^\$\{?\w+\}?$/.test(word.raw) && /\S\s+\S/.test(resolved))
		part.what = say("words/plain#divided", { text: word.raw, count: resolved.trim().split(/\s+/).length });
	if (resolved === "" && word.raw !== "" && part.what.key.startsWith("words/plain#")) {
		const [empty] = explainWordParts(word, shell);
		if (empty) return { ...part, what: empty.what };
	}
	const script = explainWritten(context, word.span, () => explainWordParts(word, shell));
	if (script) return { ...part, role: "string", known: true, ...script };
	if (!word.literal || word.raw !== word.text) {
		const place = facts?.kind === "package" && !word.raw.includes("/") ? "package" : "word";
		const inner = explainWordParts(word, shell, place).filter(
			(one) =>
				one.span.start >= span.start && one.span.end <= span.end && one.what.key !== "shell/powershell#quoted.single",
		);
		if (part.parts.length === 0) part.parts.push(...inner);
	}
	return part;
}

/** The situation in which a condition on operands asks for this word and no other. */
function aloneIn(situation: Situation, word: ShellWord): Situation {
	const { invocation } = situation;
	if (!invocation) return situation;
	return {
		...situation,
		invocation: { ...invocation, operands: invocation.operands.filter((one) => one.word === word) },
	};
}

/** Operators of conditions; names of the sentences in `words/test`. */
const OPERATORS: Record<string, string> = {
	"!": "not",
	"=": "equal",
	"==": "equal",
	"!=": "unequal",
};

function guessKind(text: string) {
	if (/^[a-z][a-z+.-]*:\/\//i.test(text)) return "url" as const;
	if (/^(\.{0,2}\/|~\/)/.test(text)) return "path" as const;
	return "any" as const;
}
