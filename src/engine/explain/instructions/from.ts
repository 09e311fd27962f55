import type { Message, PartNote } from "../../../model/message.ts";
import { variableUses } from "../../dockerfile/expand.ts";
import { findImage } from "../../images/family.ts";
import { usesOf } from "../../simulate/simulation.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, leaf, lineRef, say } from "../context.ts";
import { explainFlag, reasonsOfFlags } from "../flags/registry.ts";
import { explainImage, noteOfImage, noteOfPiece } from "../images.ts";
import { stagePurpose } from "../stages.ts";
import { explainVariable } from "../words/variable.ts";

/** FROM: a new stage, what it starts from, and what the stage is for. */
export const from: Explainer = (context) => {
	const { instruction, stage } = context;
	const parts = [keywordPart(context), ...instruction.flags.map((flag) => explainFlag(context, flag))];
	if (!stage || !instruction.stage)
		return { what: say("instructions/from#what.broken"), why: [], beware: [], parts: inOrder(parts) };
	const { name, asSpan, nameSpan } = instruction.stage;
	parts.push(basePart(context));
	if (asSpan) parts.push(leaf({ span: asSpan, role: "keyword", what: say("instructions/from#as") }));
	if (nameSpan) parts.push(leaf({ span: nameSpan, role: "stage", what: say("instructions/from#name", { name }) }));
	const { why, beware } = reasons(context);
	return {
		what: what(context),
		why: [...why, ...reasonsOfFlags(context), ...stagePurpose(context)],
		beware,
		parts: inOrder(parts),
	};
};

function what({ stage }: LineContext): Message {
	if (!stage) return say("instructions/from#what.broken");
	const named = stage.name ? "named" : "unnamed";
	const number = stage.index + 1;
	const values = { number, ...(stage.name && { name: stage.name }) };
	if (stage.parent) {
		const parent = stage.parent.name || String(stage.parent.index);
		return say(`instructions/from#what.stage.${named}`, { ...values, parent, line: lineRef(stage.parent.startLine) });
	}
	if (stage.resolvedBase === null)
		return say(`instructions/from#what.unresolved.${named}`, { ...values, base: stage.base });
	if (stage.resolvedBase === "scratch") return say(`instructions/from#what.scratch.${named}`, values);
	const holds = stage.image ? noteOfImage(stage.image) : null;
	const key = holds?.known ? "image" : "unknown";
	return say(`instructions/from#what.${key}.${named}`, {
		...values,
		base: stage.resolvedBase,
		...(holds?.known && { holds: [holds.what] }),
	});
}

function reasons(context: LineContext): { why: Message[]; beware: Message[] } {
	const { stage, simulation } = context;
	const why: Message[] = [];
	const beware: Message[] = [];
	if (!stage) return { why, beware };
	if (stage.base !== stage.resolvedBase && stage.resolvedBase !== null && !stage.parent) {
		why.push(say("instructions/from#why.resolved", { written: stage.base, base: stage.resolvedBase }));
	}
	const { image } = stage;
	if (image) {
		const note = noteOfImage(image);
		why.push(...note.why);
		beware.push(...note.beware);
		for (const piece of image.pieces) {
			const said = noteOfPiece(image, piece, simulation.facts);
			if (piece.variant !== null && said.what) why.push(said.what, ...said.why);
			beware.push(...said.beware);
		}
		if (image.reference.tag === null && image.reference.digest === null && stage.resolvedBase !== "scratch") {
			beware.push(say("instructions/from#beware.no-tag", { base: stage.resolvedBase ?? "" }));
		}
	}
	if (stage.name) {
		const users = usesOf(simulation, stage.from).filter((use) => use.kind === "stage");
		if (users.length > 0) {
			const lines = lineRef(...users.map((use) => simulation.file.instructions[use.by]?.startLine ?? 0));
			why.push(say("instructions/from#why.name", { name: stage.name, lines }));
		}
	}
	return { why, beware };
}

/** The base as one part, with the pieces of the reference and its variables inside. */
function basePart(context: LineContext): PartNote {
	const { instruction, stage, simulation } = context;
	const span = instruction.stage?.baseSpan ?? instruction.span;
	const written = instruction.stage?.base ?? "";
	const part = leaf({ span, role: "image", what: baseSentence(context) });
	if (stage?.parent) return { ...part, role: "stage" };
	const word = instruction.args[0];
	const uses = word?.mapped ? variableUses(word.mapped, simulation.file.escape) : [];
	if (uses.length === 0 && stage?.image) {
		const image = stage.image;
		part.known = image.facts !== null;
		part.parts = explainImage(image, simulation.facts, (start, end) => ({
			start: span.start + start,
			end: span.start + end,
		}));
		return part;
	}
	const image = findImage(written, simulation.facts);
	const literal = explainImage(image, simulation.facts, (start, end) => ({
		start: span.start + start,
		end: span.start + end,
	}));
	const clear = literal.filter(
		(one) => !uses.some((use) => use.span.start < one.span.end && one.span.start < use.span.end),
	);
	part.parts = inOrder([...clear, ...uses.map((use) => explainVariable(context, use))]);
	return part;
}

function baseSentence({ stage, instruction }: LineContext): Message {
	if (stage?.parent)
		return say("instructions/from#base.stage", {
			name: stage.parent.name || String(stage.parent.index),
			line: lineRef(stage.parent.startLine),
		});
	if (!stage || stage.resolvedBase === null)
		return say("instructions/from#base.unresolved", { base: instruction.stage?.base ?? "" });
	if (stage.resolvedBase === "scratch") return say("instructions/from#base.scratch");
	return say("instructions/from#base.image", { base: stage.resolvedBase });
}
