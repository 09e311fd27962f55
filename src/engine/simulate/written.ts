import type { Command, ShellWord, WordPart } from "../../model/shell.ts";
import type { MappedText, Span } from "../../model/span.ts";
import { mappedWithin } from "../../model/span.ts";
import { expandWord, variableUses } from "../dockerfile/expand.ts";
import { joinMapped, scriptOf, shellKind, withoutEscapes, withoutSpans } from "../shell/index.ts";
import { resolvePath } from "./paths.ts";
import { type Kept, keep, use } from "./reads.ts";
import { outputFile } from "./redirect-effects.ts";
import type { Execution, Step } from "./simulation.ts";
import { resolveWord } from "./values.ts";
import { variableAt } from "./variables.ts";

/** A file whose text a line holds itself. */
export interface WrittenFile {
	path: string;
	/** As far as the file tells what it is once all that the line replaces is replaced. */
	text: string;
	/** What stands in the source, in the order of the file. */
	pieces: WrittenPiece[];
}

export interface WrittenPiece {
	/** As it stands in the source, without the escape characters that the line takes away. */
	body: MappedText;
	/** The lines of the heredoc, or the word of `echo` and `printf`. */
	span: Span;
	/** Where in it Docker, or the shell of the line, puts something in before the file is there. */
	replaced: Span[];
}

const known = new WeakMap<Step, Kept<WrittenFile[]>>();

/** The files whose text a COPY, an ADD or a RUN holds: heredocs, and what `cat`, `tee`, `echo` and `printf` write. */
export function writtenFiles(step: Step, escape: string): WrittenFile[] {
	let files = known.get(step);
	if (!files) {
		files = keep(() => (step.transfer ? copiedFiles(step, escape) : printedFiles(step)));
		known.set(step, files);
	}
	return use(files);
}

/** `COPY <<EOF /entrypoint.sh`. */
function copiedFiles({ transfer, instruction, stage }: Step, escape: string): WrittenFile[] {
	return (transfer?.sources ?? []).flatMap((source): WrittenFile[] => {
		const start = instruction.args[source.word]?.span.start;
		const heredoc =
			source.kind === "heredoc" ? instruction.heredocs.find((one) => one.span.start === start) : undefined;
		if (!heredoc || !transfer || !stage) return [];
		const { mapped, contentSpan, expand, name } = heredoc;
		const path = transfer.directory ? resolvePath(transfer.target, name) : transfer.target;
		if (!expand) return [{ path, text: mapped.text, pieces: [{ body: mapped, span: contentSpan, replaced: [] }] }];
		const value = (variable: string) =>
			isParameter(variable) ? "" : (variableAt(stage, variable, instruction.index)?.value ?? undefined);
		const { result } = expandWord(mapped.text, value, escape, { quotes: false, keepUnset: "plain", words: false });
		const uses = variableUses(mapped, escape, { quotes: false });
		const gone = uses.filter((one) => isParameter(one.name)).map(({ span }) => span);
		const body = withoutSpans(withoutEscapes(mapped, escape), gone);
		return [{ path, text: result, pieces: [{ body, span: contentSpan, replaced: uses.map(({ span }) => span) }] }];
	});
}

/** What only a shell knows, its arguments and its own state: to the builder that is nothing. */
export function isParameter(name: string): boolean {
	return /^(?:[@*#?$!-]|\d+)$/.test(name);
}

/** `cat <<EOF > file`, `tee file <<EOF`, `echo … > file`, `printf … >> file`. */
function printedFiles(step: Step): WrittenFile[] {
	const files = new Map<string, WrittenFile>();
	for (const execution of step.executions) {
		const target = targetOf(execution, step);
		const pieces = target && piecesOf(execution, step);
		if (!pieces || pieces.length === 0) continue;
		const text = pieces.map(({ body }) => body.text).join("");
		const before = target.append ? files.get(target.path) : undefined;
		if (!before) files.set(target.path, { path: target.path, text, pieces });
		else {
			before.text += text;
			before.pieces.push(...pieces);
		}
	}
	return [...files.values()];
}

function targetOf({ command, invocation, workdir }: Execution, { stage, place }: Step) {
	const output = outputFile(command);
	const word = output?.target ?? (invocation.name === "tee" ? invocation.operands[0]?.word : undefined);
	const name = word && stage ? resolveWord(word, stage, place.index) : null;
	if (!name || (workdir === null && !name.startsWith("/"))) return null;
	const append = output
		? output.operator.endsWith(">>")
		: invocation.options.some(({ facts, written }) => (facts?.names ?? [written]).includes("-a"));
	return { path: resolvePath(workdir ?? "/", name), append };
}

function piecesOf({ command, invocation }: Execution, step: Step): WrittenPiece[] | null {
	const { name, operands } = invocation;
	const words = operands.map(({ word }) => word);
	if (name === "tee" || (name === "cat" && words.length === 0)) return heredocOf(command, step);
	if (name === "echo" && words.length === 1)
		return echoed(
			invocation.options.map(({ written }) => written),
			words,
			step,
		);
	return name === "printf" ? printed(words) : null;
}

/** The here-document that a command reads, as text that goes into a file. */
export function heredocOf(command: Pick<Command, "redirects">, { instruction }: Pick<Step, "instruction">) {
	const heredoc = command.redirects.find((one) => one.heredoc)?.heredoc;
	if (!heredoc || heredoc.span.end <= heredoc.span.start) return null;
	const body = heredoc.expand
		? scriptOf({ parts: heredoc.parts, span: heredoc.span })
		: instruction.shell && mappedWithin(instruction.shell, heredoc.span);
	return body ? [{ body, span: heredoc.span, replaced: replacedIn(heredoc.parts) }] : null;
}

/** dash reads escapes in what `echo` prints, other shells only with `-e`. */
function echoed(options: string[], words: ShellWord[], { before }: Step): WrittenPiece[] {
	const kind = shellKind(before?.shell.value ?? [], before?.distro);
	const escapes = options.includes("-e") || kind === "dash";
	const ends = !options.includes("-n");
	return words.map((word) => piece(word, escapes, ends));
}

/** The format alone, or a line for each of the other words. */
function printed([format, ...words]: ShellWord[]): WrittenPiece[] | null {
	if (!format) return null;
	if (words.length === 0 && !/%/.test(format.text)) return [piece(format, true, false)];
	const each = /^%([sb])(?:\\n|\n)$/.exec(format.text);
	return each && words.length > 0 ? words.map((word) => piece(word, each[1] === "b", true)) : null;
}

function piece(word: ShellWord, escapes: boolean, ends: boolean): WrittenPiece {
	const plain = scriptOf(word);
	const body = escapes ? withoutEscapes(plain, "\\", LETTERS) : plain;
	return {
		body: ends
			? joinMapped(body, { text: "\n", runs: [{ at: 0, source: Math.max(word.span.start, word.span.end - 1) }] })
			: body,
		span: word.span,
		replaced: replacedIn(word.parts),
	};
}

/** What `printf` and `echo` make of a letter after a backslash; other pairs stay as they are. */
const LETTERS: Record<string, string> = { n: "\n", t: "\t", "\\": "\\", '"': '"', "'": "'" };

/** Where the shell of the line puts in values and output. */
function replacedIn(parts: WordPart[]): Span[] {
	return parts.flatMap((part): Span[] => {
		if (part.kind === "double-quoted") return replacedIn(part.parts);
		return /^(?:variable|command-substitution|arithmetic)$/.test(part.kind) ? [part.span] : [];
	});
}
