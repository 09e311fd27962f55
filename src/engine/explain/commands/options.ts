import type { Invocation, UsedOption } from "../../../model/invocation.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import type { ShellWord } from "../../../model/shell.ts";
import { shellKind } from "../../shell/index.ts";
import type { Situation } from "../../simulate/conditions.ts";
import type { Execution } from "../../simulate/simulation.ts";
import { inOrder, type LineContext, leaf, say } from "../context.ts";
import { pick, pickAll, type SentenceValues } from "../sentences.ts";
import { explainScript } from "../shell/index.ts";
import { shellContext } from "../shell-context.ts";
import { shownText } from "../shown-text.ts";
import { explainOperand } from "../words/operand.ts";
import { packageSystem } from "../words/package-system.ts";
import { isName } from "./is-name.ts";
import { SHOWN, shownPlace } from "./situation.ts";
import { sizesOf } from "./sizes.ts";
import { isProjectScript } from "./unknown.ts";

/** An option with its value: what its entry says of it here, or that it is unknown. */
export function optionPart(
	context: LineContext,
	execution: Execution,
	option: UsedOption,
	values: SentenceValues,
	around: Situation,
): PartNote {
	const { invocation } = execution;
	// Of an option that is given several times a condition asks for the last: here that is this one.
	const options = [...invocation.options.filter((one) => one !== option), option];
	const situation = { ...around, invocation: { ...invocation, options } };
	const counts = {
		kind: "options",
		name: `${[invocation.name, ...invocation.subcommands.map((sub) => sub.name)].join(" ")} ${option.written}`,
	};
	const kind = option.facts?.value?.kind;
	const own =
		option.valueWord && kind && SHOWN.has(kind) && option.valueSpan?.start === option.valueWord.span.start
			? shownText(context.step, option.valueWord)
			: option.value;
	const value = own === null ? undefined : shownPlace(execution, kind, own);
	const items = option.items?.map(({ text }) => text) ?? [];
	const placeholders =
		value === undefined
			? values
			: { ...values, value: items.length > 0 ? [value, ...items] : value, ...sizesOf(option, invocation) };
	const what = option.facts && pick(`commands/${invocation.id}`, option.facts.what, placeholders, situation);
	const lacking = what === null ? lackingValue(context, execution, option) : null;
	const part = leaf({
		span: option.span,
		role: "option",
		known: what !== null || lacking !== null || isProjectScript(context, execution),
		...(isName(invocation) && { counts }),
		what:
			what ??
			lacking ??
			say(`words/option#${isProjectScript(context, execution) ? ownOption(option, invocation) : "unknown"}`, {
				option: option.written,
				program: invocation.name,
			}),
	});
	if (option.facts) {
		const why = pickAll(`commands/${invocation.id}`, option.facts.why, placeholders, situation);
		const beware = pickAll(`commands/${invocation.id}`, option.facts.beware, placeholders, situation);
		if (why.length > 0) part.why = why;
		if (beware.length > 0) part.beware = beware;
	}
	for (const item of option.items ?? []) {
		const one = { ...option, value: item.text, valueSpan: item.span, valueWord: item };
		part.span = { ...part.span, end: Math.max(part.span.end, item.span.end) };
		part.parts.push(valueOf(context, execution, one, item, undefined));
	}
	if (option.valueWord && option.valueSpan && option.facts?.value) {
		const within = option.valueSpan.start >= part.span.start && option.valueSpan.end <= part.span.end;
		const instead = items.length > 0 ? undefined : (what ?? undefined);
		const valuePart = valueOf(context, execution, option, option.valueWord, instead);
		if (within) part.parts.push(valuePart);
		else {
			part.span = {
				start: Math.min(part.span.start, option.valueSpan.start),
				end: Math.max(part.span.end, option.valueSpan.end),
			};
			part.parts.push(valuePart);
		}
	}
	part.parts = inOrder(part.parts);
	return part;
}

/** What is said of a known option that ends the words of its command, where xargs adds the value that it takes. */
function lackingValue(
	context: LineContext,
	execution: Execution,
	{ facts, value, written }: UsedOption,
): Message | null {
	if (!facts?.value || facts.value.optional || value !== null) return null;
	const added = context.step.executions.some(
		({ invocation, inner }) => invocation.id === "xargs" && inner.includes(execution),
	);
	return added ? say("words/option#value-added", { option: written }) : null;
}

function valueOf(
	context: LineContext,
	execution: Execution,
	{ facts, value, valueSpan }: UsedOption,
	word: ShellWord,
	instead: Message | undefined,
): PartNote {
	const { wrapped } = execution.invocation;
	if (execution.innerScript && wrapped && "script" in wrapped && wrapped.script === word) {
		const parts = explainScript(execution.innerScript, {
			...shellContext(context),
			shellKind: shellKind([execution.invocation.name], context.state?.distro),
		});
		return { span: word.span, role: "string", known: true, what: say("words/command#inner-script"), parts };
	}
	return explainOperand(
		context,
		word,
		{ name: facts?.value?.name ?? "value", kind: facts?.value?.kind ?? "any", what: [] },
		{
			span: valueSpan ?? word.span,
			// A value that is a word of its own is read like an operand, with its variables replaced.
			...(valueSpan?.start !== word.span.start && { text: value ?? word.text }),
			system: packageSystem(context.simulation.facts, execution),
			instead,
		},
	);
}

/** An option of the project's own program; what a few of them mean nearly everywhere. */
function ownOption(option: UsedOption, { options }: Invocation): string {
	const form = ({ written }: UsedOption) =>
		/^(?:-h|--?help)$/.test(written) ? "own-help" : /^--?version$/.test(written) ? "own-version" : "own";
	const own = form(option);
	return own === "own" && options.find((one) => form(one) === "own") !== option ? "own-more" : own;
}
