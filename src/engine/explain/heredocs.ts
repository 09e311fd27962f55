import type { Heredoc, VariableUse } from "../../model/dockerfile.ts";
import type { Message, PartNote } from "../../model/message.ts";
import { variableUses } from "../dockerfile/expand.ts";
import { baseName } from "../simulate/paths.ts";
import { inOrder, type LineContext, leaf, say } from "./context.ts";
import { tooOld } from "./flags/flag.ts";
import { explainWritten } from "./scripts/written.ts";
import { explainVariable } from "./words/variable.ts";

const KEY = "instructions/heredoc";

/** The parts of an instruction's heredocs: for each the opener, the body and the terminator. */
export function explainHeredocs(context: LineContext): PartNote[] {
	const bodies = context.instruction.heredocs.flatMap((heredoc) => body(context, heredoc));
	return inOrder([...heredocFrames(context), ...bodies]);
}

/** Openers and terminators only, for bodies that something else explains (the script of a RUN). */
export function heredocFrames(context: LineContext): PartNote[] {
	return inOrder(context.instruction.heredocs.flatMap((heredoc) => frame(context, heredoc)));
}

function frame(context: LineContext, heredoc: Heredoc): PartNote[] {
	const { name, chomp, expand, fd, span, endSpan } = heredoc;
	const reader = context.instruction.keyword === "RUN" ? "run" : "file";
	const why: Message[] = [];
	if (!expand) why.push(say(`${KEY}#open.quoted.${reader}`, { name }));
	else if (reader === "file" && usesIn(context, heredoc).length > 0) why.push(say(`${KEY}#open.expands`));
	if (chomp) why.push(say(`${KEY}#open.tabs`));
	if (fd > 0) why.push(say(`${KEY}#open.descriptor`, { fd: String(fd) }));
	const old = tooOld(context, `<<${name}`, "1.4");
	const opener = leaf({
		span,
		role: "heredoc",
		what: say(`${KEY}#open.${reader}`, { name }),
		...(why.length > 0 && { why }),
		...(old.length > 0 && { beware: old }),
	});
	if (!endSpan) return [opener];
	return [opener, leaf({ span: endSpan, role: "heredoc", what: say(`${KEY}#end`, { name }) })];
}

function body(context: LineContext, heredoc: Heredoc): PartNote[] {
	const { contentSpan, expand, name } = heredoc;
	const { instruction, step } = context;
	if (contentSpan.end <= contentSpan.start) return [];
	if (instruction.keyword === "RUN") {
		const script =
			instruction.heredocs.length === 1 &&
			instruction.args.length <= 1 &&
			/^\s*(\d*)<<-?\s*\S+\s*$/.test(instruction.args[0]?.text ?? "");
		return [
			leaf({
				span: contentSpan,
				role: "heredoc",
				what: script ? say(`${KEY}#body.script`) : say(`${KEY}#body.input`, { name }),
			}),
		];
	}
	const transfer = step.transfer;
	if (!transfer) return [];
	const file = transfer.directory ? `${transfer.target.replace(/\/$/, "")}/${baseName(name)}` : transfer.target;
	const uses = usesIn(context, heredoc);
	const form = !expand ? "literal" : uses.length > 0 ? "file" : "plain";
	const replaced = uses.filter(outermost).map((use) => explainVariable(context, use));
	const script = explainWritten(context, contentSpan, () => replaced);
	const part = leaf({ span: contentSpan, role: "heredoc", what: script?.what ?? say(`${KEY}#body.${form}`, { file }) });
	part.parts = script?.parts ?? inOrder(replaced);
	return [part];
}

/** The variables that Docker itself replaces in a heredoc. */
function usesIn({ simulation }: LineContext, { expand, mapped }: Heredoc): VariableUse[] {
	return expand ? variableUses(mapped, simulation.file.escape, { quotes: false }) : [];
}

/** Of uses inside one another, the outer one. */
function outermost({ span }: { span: PartNote["span"] }, _index: number, all: { span: PartNote["span"] }[]): boolean {
	return !all.some(
		(other) =>
			other.span.start <= span.start &&
			span.end <= other.span.end &&
			other.span.end - other.span.start > span.end - span.start,
	);
}
