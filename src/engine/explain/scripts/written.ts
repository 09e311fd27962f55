import type { Message, PartNote } from "../../../model/message.ts";
import { contains, type Span } from "../../../model/span.ts";
import { shellKind } from "../../shell/index.ts";
import { baseName } from "../../simulate/paths.ts";
import { handsOnHeredoc } from "../../simulate/run.ts";
import { scriptAt, scriptOfPiece, scriptsOf, type WrittenScript } from "../../simulate/scripts.ts";
import type { Execution, Step } from "../../simulate/simulation.ts";
import { mainClauses } from "../commands/steps.ts";
import { inOrder, type LineContext, lineRef, say } from "../context.ts";
import { explainScript } from "../shell/index.ts";
import { shellContext } from "../shell-context.ts";

/**
 * The text in a place of the line as the script that it goes to, command by command; null where it is none.
 * @param replaced what explains the text itself: of what is put into it before the file is there, the script sees the result
 */
export function explainWritten(
	context: LineContext,
	span: Span,
	replaced: () => PartNote[],
): Pick<PartNote, "what" | "parts"> | null {
	const { step, simulation } = context;
	// What a script of the file writes itself is told as the text that it is.
	if (simulation.steps[step.place.index] !== step) return null;
	const input = readOnInput(context, span);
	if (input) return input;
	const found = scriptAt(step, span, simulation);
	const script = found && scriptOfPiece(found.script, found.piece);
	if (!script) return null;
	const inside = contextOfScript(context, found.script.step);
	const parts = explainScript(script, shellContext(inside));
	const isReplaced = ({ span: one }: PartNote) =>
		found.piece.replaced.some(({ start, end }) => start === one.start && end === one.end);
	if (found.piece.replaced.length > 0) for (const part of flat(replaced()).filter(isReplaced)) put(parts, part);
	return { what: whatOf(found.script), parts };
}

/** A here-document that a command of the line reads as a script. */
function readOnInput(context: LineContext, { start }: Span): Pick<PartNote, "what" | "parts"> | null {
	const { executions } = context.step;
	const holds = ({ command }: Execution) => command.redirects.some(({ heredoc }) => heredoc?.span.start === start);
	const holder = executions.findIndex((one) => handsOnHeredoc(one) && holds(one));
	const reader = holder < 0 ? executions.findLast((one) => one.innerScript && holds(one)) : executions[holder + 1];
	if (!reader?.innerScript) return null;
	const kind = shellKind([reader.invocation.name], context.state?.distro);
	const shell = { ...shellContext(context), ...(kind !== "other" && { shellKind: kind }) };
	return {
		what: say("words/script#input", { program: reader.invocation.name }),
		parts: explainScript(reader.innerScript, shell),
	};
}

function flat(parts: PartNote[]): PartNote[] {
	return parts.flatMap((part) => [part, ...flat(part.parts)]);
}

/** What the scripts that a line writes do once they run. */
export function stepsOfScripts(context: LineContext): Message[] {
	return scriptsOf(context.step, context.simulation).flatMap((script) => {
		const { steps, rest } = mainClauses(
			contextOfScript(context, script.step),
			script.runs === "build" ? "build" : "run",
		);
		// That it starts what it is given says an idiom; one that only ends at once has nothing to tell.
		if (steps.every(({ key }) => /^words\/command#given\.|^commands\/exit#/.test(key))) return [];
		const all = rest > 0 ? [...steps, say("words/script#more", { count: rest })] : steps;
		const values = { file: baseName(script.path), steps: all, ...lineOfRunner(script) };
		return [say(`words/script#steps.${script.runs ?? "unknown"}`, values)];
	});
}

/** The context in which the commands of a script are explained: the place where it runs. */
function contextOfScript({ simulation, ships }: LineContext, step: Step): LineContext {
	return { simulation, ships, step, instruction: step.instruction, stage: step.stage, state: step.before };
}

function whatOf(script: WrittenScript): Message {
	const { file, path, runs } = script;
	if (file.pieces.length > 1) return say("words/script#piece", { file: path });
	return say(`words/script#whole.${runs ?? "unknown"}`, { file: path, ...lineOfRunner(script) });
}

function lineOfRunner({ runner }: WrittenScript) {
	return runner && { line: lineRef(runner.place.startLine) };
}

/** Puts a note in the place of the part that stands there, or inside the one that holds it. */
function put(parts: PartNote[], added: PartNote): void {
	const same = parts.findIndex(({ span }) => span.start === added.span.start && span.end === added.span.end);
	if (same >= 0) {
		parts[same] = added;
		return;
	}
	const holder = parts.find((part) => contains(part.span, added.span));
	if (holder) put(holder.parts, added);
	else if (!parts.some(({ span }) => span.start < added.span.end && added.span.start < span.end)) {
		parts.push(added);
		inOrder(parts);
	}
}
