import type { Instruction } from "../../model/dockerfile.ts";
import type { Script, ShellNode } from "../../model/shell.ts";
import { contains, type MappedText, type Span } from "../../model/span.ts";
import { parseScript, shellKind } from "../shell/index.ts";
import { isStartedAs } from "./entrypoint-body.ts";
import { givenVariable, heldTexts } from "./held.ts";
import { stepsBy } from "./index-of.ts";
import { baseName, isWithin, resolvePath } from "./paths.ts";
import { type Kept, keep, use } from "./reads.ts";
import { readExecutions } from "./run.ts";
import { type Execution, type Simulation, type Step, usesOf } from "./simulation.ts";
import type { Stage } from "./stage.ts";
import { AT_START, variableAt } from "./variables.ts";
import { type WrittenFile, type WrittenPiece, writtenFiles } from "./written.ts";

/** A script of a shell that a line writes into a file, with what its commands do where it runs. */
export interface WrittenScript {
	path: string;
	file: WrittenFile;
	/** The line that runs it, as far as one is seen to. */
	runner: Step | null;
	/** While the image is built, when a container starts, as its health check; null where no line runs it. */
	runs: "build" | "start" | "check" | null;
	/**
	 * The whole script as an instruction of its own, at the place where it runs: a RUN, or else a `SCRIPT`, whose argument is the
	 * file.
	 */
	step: Step;
}

const known = new WeakMap<Step, Kept<WrittenScript[]>>();

/** The scripts of a shell that a line writes into files. */
export function scriptsOf(step: Step, simulation: Simulation): WrittenScript[] {
	let scripts = known.get(step);
	if (!scripts) {
		scripts = keep(() =>
			[...writtenFiles(step, simulation.file.escape), ...heldTexts(step, simulation.file.escape)].flatMap(
				(file) => readFile(file, step, simulation) ?? [],
			),
		);
		known.set(step, scripts);
	}
	return use(scripts);
}

/** All such scripts of a file, with the line that writes each. */
export function scriptsIn(simulation: Simulation): { step: Step; script: WrittenScript }[] {
	const writing = stepsBy(simulation, "writes scripts", (step) =>
		scriptsOf(step, simulation).length > 0 ? [true] : [],
	);
	return (writing.get(true) ?? []).flatMap((step) => scriptsOf(step, simulation).map((script) => ({ step, script })));
}

/** What of a script stands in one of its pieces: of a compound command that goes on elsewhere, the commands in it. */
export function scriptOfPiece({ file, step: { script } }: WrittenScript, { span }: WrittenPiece): Script | null {
	if (file.pieces.length === 1 || !script) return script;
	const within = ({ span: one }: { span: Span }) => contains(span, one);
	const { operators, comments } = script;
	return {
		...script,
		items: nodesWithin(script.items, span),
		operators: operators.filter(within),
		comments: comments.filter(within),
		leftovers: [],
	};
}

function nodesWithin(nodes: unknown, span: Span): ShellNode[] {
	if (Array.isArray(nodes)) return nodes.flatMap((node) => nodesWithin(node, span));
	if (!nodes || typeof nodes !== "object") return [];
	if ("kind" in nodes && "span" in nodes && contains(span, nodes.span as Span)) return [nodes as ShellNode];
	return BODIES.flatMap((key) => (key in nodes ? nodesWithin((nodes as Record<string, unknown>)[key], span) : []));
}

/** Where compound commands hold others, in order of the text. */
const BODIES = ["clauses", "condition", "items", "body", "otherwise"];

function readFile(file: WrittenFile, writer: Step, simulation: Simulation): WrittenScript | null {
	const { stage, before } = writer;
	const [first] = file.pieces;
	if (!stage || !before || !first) return null;
	const run = runnerOf(file.path, writer, stage, simulation);
	const interpreter = interpreterWords(file.text);
	const shell = interpreter ?? run?.shell ?? ["/bin/sh"];
	if (!SHELLS.has(shellKind(shell, before.distro))) return null;
	if (!interpreter && !run && !SCRIPT.test(baseName(file.path))) return null;
	const script = parseScript(wholeOf(file.pieces));
	if (script.errors.length > 0 || script.items.length === 0) return null;
	const runs = run
		? run.step.place.keyword === "RUN"
			? "build"
			: run.step.place.keyword === "HEALTHCHECK"
				? "check"
				: "start"
		: null;
	const { target } = simulation;
	const place = run?.stage ?? (target && isHeir(target, stage) ? target : stage);
	const at = runs === "build" && run ? run.step : null;
	const state = at?.before ?? place.state;
	const { span, startLine, endLine } = writer.instruction;
	const instruction: Instruction = {
		...{ index: at ? at.place.index : AT_START, keyword: at ? "RUN" : "SCRIPT", known: true },
		...{ span, keywordSpan: span, startLine, endLine, json: false },
		...{
			flags: [],
			args: [{ text: file.path, span }],
			heredocs: [],
			pairs: [],
			mounts: [],
			docComments: [],
			problems: [],
		},
	};
	const outer: Pick<Step, "instruction" | "stage" | "before"> = {
		instruction,
		stage: place,
		before: { ...state, shell: { value: shell, from: { line: startLine, stage: place.index } } },
	};
	return { path: file.path, file, runner: run?.step ?? null, runs, step: stepOf(outer, script, simulation) };
}

function stepOf(
	{ instruction, stage, before }: Pick<Step, "instruction" | "stage" | "before">,
	script: Script,
	{ facts }: Simulation,
): Step {
	const phase = instruction.keyword === "RUN" ? "build" : "run";
	const executions = stage && before ? readExecutions(instruction, script, stage, before, facts, phase) : [];
	return { instruction, place: instruction, stage, before, after: before, script, executions, transfer: null };
}

/** Shells of Unix, whose language one parser reads. */
const SHELLS = new Set<ReturnType<typeof shellKind>>(["dash", "busybox", "bash", "zsh", "ksh", "posix-sh"]);

/** Names that only scripts of a shell have. */
const SCRIPT = /\.(?:sh|bash|ash)$|^(?:docker-)?entrypoint$/;

/** Programs that `#!` names before the interpreter, which they start. */
const BEFORE_INTERPRETER = /(?:^|\/)(?:with-contenv|tini|dumb-init)$/;

/** The words after `#!`; null without such a line. */
function interpreterWords(text: string): string[] | null {
	const words = /^#![ \t]*([^\n]+)/.exec(text)?.[1]?.trim().split(/\s+/);
	return words
		? words.slice(BEFORE_INTERPRETER.test(words[0] ?? "") ? words.findIndex((word, at) => at > 0 && word !== "--") : 0)
		: null;
}

function wholeOf(pieces: WrittenPiece[]): MappedText {
	const whole: MappedText = { text: "", runs: [] };
	for (const { body } of pieces) {
		whole.runs.push(...body.runs.map(({ at, source }) => ({ at: whole.text.length + at, source })));
		whole.text += body.text;
	}
	return whole;
}

interface Runner {
	step: Step;
	stage: Stage;
	/** The shell to which the runner gives the script, where it does. */
	shell: string[] | null;
}

/**
 * How the line that runs a script starts it: as the first process, by another program, or by a shell that reads it (`sh
 * file`, `. file`), which needs neither permission nor `#!`. Null where no line runs it at its own place.
 */
export function startsWithIt({ runner, path }: WrittenScript): "first" | "program" | "read" | null {
	const found = runner?.executions.find((one) =>
		startedWords(one).some((word) => isStartedAs(path, word, one.workdir)),
	);
	if (!runner || !found) return null;
	if (!isStartedAs(path, found.invocation.program.text, found.workdir)) return "read";
	const { json, keyword } = runner.instruction;
	const given = keyword === "CMD" && runner.stage?.state.entrypoint !== undefined;
	return json && !given && runner.executions[0] === found ? "first" : "program";
}

/** The line that runs a file: of several one for the container's start, else its check, else one of the build. */
function runnerOf(path: string, writer: Step, stage: Stage, simulation: Simulation, hops = 2): Runner | null {
	const named = stepsBy(simulation, "starts files", ({ executions }) => executions.flatMap(startedNames));
	const after = (named.get(baseName(path)) ?? []).filter(
		(step) => step.place.index >= writer.place.index && step.stage && isHeir(step.stage, stage),
	);
	const found = after.flatMap((step): Runner[] => {
		const execution =
			step.executions.find((one) => startedWords(one).some((word) => isStartedAs(path, word, one.workdir))) ??
			step.executions.find((one) => givenVariable(one) === path && isHeldAt(step, path, writer));
		return execution && step.stage ? [{ step, stage: step.stage, shell: shellGiven(execution) }] : [];
	});
	const of = (...keywords: string[]) => found.findLast(({ step }) => keywords.includes(step.place.keyword));
	const here = of("ENTRYPOINT", "CMD") ?? of("HEALTHCHECK") ?? of("RUN");
	if (here) return here;
	// Copied into another stage, it may be run there.
	for (const { by, kind } of hops > 0 ? usesOf(simulation, writer.place.index) : []) {
		const copy = simulation.steps[by];
		const source = kind === "path" ? copy?.transfer?.sources.find((one) => isWithin(path, one.path)) : undefined;
		if (!copy?.stage || !copy.transfer || !source) continue;
		const { target, directory } = copy.transfer;
		const rest = source.path === path ? (directory ? baseName(path) : "") : path.slice(source.path.length + 1);
		const there = runnerOf(rest ? resolvePath(target, rest) : target, copy, copy.stage, simulation, hops - 1);
		if (there) return there;
	}
	return null;
}

/** Whether a variable still has the value of the line that set it. */
function isHeldAt({ stage, place }: Step, variable: string, writer: Step): boolean {
	return stage !== null && variableAt(stage, variable.slice(1), place.index)?.at === writer.place.index;
}

/** Whether a stage is the other one or builds on it. */
function isHeir(stage: Stage, other: Stage): boolean {
	for (let cursor: Stage | null = stage; cursor; cursor = cursor.parent) if (cursor === other) return true;
	return false;
}

/** The words of a command that name a file which it runs: its program, and what a shell is given. */
function startedWords({ invocation }: Execution): string[] {
	const { program, operands, id } = invocation;
	const given = id === "sh" || id === "source" ? operands[0]?.word.text : undefined;
	return given === undefined ? [program.text] : [program.text, given];
}

function startedNames(execution: Execution): string[] {
	const variable = givenVariable(execution);
	return [...startedWords(execution).map(baseName), ...(variable === null ? [] : [variable])];
}

function shellGiven({ invocation: { id, program } }: Execution): string[] | null {
	return id === "sh" ? [program.text] : null;
}

/** The script of a line in whose text a place stands, with the piece that holds it. */
export function scriptAt(
	step: Step,
	span: Span,
	simulation: Simulation,
): { script: WrittenScript; piece: WrittenPiece } | null {
	for (const script of scriptsOf(step, simulation)) {
		const piece = script.file.pieces.find((one) => contains(one.span, span));
		if (piece) return { script, piece };
	}
	return null;
}
