import type { Invocation, UsedOption } from "../../model/invocation.ts";
import type { Message, PartNote } from "../../model/message.ts";
import type { Command, ShellWord } from "../../model/shell.ts";
import { contains, isEmpty } from "../../model/span.ts";
import { matchCommand, shellKind } from "../shell/index.ts";
import { ownName, programOrigin } from "../simulate/build-effects.ts";
import type { Situation } from "../simulate/conditions.ts";
import { type Kept, keep, use } from "../simulate/reads.ts";
import { ALONE } from "../simulate/run.ts";
import type { Execution } from "../simulate/simulation.ts";
import { sentenceValues, shownPlace, situationOf } from "./command-situation.ts";
import { inOrder, type LineContext, leaf, lineOf, lineRef, say } from "./context.ts";
import { tellingSteps } from "./main-steps.ts";
import { fromPythonPackages } from "./python-programs.ts";
import { pick, pickAll, type SentenceValues } from "./sentences.ts";
import { explainScript, explainWordParts } from "./shell/index.ts";
import { shellContext } from "./shell-context.ts";
import { sizesOf } from "./sizes.ts";
import { systemProgram } from "./system-program.ts";
import { isProjectScript, unknownCommand } from "./unknown-command.ts";
import { ADDRESS } from "./words/kinds.ts";
import { explainOperand } from "./words/operand.ts";
import { packageSystem } from "./words/package-system.ts";
import { nothingToDelete } from "./words/removed.ts";
import { withOutput, writesOf } from "./writes.ts";

/** What one command does, and all that its entry says about it here. */
export interface CommandNote {
	what: Message;
	why: Message[];
	beware: Message[];
	known: boolean;
}

/** The sentences of the deepest subcommand of a command, or of the command that it wraps. */
export function noteOfCommand(context: LineContext, execution: Execution, phase: "build" | "run"): CommandNote {
	const about = aboutOf(context, execution, phase);
	about.note ??= keep(() => makeNote(context, execution, about));
	return use(about.note);
}

function makeNote(context: LineContext, execution: Execution, { situation, values }: About): CommandNote {
	const { invocation } = execution;
	const entry = `commands/${invocation.id}`;
	const { facts } = invocation;
	const what =
		facts &&
		(writesOf(execution, context.step) ??
			pick(entry, facts.what, values, situation) ??
			generalWhat(context, execution, situation, values));
	if (what) {
		return {
			what,
			why: pickAll(entry, facts.why, values, situation),
			beware: pickAll(entry, facts.beware, values, situation),
			known: true,
		};
	}
	const said = unknownCommand(context, execution);
	const known =
		isProjectScript(context, execution) ||
		systemProgram(context, execution) !== null ||
		/^words\/command#(?:given|empty|function)/.test(said.key);
	return { what: said, why: [], beware: [], known };
}

/** What the program does in general, where its subcommand has no sentence for these words. */
function generalWhat(
	context: LineContext,
	execution: Execution,
	situation: Situation,
	values: SentenceValues,
): Message | null {
	const { id } = execution.invocation;
	const root = id === null ? undefined : context.simulation.facts.commands[id];
	return root ? pick(`commands/${id}`, root.what, values, situation) : null;
}

/**
 * What a command does; of a wrapper what the wrapped one does: `sudo rm x` deletes, `sh -c "…"` does what its script
 * does. Not so `find -exec` and `xargs`, which do more than their command and say on what.
 */
export function clausesOf(context: LineContext, execution: Execution, phase: "build" | "run"): Message[] {
	const { options, id } = execution.invocation;
	const repeated = id === "xargs" || options.some((option) => option.wrapped?.terminator);
	if (execution.inner.length > 0 && !repeated) {
		const clauses = tellingSteps(execution.inner).flatMap((inner) => clausesOf(context, inner, phase));
		if (clauses.length > 0) return clauses;
	}
	const { what } = noteOfCommand(context, execution, phase);
	return [withOutput(what, execution, context.step)];
}

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
		const what = say(invocation.name === "[" ? "words/option#bracket" : "words/option#end");
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
	const execution: Execution = {
		command: { kind: "command", span, assignments: [], words: [program, ...words], redirects: [] },
		context: { ...ALONE },
		invocation: matchCommand([program, ...words], commands),
		effects: [],
		workdir: context.state?.workdir.value ?? null,
		inner: [],
		innerScript: null,
	};
	return explainInvocation(context, execution, "run").filter((part) => !isEmpty(part.span));
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
	const { facts, name, operands } = execution.invocation;
	if (facts || !isProjectScript(context, execution) || ADDRESS.test(text)) return undefined;
	const first = operands[0]?.word.text === text && /^[a-z][\w:-]*$/.test(text);
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

/** Whether a program is named at all, rather than computed: `$cmd`, or an expression of PowerShell. */
function isName({ program }: Invocation): boolean {
	return /^[\w.+/\\:@~-]+$/.test(program.text);
}

function optionPart(
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
	const value = option.value === null ? undefined : shownPlace(execution, option.facts?.value?.kind, option.value);
	const items = option.items?.map(({ text }) => text) ?? [];
	const own =
		value === undefined
			? values
			: { ...values, value: items.length > 0 ? [value, ...items] : value, ...sizesOf(option, invocation) };
	const what = option.facts && pick(`commands/${invocation.id}`, option.facts.what, own, situation);
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
		const why = pickAll(`commands/${invocation.id}`, option.facts.why, own, situation);
		const beware = pickAll(`commands/${invocation.id}`, option.facts.beware, own, situation);
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
			text: value ?? word.text,
			system: packageSystem(context.simulation.facts, execution),
			instead,
		},
	);
}

/** What sentences about a command are picked by: made once for each command, asked for by its every word. */
interface About {
	situation: Situation;
	values: SentenceValues;
	note?: Kept<CommandNote>;
}

const known = new WeakMap<Execution, Partial<Record<"build" | "run", Kept<About>>>>();

function aboutOf(context: LineContext, execution: Execution, phase: "build" | "run"): About {
	let byPhase = known.get(execution);
	if (!byPhase) {
		byPhase = {};
		known.set(execution, byPhase);
	}
	byPhase[phase] ??= keep(() => ({
		situation: situationOf(context, execution, phase),
		values: sentenceValues(context, execution),
	}));
	return use(byPhase[phase]);
}

/** The execution of a command node of the instruction's script. */
export function executionOf(context: LineContext, command: Command): Execution | null {
	return context.step.executions.find((one) => one.command === command) ?? null;
}

/** An option of the project's own program; what a few of them mean nearly everywhere. */
function ownOption(option: UsedOption, { options }: Invocation): string {
	const form = ({ written }: UsedOption) =>
		/^(?:-h|--?help)$/.test(written) ? "own-help" : /^--?version$/.test(written) ? "own-version" : "own";
	const own = form(option);
	return own === "own" && options.find((one) => form(one) === "own") !== option ? "own-more" : own;
}
