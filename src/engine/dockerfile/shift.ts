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
	const { found, onbuild, stage, healthcheck, shell, ...rest } = local;
	const problems: Problem[] = found.map((problem) => ({
		...problem,
		span: span(problem.span),
		line: 0,
		instruction: to.index,
	}));
	return {
		...rest,
		index: to.index,
		startLine: to.startLine,
		endLine: to.endLine,
		docComments: to.docComments,
		span: span(rest.span),
		keywordSpan: span(rest.keywordSpan),
		flags: rest.flags.map((flag) => ({
			...flag,
			span: span(flag.span),
			nameSpan: span(flag.nameSpan),
			valueSpan: maybe(flag.valueSpan),
		})),
		args: rest.args.map((word) => ({
			...word,
			span: span(word.span),
			...(word.mapped ? { mapped: shiftMapped(word.mapped, by) } : {}),
		})),
		heredocs: rest.heredocs.map((heredoc) => ({
			...heredoc,
			span: span(heredoc.span),
			contentSpan: span(heredoc.contentSpan),
			endSpan: maybe(heredoc.endSpan),
			mapped: shiftMapped(heredoc.mapped, by),
		})),
		pairs: rest.pairs.map((pair) => ({
			...pair,
			span: span(pair.span),
			keySpan: span(pair.keySpan),
			valueSpan: maybe(pair.valueSpan),
		})),
		mounts: rest.mounts.map((mount) => ({
			...mount,
			span: span(mount.span),
			options: mount.options.map((option) => ({
				...option,
				span: span(option.span),
				nameSpan: span(option.nameSpan),
				valueSpan: maybe(option.valueSpan),
			})),
		})),
		...(stage
			? {
					stage: {
						...stage,
						baseSpan: span(stage.baseSpan),
						...(stage.nameSpan ? { nameSpan: span(stage.nameSpan) } : {}),
						...(stage.asSpan ? { asSpan: span(stage.asSpan) } : {}),
					},
				}
			: {}),
		...(healthcheck ? { healthcheck: { ...healthcheck, typeSpan: span(healthcheck.typeSpan) } } : {}),
		...(shell ? { shell: shiftMapped(shell, by) } : {}),
		...(onbuild ? { onbuild: place(onbuild, { ...to, docComments: [] }) } : {}),
		problems,
	};
}
