import type { Invocation, UsedOption } from "../../model/invocation.ts";
import type { ShellWord } from "../../model/shell.ts";
import { whole } from "../whole.ts";
import { nameBeforeVersion } from "./package-spec.ts";
import type { Stage } from "./stage.ts";
import { variableAt } from "./variables.ts";

export type InvocationValues = Record<string, string | string[]>;

/** How a word is shown or used: as written without quotes, or with known variables replaced. */
export type WordText = (word: ShellWord) => string | null;

/** The placeholders that an invocation offers to sentences and effects: its operands, and its options' values. */
export function invocationValues(invocation: Invocation, text: WordText): InvocationValues {
	const values: InvocationValues = {};
	const all: string[] = [];
	const add = (name: string, value: string, many: boolean) => {
		const known = values[name];
		if (!many) values[name] = value;
		else if (Array.isArray(known)) known.push(value);
		else values[name] = [value];
	};
	for (const { facts, word } of invocation.operands) {
		const value = text(word) ?? (facts?.kind === "package" ? nameBeforeVersion(word.text) : null);
		if (value === null) continue;
		all.push(value);
		if (facts) add(facts.name, value, facts.many === true);
	}
	if (all.length > 0) values.operands = all;
	for (const option of invocation.options) {
		const value =
			option.valueWord && option.valueSpan?.start === option.valueWord.span.start
				? text(option.valueWord)
				: option.value;
		if (value === null) continue;
		const rest = option.items?.map((word) => text(word) ?? word.text) ?? [];
		for (const name of optionNames(option)) values[name] = rest.length > 0 ? [value, ...rest] : value;
	}
	values.program = invocation.name;
	return values;
}

/** The named groups of a condition on operands, from the first operand that it matches as a whole. */
export function operandGroups(operand: string | undefined, invocation: Invocation | undefined): Record<string, string> {
	if (!operand?.includes("(?<")) return {};
	for (const { word } of invocation?.operands ?? []) {
		const groups = whole(operand).exec(word.text)?.groups;
		if (groups) return { ...groups };
	}
	return {};
}

/** All spellings of an option that was used. */
export function optionNames(option: UsedOption): string[] {
	return option.facts ? option.facts.names : [option.written];
}

/** The text that the program gets for a word, or null where the file does not tell (substitutions, unknown variables). */
export function resolveWord(word: ShellWord, stage: Stage, at: number): string | null {
	if (word.literal) return word.text;
	const pieces: string[] = [];
	const walk = (parts: ShellWord["parts"]): boolean =>
		parts.every((part) => {
			switch (part.kind) {
				case "double-quoted":
					return walk(part.parts);
				case "variable": {
					if (part.operator !== null) return false;
					const value = variableAt(stage, part.name, at)?.value;
					if (value === undefined || value === null) return false;
					pieces.push(value);
					return true;
				}
				case "command-substitution":
				case "process-substitution":
				case "arithmetic":
					return false;
				case "tilde":
					pieces.push(part.text.replace(/^~$/, "/root"));
					return part.text === "~" && stage.state.user?.value === "root";
				default:
					pieces.push(part.text);
					return true;
			}
		});
	return walk(word.parts) ? pieces.join("") : null;
}
