import type { Analysis, FindingNote, InstructionNote, Note, StageNote } from "../../model/analysis.ts";
import type { BuildNote, ExplainedBuild } from "../../model/build.ts";
import type {
	ExplainedFinding,
	ExplainedInstruction,
	ExplainedNote,
	ExplainedPart,
	ExplainedStage,
	Explanation,
	Language,
	RaisedQuestion,
} from "../../model/explanation.ts";
import type { Message, PartNote } from "../../model/message.ts";
import type { Rich } from "../../model/rich.ts";
import type { Texts } from "../text.ts";
import { resolveContext } from "./context.ts";
import { resolveMessage, sentenceFor } from "./message.ts";

/** What was put into words already: after a keystroke the engine hands out most of it again. */
interface Said {
	/** Messages with values. */
	messages: WeakMap<Message, Rich>;
	/** The parts of a line that stands where it stood. */
	parts: WeakMap<readonly PartNote[], ExplainedPart[]>;
}

const sayings = new WeakMap<Texts, Map<Language, Said>>();

function saidWith(texts: Texts, language: Language): Said {
	const languages = sayings.get(texts) ?? new Map<Language, Said>();
	sayings.set(texts, languages);
	const said = languages.get(language) ?? { messages: new WeakMap(), parts: new WeakMap() };
	languages.set(language, said);
	return said;
}

/**
 * Puts an analysis into the words of one language. Plain data in and out; runs in page, worker and command line.
 * `strict`: throws where a sentence or a value is missing; otherwise the sentence is empty: who shows it says so.
 */
export function resolve(
	analysis: Analysis,
	texts: Texts,
	language: Language,
	options: { strict?: boolean } = {},
): Explanation {
	const context = resolveContext(texts, language, options.strict ?? false);
	const known = context.strict ? null : saidWith(texts, language);
	const say = (message: Message): Rich => {
		const constant = sentenceFor(message.key, context)?.constant;
		if (constant) return constant;
		let said = known?.messages.get(message);
		if (!said) {
			said = resolveMessage(message, context);
			known?.messages.set(message, said);
		}
		return said;
	};
	const note = (from: Note): ExplainedNote => ({
		what: say(from.what),
		why: from.why.map(say),
		beware: from.beware.map(say),
		parts: partsOf(from.parts),
	});
	const part = (from: PartNote): ExplainedPart => ({
		span: from.span,
		text: analysis.source.slice(from.span.start, from.span.end),
		key: from.what.key,
		role: from.role,
		known: from.known,
		what: say(from.what),
		why: (from.why ?? []).map(say),
		beware: (from.beware ?? []).map(say),
		parts: from.parts.map(part),
	});
	const finding = (from: FindingNote): ExplainedFinding => ({
		rule: from.rule,
		aliases: from.aliases,
		severity: from.severity,
		message: say(from.message),
		why: say(from.why),
		span: from.span,
		...(from.fix ? { fix: { title: say(from.fix.title), edits: from.fix.edits } } : {}),
	});
	const stage = ({
		final: _final,
		paths: _paths,
		users: _users,
		packages: _packages,
		labels: _labels,
		...from
	}: StageNote): ExplainedStage => ({
		...from,
		what: say(from.what),
		why: from.why.map(say),
	});
	const raised = (from: Message): RaisedQuestion => ({
		id: from.key.slice(from.key.indexOf("/") + 1, from.key.indexOf("#")),
		text: say(from),
	});
	// Field by field: a spread of notes of many shapes is slow.
	const partsOf = (from: readonly PartNote[]): ExplainedPart[] => {
		let parts = known?.parts.get(from);
		if (!parts) {
			parts = from.map(part);
			known?.parts.set(from, parts);
		}
		return parts;
	};
	const instruction = (from: InstructionNote): ExplainedInstruction => ({
		what: say(from.what),
		why: from.why.map(say),
		beware: from.beware.map(say),
		parts: partsOf(from.parts),
		index: from.index,
		keyword: from.keyword,
		stage: from.stage,
		span: from.span,
		startLine: from.startLine,
		endLine: from.endLine,
		flags: from.flags,
		arguments: from.arguments,
		json: from.json,
		heredocs: from.heredocs,
		effect: {
			phase: from.effect.phase,
			layer: from.effect.layer,
			cache: from.effect.cache && say(from.effect.cache),
		},
		state: from.state,
		files: from.files,
		findings: from.findings.map(finding),
		questions: from.questions.map(raised),
	});
	const build = ({ rebuild, ...from }: BuildNote): ExplainedBuild => ({
		...from,
		rebuild: rebuild && {
			change: rebuild.change,
			summary: rebuild.summary.map(say),
			savings: rebuild.savings.map(say),
			instructions: rebuild.instructions.map((one) => ({ ...one, cause: one.cause && say(one.cause) })),
		},
	});
	const { summary } = analysis;
	return {
		format: "linewise/1",
		language,
		summary: {
			text: summary.sentences.map(say).flatMap((sentence, index): Rich => (index > 0 ? [" ", ...sentence] : sentence)),
			run: summary.run.map(({ command, note: message }) => ({ command, text: say(message) })),
			compose: summary.compose,
			benefits: summary.benefits.map(say),
			improvements: summary.improvements.map(say),
			image: summary.image && {
				...summary.image,
				left: summary.image.left.map(say),
				runs: { ...summary.image.runs, note: summary.image.runs.note.map(say) },
			},
		},
		directives: analysis.directives.map((directive) => ({
			...note(directive.note),
			name: directive.name,
			value: directive.value,
			span: directive.span,
			line: directive.line,
			questions: directive.questions.map(raised),
		})),
		comments: analysis.comments.map(({ text, span, line, inside }) => ({ text, span, line, inside })),
		problems: analysis.problems.map((problem) => ({
			stage: problem.stage,
			message: say(problem.message),
			span: problem.span,
			line: problem.line,
		})),
		idioms: analysis.idioms.map(({ id, title, at, lines }) => ({ id, title: say(title), at, lines })),
		findings: analysis.findings.map(finding),
		stages: analysis.stages.map(stage),
		instructions: analysis.instructions.map(instruction),
		build: build(analysis.build),
	};
}
