import { richToMarkdown } from "../../knowledge/resolve/markdown.ts";
import type { ExplainedFinding, ExplainedInstruction, ExplainedPart, Explanation } from "../../model/explanation.ts";
import { changesAt } from "../../model/state.ts";
import { ranges } from "./positions.ts";

/** An explanation in the public format `linewise/1` (`public/schema/linewise-1.json`): texts are Markdown, places are ranges. `file` names the file among several. */
export function toJson(explanation: Explanation, source: string, file?: string) {
	const range = ranges(source);
	const text = richToMarkdown;
	const note = (from: Pick<ExplainedPart, "what" | "why" | "beware">) => ({
		what: text(from.what),
		why: from.why.map(text),
		beware: from.beware.map(text),
	});
	const part = (from: ExplainedPart): PartJson => ({
		range: range(from.span),
		text: from.text,
		key: from.key,
		role: from.role,
		known: from.known,
		...note(from),
		parts: from.parts.map(part),
	});
	const finding = (from: ExplainedFinding) => ({
		rule: from.rule,
		aliases: from.aliases,
		severity: from.severity,
		message: text(from.message),
		why: text(from.why),
		range: range(from.span),
		...(from.fix ? { fix: fix(from.fix) } : {}),
	});
	const fix = ({ title, edits }: NonNullable<ExplainedFinding["fix"]>) => ({
		title: text(title),
		edits: edits.map((edit) => ({ range: range(edit.span), text: edit.text })),
	});
	const state = ({ state, stage, index, files }: ExplainedInstruction) => {
		if (!state) return null;
		const changes = explanation.stages[stage ?? -1]?.env ?? [];
		const env = Object.entries(changesAt(changes, index)).map(([name, { value }]) => [name, value]);
		return {
			workdir: state.workdir.value,
			user: state.user?.value ?? null,
			env: Object.fromEntries(env) as Record<string, string | null>,
			shell: state.shell.value,
			ports: state.ports.map((port) => port.value),
			volumes: state.volumes.map((volume) => volume.value),
			entrypoint: state.entrypoint?.value.words ?? null,
			cmd: state.cmd?.value.words ?? null,
			files,
		};
	};
	const instruction = (from: ExplainedInstruction) => ({
		index: from.index,
		keyword: from.keyword,
		stage: from.stage,
		range: range(from.span),
		flags: from.flags.map(({ name, value }) => ({ name, value })),
		arguments: from.arguments,
		json: from.json,
		heredocs: from.heredocs.map(({ name, content }) => ({ name, content })),
		...note(from),
		parts: from.parts.map(part),
		effect: {
			phase: from.effect.phase,
			layer: from.effect.layer,
			cache: from.effect.cache ? text(from.effect.cache) : null,
		},
		state: state(from),
		findings: from.findings.map(finding),
	});
	const { summary } = explanation;
	return {
		format: explanation.format,
		language: explanation.language,
		...(file === undefined ? {} : { file }),
		summary: {
			text: text(summary.text),
			run: summary.run.map((run) => ({ command: run.command, text: text(run.text) })),
			compose: summary.compose,
			benefits: summary.benefits.map(text),
			improvements: summary.improvements.map(text),
			image: summary.image && {
				...summary.image,
				left: summary.image.left.map(text),
				runs: { ...summary.image.runs, note: summary.image.runs.note.map(text) },
			},
		},
		directives: explanation.directives.map((directive) => ({
			name: directive.name,
			value: directive.value,
			range: range(directive.span),
			...note(directive),
			parts: directive.parts.map(part),
		})),
		comments: explanation.comments.map((comment) => ({
			text: comment.text,
			range: range(comment.span),
			instruction: comment.inside,
		})),
		problems: explanation.problems.map((problem) => ({
			stage: problem.stage,
			message: text(problem.message),
			range: range(problem.span),
		})),
		idioms: explanation.idioms.map(({ id, title, lines }) => ({ id, title: text(title), lines })),
		findings: explanation.findings.map(finding),
		stages: explanation.stages.map((stage) => ({
			index: stage.index,
			name: stage.name,
			base: stage.base,
			resolvedBase: stage.resolvedBase,
			platform: stage.platform,
			range: range(stage.span),
			needed: stage.needed,
			what: text(stage.what),
			why: stage.why.map(text),
		})),
		instructions: explanation.instructions.map(instruction),
	};
}

interface PartJson {
	range: ReturnType<ReturnType<typeof ranges>>;
	text: string;
	key: string;
	role: string;
	known: boolean;
	what: string;
	why: string[];
	beware: string[];
	parts: PartJson[];
}
