import type { Invocation } from "../../../model/invocation.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import type { ShellWord } from "../../../model/shell.ts";
import { contains, isEmpty } from "../../../model/span.ts";
import { matchCommand } from "../../shell/index.ts";
import { ownName, programOrigin } from "../../simulate/build-effects.ts";
import type { Situation } from "../../simulate/conditions.ts";
import { ALONE } from "../../simulate/run.ts";
import type { Execution } from "../../simulate/simulation.ts";
import { inOrder, type LineContext, leaf, lineOf, lineRef, say } from "../context.ts";
import { fromPythonPackages } from "../packages/python-programs.ts";
import { pick, type SentenceValues } from "../sentences.ts";
import { explainScript, explainWordParts } from "../shell/index.ts";
import { shellContext } from "../shell-context.ts";
import { ADDRESS } from "../words/kinds.ts";
import { explainOperand } from "../words/operand.ts";
import { packageSystem } from "../words/package-system.ts";
import { nothingToDelete } from "../words/removed.ts";
import { isName } from "./is-name.ts";
import { aboutOf, type CommandNote, noteOfCommand } from "./note.ts";
import { optionPart } from "./options.ts";
import { systemProgram } from "./system-program.ts";
import { isImageEntrypoint, isProjectScript } from "./unknown.ts";

/** The parts of a command's words: program, subcommands, options with their values, operands. */
function explainInvocation(line: LineContext, execution: Execution, phase: "build" | "run"): PartNote[] {
	const { invocation } = execution;
	const context = { ...line, directory: execution.workdir };
	const { situation, values } = aboutOf(context, execution, phase);
	const entry = `commands/${invocation.id}`;
	const parts: PartNote[] = [programPart(context, execution, phase, values, situation)];
	for (const sub of invocation.subcommands) {
		const what = pick(entry, sub.facts.what, values, situation);
		parts.push(
			leaf({
				span: sub.word.span,
				role: "subcommand",
				counts: { kind: "subcommands", name: `${invocation.name} ${sub.name}` },
				what: what ?? say("words/command#subcommand", { name: sub.name, program: invocation.name }),
			}),
		);
	}
	for (const option of invocation.options) parts.push(optionPart(context, execution, option, values, situation));
	if (invocation.end) {
		const what = say(
			`words/option#${invocation.name === "[" ? "bracket" : invocation.id === null ? "end-unknown" : "end"}`,
		);
		parts.push(leaf({ span: invocation.end, role: "operator", what }));
	}
	const said = noteOfCommand(context, execution, phase).what;
	for (const { facts, word } of invocation.operands) {
		const instead = facts && said.values && facts.name in said.values ? said : ownWord(context, execution, word);
		const system = packageSystem(context.simulation.facts, execution);
		const alone = invocation.operands.length === 1 && invocation.options.length === 0;
		const part = explainOperand(context, word, facts, { entry, values, situation, system, instead, alone });
		const idle = nothingToDelete(context, execution, word);
		parts.push(idle.length > 0 ? { ...part, why: [...(part.why ?? []), ...idle] } : part);
	}
	if (execution.innerScript && invocation.wrapped && "statements" in invocation.wrapped) {
		parts.push(...explainScript(execution.innerScript, { ...shellContext(context), shellKind: "powershell" }));
	} else if (execution.innerScript === null) {
		for (const inner of execution.inner) parts.push(...explainCommandWords(context, inner, phase));
	}
	parts.push(...terminators(context, execution));
	return inOrder(parts);
}

/** Words that are options of a command, as in a variable that it gets: `JAVA_OPTS="-Xmx1g -server"`. */
export function explainOptions(context: LineContext, id: string, words: ShellWord[]): PartNote[] {
	const { commands } = context.simulation.facts;
	const [first] = words;
	if (!first || !commands[id]) return [];
	const program: ShellWord = {
		span: { start: first.span.start, end: first.span.start },
		raw: id,
		text: id,
		literal: true,
		parts: [],
	};
	const span = { start: first.span.start, end: words.at(-1)?.span.end ?? first.span.end };
	const execution = executionOfWords(context, [program, ...words], span);
	return explainInvocation(context, execution, "run").filter((part) => !isEmpty(part.span));
}

/** Words as the command that something else makes of them. */
function executionOfWords(
	context: LineContext,
	words: ShellWord[],
	span = words[0]?.span ?? { start: 0, end: 0 },
): Execution {
	return {
		command: { kind: "command", span, assignments: [], words, redirects: [] },
		context: { ...ALONE },
		invocation: matchCommand(words, context.simulation.facts.commands),
		effects: [],
		workdir: context.state?.workdir.value ?? null,
		inner: [],
		innerScript: null,
	};
}

/** What ends the command of `find -exec`: `;` runs it for each file, `+` for many at once. */
function terminators(context: LineContext, { invocation }: Execution): PartNote[] {
	return invocation.options.flatMap(({ written, wrapped }) => {
		const word = wrapped?.terminator;
		if (!word) return [];
		const what = say(`words/option#terminator.${word.text === "+" ? "many" : "each"}`, { option: written });
		return [
			{
				...leaf({ span: word.span, role: "operator", what }),
				parts: explainWordParts(word, shellContext(context, word.span)),
			},
		];
	});
}

/** A command as one part with its words inside. */
export function explainCommandWords(context: LineContext, execution: Execution, phase: "build" | "run"): PartNote[] {
	const note = noteOfCommand(context, execution, phase);
	const parts = explainInvocation(context, execution, phase).filter((part) => !isEmpty(part.span));
	// Arguments of a program that another line or the base image names: they run nothing by themselves.
	if (isEmpty(execution.invocation.program.span)) return parts;
	const [only] = parts;
	if (only && parts.length === 1 && contains(only.span, execution.command.span)) return [withReasons(only, note)];
	return [
		{
			span: execution.command.span,
			role: "command",
			known: note.known,
			what: note.what,
			...(note.why.length > 0 && { why: note.why }),
			...(note.beware.length > 0 && { beware: note.beware }),
			parts,
		},
	];
}

/** The only word of a command, with what its entry says of the command as a whole. */
function withReasons(part: PartNote, note: CommandNote): PartNote {
	const why = [...(part.why ?? []), ...note.why];
	const beware = [...(part.beware ?? []), ...note.beware];
	return { ...part, ...(why.length > 0 && { why }), ...(beware.length > 0 && { beware }) };
}

function programPart(
	context: LineContext,
	execution: Execution,
	phase: "build" | "run",
	values: SentenceValues,
	situation: Situation,
): PartNote {
	const { invocation } = execution;
	const root = invocation.id === null ? undefined : context.simulation.facts.commands[invocation.id];
	const apart = programAlone(invocation, values, situation);
	const what = root && pick(`commands/${invocation.id}`, root.what, apart.values, apart.situation);
	const note = noteOfCommand(context, execution, phase);
	const why: Message[] = [];
	const made = context.stage && programOrigin(context.stage, ownName(invocation));
	// Of a program of the project, and of one named by its path, the command itself tells where it comes from.
	const told = isProjectScript(context, execution) || systemProgram(context, execution) !== null;
	if (made !== null && made < context.instruction.index && !told && execution.interpreter === undefined) {
		why.push(say("words/command#installed", { program: invocation.name, line: lineRef(lineOf(context, made)) }));
	}
	why.push(...fromPythonPackages(context, execution));
	return leaf({
		span: invocation.program.span,
		role: "command",
		known: note.known,
		...(isName(invocation) && { counts: { kind: "commands", name: invocation.program.text } }),
		what: what ?? note.what,
		...(why.length > 0 && { why }),
	});
}

/** What is said of a plain word that only a program of the project can read. */
function ownWord(context: LineContext, execution: Execution, { text }: ShellWord): Message | undefined {
	const { facts, name, operands, program } = execution.invocation;
	if (facts || !isProjectScript(context, execution) || ADDRESS.test(text)) return undefined;
	const first = operands[0]?.word.text === text && !/install|pkg/.test(name) && /^[a-z][\w:-]*$/.test(text);
	if (first && isImageEntrypoint(context, program.text)) {
		const given = executionOfWords(
			context,
			operands.map(({ word }) => word),
		);
		const known = given.invocation.id !== null;
		if (known)
			return say("words/plain#own-command", { program: name, says: [noteOfCommand(context, given, "run").what] });
	}
	return say(`words/plain#own${first ? "-first" : ""}`, { text, program: name });
}

/** The program as its own word tells it: before a subcommand, whose words are not the program's (`yarn add react`). */
function programAlone(
	invocation: Invocation,
	values: SentenceValues,
	situation: Situation,
): { values: SentenceValues; situation: Situation } {
	if (invocation.subcommands.length === 0) return { values, situation };
	const operands = invocation.subcommands.map(({ word }) => ({ facts: null, word }));
	const own = { ...values };
	delete own.operands;
	for (const { facts } of invocation.operands) if (facts) delete own[facts.name];
	return { values: own, situation: { ...situation, invocation: { ...invocation, operands } } };
}
