import type { Facts } from "../../../model/facts.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import { variableUses } from "../../dockerfile/expand.ts";
import { findImage } from "../../images/family.ts";
import type { Situation } from "../../simulate/conditions.ts";
import { oncePer } from "../../simulate/index-of.ts";
import { usesOf } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, leaf, lineOf, lineRef, say } from "../context.ts";
import { explainFlag, reasonsOfFlags } from "../flags/registry.ts";
import { explainImage, noteOfImage, noteOfPiece } from "../images.ts";
import { laterRuns } from "../neighbours.ts";
import { explainVariable } from "../words/variable.ts";
import { forVisualStudio, withoutDotnet } from "./from-dotnet.ts";
import { emulatedDownload } from "./from-emulated.ts";
import { fullAgain } from "./from-full.ts";
import { staticOnDistribution } from "./from-static.ts";
import {
	compilerOfBase,
	floatingDebian,
	idleTools,
	leanerBase,
	nameForImage,
	neededOfBase,
	reasonForBase,
	toolsOfBase,
} from "./from-use.ts";

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
		why: [
			...why,
			...nameForImage(context),
			...forVisualStudio(context),
			...compilerOfBase(context),
			...neededOfBase(context),
			...toolsOfBase(context),
			...staticOnDistribution(context),
			...reasonsOfFlags(context),
		],
		otherwise: () => (stage.image?.missing == null ? reasonForBase(context) : []),
		beware: [
			...beware,
			...emulatedDownload(context),
			...privateRegistry(stage),
			...withoutDotnet(context),
			...floatingDebian(context),
			...idleTools(context),
			...fullAgain(context),
		],
		parts: inOrder(parts),
	};
};

/** Addresses that only a network of one's own has. */
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|127\.|localhost$|[^.]+\.(?:local|lan|internal|corp)$)/;

/** A registry that only those in the same network reach. */
function privateRegistry({ image, parent }: Stage): Message[] {
	const { registry } = image?.reference ?? {};
	const [host = ""] = registry?.split(":") ?? [];
	return !parent && registry && PRIVATE.test(host)
		? [say("instructions/from#beware.private-registry", { registry })]
		: [];
}

function what(context: LineContext): Message {
	const { stage } = context;
	if (!stage) return say("instructions/from#what.broken");
	const named = stage.name ? "named" : "unnamed";
	const number = stage.index + 1;
	const values = { number, ...(stage.name && { name: stage.name }) };
	if (stage.parent) {
		const parent = stage.parent.name || String(stage.parent.index);
		// That root goes on is no news.
		const form = stage.parent.state.user?.from.line == null ? "stage-root" : "stage";
		return say(`instructions/from#what.${form}.${named}`, { ...values, parent, line: lineRef(stage.parent.startLine) });
	}
	if (stage.resolvedBase === null)
		return say(`instructions/from#what.unresolved.${named}`, { ...values, base: stage.base });
	if (stage.resolvedBase === "scratch") return say(`instructions/from#what.scratch.${named}`, values);
	const again = sameBefore(context);
	if (again) {
		const line = lineRef(again.startLine);
		return say(`instructions/from#what.again.${named}`, { ...values, base: stage.resolvedBase, line });
	}
	if (stage.image && stage.image.missing !== null)
		return say(`instructions/from#what.missing.${named}`, { ...values, base: stage.resolvedBase });
	const holds = stage.image ? noteOfImage(stage.image, situationOf(context)) : null;
	const key = holds?.known ? "image" : "unknown";
	return say(`instructions/from#what.${key}.${named}`, {
		...values,
		base: stage.resolvedBase,
		...(holds?.known && { holds: [holds.what] }),
	});
}

/** The first stage before this one that starts from the same image: its line has said what the image is. */
function sameBefore({ stage, simulation }: LineContext): Stage | null {
	if (!stage?.image || stage.parent) return null;
	const same = oncePer(simulation, "first of image", () => {
		const first = new Map<string | null, Stage>();
		for (const one of simulation.stages) {
			if (one.image && !one.parent && !first.has(one.resolvedBase)) first.set(one.resolvedBase, one);
		}
		return first;
	}).get(stage.resolvedBase);
	return same === stage ? null : (same ?? null);
}

const situations = new WeakMap<LineContext, Situation>();

/** One for each line, so that what is said of its image is put together once. */
function situationOf(context: LineContext): Situation {
	let situation = situations.get(context);
	if (!situation) {
		const { instruction, stage, state, ships, simulation } = context;
		const runs = laterRuns(context);
		const assigned = runs.flatMap(({ executions }) =>
			executions.flatMap(({ command }) =>
				command.assignments.map(({ name, value }) => ({ name, value: value?.text ?? null })),
			),
		);
		situation = { instruction, stage, state, phase: "build", ships, today: simulation.today, assigned };
		if (runs.length === 0) situation.idle = true;
		situations.set(context, situation);
	}
	return situation;
}

/** What is to know about the image and the pieces of its tag. */
function imageReasons(stage: Stage, facts: Facts, situation: Situation): { why: Message[]; beware: Message[] } {
	const { image } = stage;
	if (!image || image.missing !== null) return { why: [], beware: [] };
	const note = noteOfImage(image, situation);
	const { copied, reference } = image;
	const hub = copied !== null && reference.registry !== null;
	const why = [
		...(hub ? [say("instructions/from#why.copied", { name: copied, registry: reference.registry ?? "" })] : []),
		...note.why,
	];
	const beware = [...note.beware];
	for (const [index, piece] of image.pieces.entries()) {
		const said = noteOfPiece(image, piece, facts, situation);
		// What only the general grammar of tags knows of a piece, such as which release a number names, stands at the piece.
		// A number is told there too: it says which version, not why. A piece that a variable hides has no such place.
		const hidden = stage.base !== stage.resolvedBase && !stage.base.includes(piece.text);
		const own = piece.variant !== null && said.what?.key.startsWith("images/");
		const release = piece.tag !== null && facts.tags[piece.tag]?.distro !== undefined;
		const telling = hidden ? own || release : own && !/^[\d.]+$/.test(piece.text);
		if (telling && said.what) {
			// A name in two pieces, `eclipse-temurin`, is one word of the tag.
			const joined = `${piece.text}-${image.pieces[index + 1]?.text ?? ""}`;
			const variant = findImage(joined, facts).facts ? joined : piece.text;
			why.push(say("instructions/from#why.variant", { variant, means: [said.what] }));
		}
		why.push(...said.why);
		beware.push(...said.beware);
	}
	return { why, beware };
}

/** Whether an argument that the build was given stands in the name of the base image. */
function readsGiven({ instruction, simulation }: LineContext): boolean {
	const word = instruction.args[0];
	return (
		word !== undefined && variableUses(word, simulation.file.escape).some(({ name }) => simulation.buildArgs.has(name))
	);
}

function reasons(context: LineContext): { why: Message[]; beware: Message[] } {
	const { stage, simulation } = context;
	const why: Message[] = [];
	if (!stage) return { why, beware: [] };
	const before = sameBefore(context);
	if (
		stage.base !== stage.resolvedBase &&
		stage.resolvedBase !== null &&
		!stage.parent &&
		before?.base !== stage.base
	) {
		const given = readsGiven(context) ? "resolved-given" : "resolved";
		why.push(say(`instructions/from#why.${given}`, { written: stage.base, base: stage.resolvedBase }));
	}
	why.push(...leanerBase(context));
	const situation = situationOf(context);
	const own = imageReasons(stage, simulation.facts, situation);
	// What depends on the stage is not known to have been said there.
	const { instruction, state, phase, today } = situation;
	const said = before && imageReasons(before, simulation.facts, { instruction, stage, state, phase, today });
	const fresh = (messages: Message[], old: Message[] = []) => {
		if (old.length === 0) return messages;
		const known = new Set(old.map((message) => JSON.stringify(message)));
		return messages.filter((message) => !known.has(JSON.stringify(message)));
	};
	why.push(...fresh(own.why, said?.why));
	if (stage.name) {
		const users = usesOf(simulation, stage.from).filter((use) => use.kind === "stage");
		if (users.length > 0) {
			const lines = lineRef(...users.map((use) => lineOf(context, use.by)));
			why.push(say("instructions/from#why.name", { name: stage.name, lines }));
		}
	}
	const left = fresh(own.beware, said?.beware);
	const host = left.some(isOfHost) ? toldBefore(context) : null;
	const beware = host ? left.filter((message) => !host.has(JSON.stringify(message))) : left;
	return { why, beware };
}

const isOfHost = ({ key }: Message) => key.startsWith("tags/ltsc");

/** Warnings about the host and the like, which hold for every image with such a tag: told where the first one is. */
function toldBefore({ stage, simulation, instruction }: LineContext): Set<string> {
	const told = new Set<string>();
	for (const one of simulation.stages) {
		if (!stage || one.index >= stage.index || !one.image || one.parent) continue;
		const situation: Situation = { instruction, stage: one, state: null, phase: "build", ships: false };
		for (const piece of one.image.pieces)
			for (const message of noteOfPiece(one.image, piece, simulation.facts, situation).beware)
				if (isOfHost(message)) told.add(JSON.stringify(message));
	}
	return told;
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
	const resolved = stage?.image ?? null;
	const image = uses.length === 0 && resolved ? resolved : findImage(written, simulation.facts);
	const situation = situationOf(context);
	const pieces = explainImage(image, simulation.facts, situation, (start, end) => ({
		start: span.start + start,
		end: span.start + end,
	})).filter((one) => !uses.some((use) => use.span.start < one.span.end && one.span.start < use.span.end));
	const told = sameBefore(context) !== null;
	for (const piece of pieces) {
		const { start, end } = piece.span;
		const text = simulation.file.source.slice(start, end);
		const same = resolved && image !== resolved ? resolved.pieces.find((one) => one.text === text) : undefined;
		if (resolved && same && piece.role === "tag") {
			const { what, why, beware } = noteOfPiece(resolved, same, simulation.facts, situation);
			Object.assign(piece, { ...(what && { what }), why, beware });
		}
		// The name says more once the variables around it are replaced: `node` of `node:${VERSION}`.
		if (resolved && piece.counts?.kind === "images" && image.reference.name === resolved.reference.name) {
			const { what, known } = noteOfImage(resolved, situation);
			Object.assign(piece, { what, known });
		}
		if (told) {
			delete piece.why;
			delete piece.beware;
		}
	}
	part.known = uses.length > 0 || image.facts !== null;
	part.parts = inOrder([...pieces, ...uses.map((use) => explainVariable(context, use))]);
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
	const form = stage.image && stage.image.missing !== null ? "missing" : "image";
	return say(`instructions/from#base.${form}`, { base: stage.resolvedBase });
}
