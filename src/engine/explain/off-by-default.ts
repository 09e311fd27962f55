import type { Message } from "../../model/message.ts";
import type { Command, ShellNode } from "../../model/shell.ts";
import { resolveWord } from "../simulate/values.ts";
import { variableAt } from "../simulate/variables.ts";
import { type LineContext, lineRef, say } from "./context.ts";

/** A script that is nothing but an `if` whose test is decided by a build argument: what the default makes of the line. */
export function offByDefault(context: LineContext): Message[] {
	const { step, stage, instruction } = context;
	const [only, ...others] = step.script?.items ?? [];
	if (!stage || only?.kind !== "if" || others.length > 0 || only.otherwise || only.clauses.length !== 1) return [];
	const test = single(only.clauses[0]?.condition ?? []);
	if (test?.kind !== "command") return [];
	const text = (word: Command["words"][number]) => resolveWord(word, stage, instruction.index);
	const holds = holdsFor(test.words.map(text));
	if (holds === null) return [];
	const names = test.words.flatMap(({ raw }) => [...raw.matchAll(/\$\{?(\w+)/g)].map((match) => match[1] ?? ""));
	const [name, ...rest] = new Set(names);
	const change = name === undefined ? undefined : variableAt(stage, name, instruction.index);
	// One build argument decides; a variable of the image or of ENV is no choice of the build's.
	if (rest.length > 0 || change?.value == null || change.from.line === null) return [];
	if (stage.env.get(change.name, instruction.index - 1)) return [];
	const values = { name: change.name, line: lineRef(change.from.line) };
	if (holds) return change.value === "" ? [] : [say("instructions/run#why.on", { ...values, value: change.value })];
	return [
		change.value === ""
			? say("instructions/run#why.off-empty", values)
			: say("instructions/run#why.off", { ...values, value: change.value }),
	];
}

/** The only node of some, also where a list holds it alone. */
function single([first, ...more]: ShellNode[]): ShellNode | undefined {
	if (more.length > 0) return undefined;
	return first?.kind === "list" ? single(first.items) : first;
}

/** Whether `[ a = b ]`, `[ a != b ]`, `[ -n a ]` or `[ -z a ]` succeeds; null where a side is unknown or it is another test. */
function holdsFor(words: (string | null)[]): boolean | null {
	const [program, ...rest] = words;
	const sides = program === "[" && rest.at(-1) === "]" ? rest.slice(0, -1) : program === "test" ? rest : [];
	const [first, second, third] = sides;
	if (sides.length === 2 && second != null)
		return first === "-n" ? second !== "" : first === "-z" ? second === "" : null;
	if (sides.length !== 3 || first == null || third == null) return null;
	if (second === "=" || second === "==") return first === third;
	return second === "!=" ? first !== third : null;
}
