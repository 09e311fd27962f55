import type { VariableUse } from "../../../model/dockerfile.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import { variableEntry } from "../../lookup.ts";
import { isPlatformArgument, variableAt } from "../../simulate/variables.ts";
import { isParameter } from "../../simulate/written.ts";
import { type LineContext, leaf, lineRef, say } from "../context.ts";

/** A variable that the builder replaces, or that the shell of this line replaces. */
export function explainVariable(
	context: LineContext,
	use: Pick<VariableUse, "name" | "operator" | "word" | "span">,
): PartNote {
	const { name, operator, word } = use;
	const origin = isParameter(name)
		? { message: say("words/variable#origin.parameter", { text: `$${name}` }), known: true }
		: variableOrigin(context, name);
	const form = operator === null ? null : (FORMS[operator] ?? null);
	const known = variableEntry(context.simulation.facts, name) !== null || origin.known;
	return leaf({
		span: use.span,
		role: "variable",
		known,
		counts: { kind: "variables", name },
		what: form ? say(`words/variable#forms.${form}`, { name, word: word ?? "" }) : origin.message,
		...(form && {
			why: [origin.known || !decides(operator) ? origin.message : say("words/variable#origin.unset-form", { name })],
		}),
	});
}

/** Forms of `${name…}`, by operator; names of the sentences in `words/variable`. */
const FORMS: Record<string, string> = {
	":-": "default-empty",
	"-": "default",
	":+": "alternative-empty",
	"+": "alternative",
	":?": "required-empty",
	"?": "required",
	"#": "prefix",
	"##": "prefix-long",
	"%": "suffix",
	"%%": "suffix-long",
	"/": "replace",
	"//": "replace-all",
};

/** Whether the operator itself tells what stands where the variable is unset. */
function decides(operator: string | null): boolean {
	return operator !== null && /^:?[-+?]$/.test(operator);
}

/** Where the value of a variable comes from, as a sentence with the value where the file tells it. */
export function variableOrigin(context: LineContext, name: string): { message: Message; known: boolean } {
	const { stage, instruction, simulation } = context;
	const inFrom = instruction.keyword === "FROM" || stage === null;
	const change = inFrom ? simulation.globals.get(name) : variableAt(stage, name, instruction.index);
	const key = (id: string) => `words/variable#origin.${id}`;
	if (!change) {
		if (name === "PATH" && !inFrom) return { message: say(key("path")), known: true };
		if (isPlatformArgument(name) && inFrom) return { message: say(key("platform"), { name }), known: true };
		const global = inFrom ? undefined : simulation.globals.get(name)?.from.line;
		if (global != null) return { message: say(key("global-only"), { name, line: lineRef(global) }), known: false };
		return { message: say(key("unset"), { name }), known: false };
	}
	if (inFrom && change.from.line === null) return { message: say(key("platform"), { name }), known: true };
	if (change.from.line === null) {
		return change.value
			? { message: say(key("image"), { name, value: change.value }), known: true }
			: { message: say(key("image-unknown"), { name }), known: true };
	}
	const line = lineRef(change.from.line);
	const isArgument = inFrom || stage?.env.get(name, instruction.index - 1) === undefined;
	if (change.value === null) {
		if (isPlatformArgument(name)) return { message: say(key("platform-declared"), { name, line }), known: true };
		return { message: say(key("argument-without"), { name, line }), known: true };
	}
	const values = { name, value: change.value, line };
	if (change.value === "") return { message: say(key("empty"), { name, line }), known: true };
	const form = !isArgument ? "environment" : simulation.buildArgs.has(name) ? "argument-given" : "argument";
	return { message: say(key(form), values), known: true };
}
