import { Emitter, editor, type IDisposable, languages } from "monaco-editor/editor";
import type { Explanation } from "../../model/explanation.ts";
import { findingMarkdown, hoverMarkdown } from "../markdown.ts";
import { allFindings, findingsAt, partsAt } from "../parts.ts";
import type { EditorEvents } from "../types.ts";
import { rangeOf } from "./decorations.ts";
import { LANGUAGE_ID } from "./setup.ts";

/** The command behind a fix in a hover; its argument is the finding's place among those of the text. */
const FIX = "linewise.fix";

/**
 * Hovers, with findings and their fixes, and foldings of one model, from its explanation. `explanation` returns null while the text has changed since,
 * so that nothing is shown at the wrong place.
 */
export function provide(
	model: editor.ITextModel,
	explanation: () => Explanation | null,
	events: Pick<EditorEvents, "fix">,
) {
	const changed = new Emitter<languages.FoldingRangeProvider>();
	const registered: IDisposable[] = [
		changed,
		editor.registerCommand(FIX, (_accessor, index: unknown) => {
			const known = explanation();
			const finding = known && typeof index === "number" ? allFindings(known)[index] : undefined;
			if (finding) events.fix(finding);
		}),
		languages.registerHoverProvider(LANGUAGE_ID, {
			provideHover(asked, position) {
				const known = asked === model ? explanation() : null;
				if (!known) return null;
				const offset = model.getOffsetAt(position);
				const part = partsAt(known, offset).at(-1);
				const found = findingsAt(known, offset);
				const span = part?.span ?? found[0]?.finding.span;
				if (!span) return null;
				const contents = found.map(({ finding, index }) => ({
					value: findingMarkdown(finding, `command:${FIX}?${index}`),
					isTrusted: { enabledCommands: [FIX] },
				}));
				if (part) contents.push({ value: hoverMarkdown(part), isTrusted: { enabledCommands: [] } });
				return { range: rangeOf(model, span.start, span.end), contents };
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
