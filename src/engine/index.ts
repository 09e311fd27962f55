import type { Analysis, InstructionNote, Note } from "../model/analysis.ts";
import type { BuildOptions } from "../model/build.ts";
import type { Facts } from "../model/facts.ts";
import type { Message, PartNote } from "../model/message.ts";
import type { Studied } from "./compare/index.ts";
import { type ParseCache, parseDockerfile } from "./dockerfile/index.ts";
import { withDrives } from "./drives.ts";
import { explainDirective } from "./explain/directives/registry.ts";
import { explainInstruction, tell } from "./explain/instruction.ts";
import { Memory } from "./explain/memory.ts";
import { noteOfStage } from "./explain/overview/stages.ts";
import { summarise } from "./explain/overview/summary.ts";
import { unknownTarget } from "./explain/overview/target.ts";
import { buildNote } from "./explain/rebuild/build.ts";
import { type Findings, findFindings, replacedBy } from "./findings/index.ts";
import { findIdioms, type Idioms, isReplaced, isUnchanged, withoutReasons } from "./idioms/index.ts";
import { raiseQuestions } from "./questions/raise.ts";
import { simulate } from "./simulate/index.ts";
import { watched } from "./simulate/reads.ts";

export { wordsNeeded } from "./needed.ts";

/** What an analysis may reuse and take into account. */
export interface AnalyseOptions extends BuildOptions {
	/** From `createParseCache`; with it only changed instructions are parsed again. */
	cache?: ParseCache;
}

/**
 * Explains a Dockerfile as keys and values: every instruction with what, why, beware and the parts of every word, the
 * stages, a summary. Never throws on any text; what is wrong in it stands in `problems`. Offsets are UTF-16 units.
 */
export function analyse(source: string, facts: Facts, options: AnalyseOptions = {}): Analysis {
	return study(source, facts, options).analysis;
}

const memories = new WeakMap<ParseCache, Memory>();

/** What was said of the text that was parsed with this cache last. */
export function memoryOf(cache: ParseCache): Memory {
	let memory = memories.get(cache);
	if (!memory) {
		memory = new Memory();
		memories.set(cache, memory);
	}
	return memory;
}

/** The analysis together with the simulation that it was read from. */
export function study(source: string, facts: Facts, options: AnalyseOptions): Studied {
	const { cache } = options;
	return cache
		? watched(() => studyWith(memoryOf(cache), source, facts, options))
		: studyWith(null, source, facts, options);
}

function studyWith(memory: Memory | null, source: string, facts: Facts, options: AnalyseOptions): Studied {
	const file = parseDockerfile(source, options.cache, options.buildArgs);
	const given = [facts, JSON.stringify({ ...options, cache: null })];
	const simulation = simulate(file, facts, options, memory?.before(file, given));
	const idioms = findIdioms(simulation);
	const findings = findFindings(simulation);
	const recall = memory?.recall(simulation, given, (index) => tell(simulation, index));
	const told = file.instructions.map((_, index) => recall?.told(index) ?? tell(simulation, index));
	// Before idioms and findings take the place of what says less.
	const said = told.map(({ keys }) => keys);
	const instructions = told.map((one, index) =>
		withRelations(explainInstruction(simulation, index, one), one.note.otherwise, idioms, findings),
	);
	const directives = file.directives.map((directive) => ({
		...directive,
		note: explainDirective(directive, simulation),
		questions: [],
	}));
	raiseQuestions({ directives, instructions, said }, facts.questions);
	const analysis: Analysis = {
		source,
		escape: file.escape,
		summary: summarise(simulation, idioms.benefits, findings.improvements, options.file),
		directives,
		comments: file.comments,
		problems: [...file.problems, ...unknownTarget(simulation, options.target), ...findings.problems].map((problem) => ({
			...problem,
			message: { key: problem.key, values: problem.values },
		})),
		stages: simulation.stages.map((stage) => noteOfStage(stage, simulation)),
		instructions,
		idioms: idioms.notes,
		findings: findings.byInstruction.get(null) ?? [],
		build: buildNote(simulation, options.change),
	};
	const windows = simulation.stages.some(({ state }) => state.distro === "windows");
	return { analysis: windows ? withDrives(analysis, source) : analysis, simulation };
}

/** The entries of the idioms and findings of a file, which only its analysis tells. Each is a pack of its own. */
export function relationsOf({ idioms, findings, instructions }: Analysis): string[] {
	const found = [...findings, ...instructions.flatMap((instruction) => instruction.findings)];
	return [...new Set([...idioms.map(({ id }) => `idioms/${id}`), ...found.map(({ rule }) => `findings/${rule}`)])];
}

/** The note of a line with what idioms and findings say of it, without the sentences that say less of the same. */
function withRelations(
	note: InstructionNote,
	otherwise: Note["otherwise"],
	idioms: Idioms,
	findings: Findings,
): InstructionNote {
	const reasons = idioms.reasons.get(note.index);
	if (reasons) {
		note.why = [...reasons.first, ...note.why, ...reasons.last].filter((message) => !isReplaced(message, reasons));
		note.beware = note.beware.filter((message) => !isReplaced(message, reasons));
		if (reasons.instead.size > 0) changeParts(note, (part) => withoutReasons(part, reasons));
	}
	if (note.why.length === 0 && otherwise) note.why = otherwise();
	// What explainers say is kept for the next analysis: a list of theirs is never added to.
	if (reasons) note.why = [...note.why, ...reasons.aside];
	const found = findings.byInstruction.get(note.index);
	if (found) {
		const instead = new Set(found.flatMap(({ rule }) => replacedBy(rule)));
		note.beware = without(note.beware, instead);
		if (instead.size > 0) changeParts(note, (part) => withoutBeware(part, instead));
		note.findings = found;
	}
	return note;
}

/** A list of parts in which nothing changes stays the same object: the words that it was put into are known by it. */
function changeParts(note: InstructionNote, change: (part: PartNote) => PartNote): void {
	const parts = note.parts.map(change);
	if (!isUnchanged(note, parts)) note.parts = parts;
}

/** Messages but those that say nothing else than what is said elsewhere: by their own keys or by all those inside. */
function without(messages: Message[], instead: Set<string>): Message[] {
	return messages.filter((message) => {
		const inside = inner(message);
		return !instead.has(message.key) && !(inside.length > 0 && inside.every(({ key }) => instead.has(key)));
	});
}

/** The messages that stand as lists inside a message. */
function inner({ values }: Message): Message[] {
	return Object.values(values ?? {}).flatMap((value) =>
		Array.isArray(value) ? value.filter((one): one is Message => typeof one === "object") : [],
	);
}

/** A part and those inside it without the warnings that a finding of the line replaces. */
function withoutBeware(part: PartNote, instead: Set<string>): PartNote {
	const parts = part.parts.map((one) => withoutBeware(one, instead));
	if (!part.beware) return isUnchanged(part, parts) ? part : { ...part, parts };
	const { beware, ...rest } = part;
	const left = without(beware, instead);
	if (left.length === beware.length && isUnchanged(part, parts)) return part;
	return { ...rest, ...(left.length > 0 && { beware: left }), parts };
}
