import type { Instruction, Problem } from "../../model/dockerfile.ts";
import type { Span } from "../../model/span.ts";
import type { LocalInstruction } from "./instruction.ts";
import { shiftMapped } from "./text.ts";

/** Where an instruction stands in the file. */
export interface Place {
	index: number;
	/** Source offset of its first character. */
	offset: number;
	startLine: number;
	endLine: number;
	docComments: string[];
}

/** Moves an instruction that was parsed by itself to its place in the file. */
export function place(local: LocalInstruction, to: Place): Instruction {
	const by = to.offset;
	const span = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
	const maybe = (of: Span | null) => of && span(of);
	const { found, onbuild, stage, healthcheck, shell } = local;
	const problems: Problem[] = found.map((problem) => ({
		...problem,
		span: span(problem.span),
		line: 0,
		instruction: to.index,
	}));
	// Field by field: every instruction below a keystroke is moved, and copying what is unknown is slow.
	const moved: Instruction = {
		keyword: local.keyword,
		known: local.known,
		span: span(local.span),
		keywordSpan: span(local.keywordSpan),
		flags: local.flags.map((flag) => ({
			name: flag.name,
			value: flag.value,
			span: span(flag.span),
			nameSpan: span(flag.nameSpan),
			valueSpan: maybe(flag.valueSpan),
		})),
		args: local.args.map((word) =>
			word.mapped
				? { text: word.text, span: span(word.span), mapped: shiftMapped(word.mapped, by) }
				: { text: word.text, span: span(word.span) },
		),
		json: local.json,
		heredocs: local.heredocs.map((heredoc) => ({
			...heredoc,
			span: span(heredoc.span),
			contentSpan: span(heredoc.contentSpan),
			endSpan: maybe(heredoc.endSpan),
			mapped: shiftMapped(heredoc.mapped, by),
		})),
		pairs: local.pairs.map((pair) => ({
			key: pair.key,
			value: pair.value,
			legacy: pair.legacy,
			span: span(pair.span),
			keySpan: span(pair.keySpan),
			valueSpan: maybe(pair.valueSpan),
		})),
		mounts: local.mounts.map((mount) => ({
			...mount,
			span: span(mount.span),
			options: mount.options.map((option) => ({
				...option,
				span: span(option.span),
				nameSpan: span(option.nameSpan),
				valueSpan: maybe(option.valueSpan),
			})),
		})),
		index: to.index,
		startLine: to.startLine,
		endLine: to.endLine,
		docComments: to.docComments,
		problems,
	};
	if (stage) {
		moved.stage = { ...stage, baseSpan: span(stage.baseSpan) };
		if (stage.nameSpan) moved.stage.nameSpan = span(stage.nameSpan);
		if (stage.asSpan) moved.stage.asSpan = span(stage.asSpan);
	}
	if (healthcheck) moved.healthcheck = { ...healthcheck, typeSpan: span(healthcheck.typeSpan) };
	if (shell) moved.shell = shiftMapped(shell, by);
	if (onbuild) moved.onbuild = place(onbuild, { ...to, docComments: [] });
	return moved;
}
