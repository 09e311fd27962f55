import { Emitter, type editor, type IDisposable, languages } from "monaco-editor/editor";
import type { Explanation } from "../../model/explanation.ts";
import { hoverMarkdown } from "../markdown.ts";
import { partsAt } from "../parts.ts";
import { rangeOf } from "./decorations.ts";
import { LANGUAGE_ID } from "./setup.ts";

/**
 * Hovers and foldings of one model, from its explanation. `explanation` returns null while the text has changed since,
 * so that nothing is shown at the wrong place.
 */
export function provide(model: editor.ITextModel, explanation: () => Explanation | null) {
	const changed = new Emitter<languages.FoldingRangeProvider>();
	const registered: IDisposable[] = [
		changed,
		languages.registerHoverProvider(LANGUAGE_ID, {
			provideHover(asked, position) {
				const known = asked === model ? explanation() : null;
				const part = known && partsAt(known, model.getOffsetAt(position)).at(-1);
				if (!part) return null;
				const range = rangeOf(model, part.span.start, part.span.end);
				return { range, contents: [{ value: hoverMarkdown(part) }] };
			},
		}),
		languages.registerFoldingRangeProvider(LANGUAGE_ID, {
			onDidChange: changed.event,
			provideFoldingRanges(asked) {
				const known = asked === model ? explanation() : null;
				return known && foldings(known);
			},
		}),
	];
	return {
		refresh: () => changed.fire(undefined as unknown as languages.FoldingRangeProvider),
		dispose() {
			for (const each of registered) each.dispose();
		},
	};
}

/** Each stage, and within it each instruction of several lines. */
function foldings({ stages, instructions }: Explanation): languages.FoldingRange[] {
	return [...stages, ...instructions]
		.filter(({ startLine, endLine }) => endLine > startLine)
		.map(({ startLine, endLine }) => ({ start: startLine, end: endLine }));
}
