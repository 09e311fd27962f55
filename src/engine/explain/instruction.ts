import type { Effect, InstructionNote, Note } from "../../model/analysis.ts";
import type { Instruction } from "../../model/dockerfile.ts";
import { keysOf } from "../questions/raise.ts";
import { placedBy } from "../simulate/placed.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { cacheOf } from "./cache-key.ts";
import { inOrder, keywordPart, type LineContext, leaf, say } from "./context.ts";
import { explainerOf } from "./instructions/registry.ts";
import type { Told } from "./memory.ts";
import { bewareOfTilde } from "./tilde.ts";

const LAYERS = new Set(["RUN", "COPY", "ADD", "WORKDIR"]);
const RUN_TIME = new Set(["CMD", "ENTRYPOINT", "HEALTHCHECK", "STOPSIGNAL"]);

/** What the explainer of instruction `index` says, and its effect. */
export function tell(simulation: Simulation, index: number): Told {
	const context = contextOf(simulation, index);
	const { instruction } = context;
	const explainer = explainerOf(instruction.keyword);
	const note = !explainer
		? unknownInstruction(context)
		: isBare(instruction)
			? bareInstruction(context)
			: explainer(context);
	raiseRefusals(note);
	note.beware = [...note.beware, ...bewareOfTilde(context)];
	return { note, effect: effectOf(context), keys: keysOf(note) };
}

/** A flag that the pinned syntax does not know stops the build, so the line itself warns of it. */
function raiseRefusals(note: Note): void {
	for (const part of note.parts) {
		const refused = part.beware?.filter(({ key }) => key === "directives/syntax#too-old") ?? [];
		if (refused.length === 0) continue;
		note.beware = [...refused, ...note.beware];
		part.beware = part.beware?.filter((message) => !refused.includes(message));
	}
}

/** What is told of instruction `index`, with the state after it; without the reasons for want of others. */
export function explainInstruction(simulation: Simulation, index: number, { note, effect }: Told): InstructionNote {
	const step = stepOf(simulation, index);
	const { instruction } = step;
	// Field by field: a spread of notes of many shapes is slow.
	return {
		what: note.what,
		why: note.why,
		beware: note.beware,
		parts: note.parts,
		index,
		keyword: instruction.keyword,
		stage: step.stage?.index ?? null,
		span: instruction.span,
		keywordSpan: instruction.keywordSpan,
		startLine: instruction.startLine,
		endLine: instruction.endLine,
		flags: instruction.flags.map(({ name, value }) => ({ name, value })),
		arguments: instruction.args.map((word) => word.text),
		json: instruction.json,
		heredocs: instruction.heredocs.map(({ name, content }) => ({ name, content })),
		effect,
		state: step.after,
		files: step.stage ? placedBy(step.stage, index) : [],
		findings: [],
		questions: [],
	};
}

/** The context in which an instruction is explained. */
export function contextOf(simulation: Simulation, index: number): LineContext {
	const step = stepOf(simulation, index);
	const { instruction, stage } = step;
	return {
		simulation,
		step,
		instruction,
		stage,
		state: step.before,
		ships: stage !== null && ships(stage, simulation),
	};
}

function stepOf({ steps }: Simulation, index: number): Step {
	const step = steps[index];
	if (!step) throw new RangeError(`no instruction ${index}`);
	return step;
}

/** Whether the target is this stage or builds on it. */
function ships(stage: Stage, simulation: Simulation): boolean {
	for (let last: Stage | null = simulation.target; last; last = last.parent) if (last === stage) return true;
	return false;
}

function effectOf(context: LineContext): Effect {
	const { keyword } = context.instruction;
	const layer = LAYERS.has(keyword);
	const phase = layer ? "build" : RUN_TIME.has(keyword) ? "run" : "metadata";
	return { phase, layer, cache: cacheOf(context) };
}

/** Whether nothing stands after a keyword that does nothing alone. */
function isBare({ keyword, args, flags, json, heredocs, onbuild, healthcheck }: Instruction): boolean {
	if (OWN_WORDS.has(keyword) || onbuild || healthcheck) return false;
	return args.length === 0 && flags.length === 0 && heredocs.length === 0 && !json;
}

/** Instructions whose explainers say themselves what is missing. */
const OWN_WORDS = new Set(["FROM", "COPY", "ADD", "RUN", "HEALTHCHECK", "ONBUILD"]);

function bareInstruction(context: LineContext): Note {
	const { keyword } = context.instruction;
	return { what: say("words/command#bare", { keyword }), why: [], beware: [], parts: [keywordPart(context)] };
}

function unknownInstruction(context: LineContext): Note {
	const { instruction } = context;
	const keyword = keywordPart(context);
	keyword.what = say("problems/unknown-instruction#note", { keyword: instruction.keyword });
	return {
		what: say("problems/unknown-instruction#note", { keyword: instruction.keyword }),
		why: [],
		beware: [],
		parts: inOrder([
			keyword,
			...instruction.args.map((word) =>
				leaf({ span: word.span, role: "text", known: false, what: say("words/command#text") }),
			),
		]),
	};
}
