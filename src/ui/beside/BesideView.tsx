import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useMemo, useRef } from "react";
import type { Explanation } from "../../model/explanation.ts";
import type { Span } from "../../model/span.ts";
import { Card } from "../cards/Card.tsx";
import { Problems } from "../notices/Problems.tsx";
import { itemAtLine, outline } from "../outline/outline.ts";
import { Overview } from "../overview/Overview.tsx";
import type { Actions, BuildControls, EditorHandle, Marks } from "../props.ts";
import { useTranslation } from "../words.ts";
import { useKeys } from "./useKeys.ts";
import { useLevel } from "./useLevel.ts";

interface BesideViewProps {
	explanation: Explanation;
	source: string;
	editor: EditorHandle;
	caretLine: number;
	highlight: Span | null;
	build: BuildControls;
	marks: Marks;
	actions: Actions;
}

/** The height of a card, in pixels, until it is measured. */
const ESTIMATE = 190;

/** The cards beside the editor. Only those in sight are in the page. */
export default function BesideView(props: BesideViewProps) {
	const { explanation, source, editor, caretLine, highlight, build, marks, actions } = props;
	const { t } = useTranslation();
	const pane = useRef<HTMLDivElement>(null);
	const items = useMemo(() => outline(explanation), [explanation]);
	const active = itemAtLine(items, caretLine);
	const virtual = useVirtualizer<HTMLDivElement, Element>({
		count: items.length + 1,
		getScrollElement: () => pane.current,
		estimateSize: (index) => (index === 0 ? 480 : ESTIMATE),
		getItemKey: (index) => (index === 0 ? "overview" : `${items[index - 1]?.kind} ${index}`),
		overscan: 4,
		gap: 12,
		paddingStart: 16,
		paddingEnd: 160,
		initialRect: { width: 0, height: 900 },
	});
	useLevel({ editor, items, virtual, first: 1, pane, active, caretLine });
	const announced = useKeys({ items, active, highlight, pane, editor, actions });

	const { onCaret, onHighlight } = actions;
	const patterns = useMemo(() => patternsByLine(explanation), [explanation]);
	const goTo = useCallback((line: number) => onCaret(line), [onCaret]);
	const onPoint = useCallback((span: Span | null) => onHighlight(span), [onHighlight]);

	return (
		<div
			className="cards"
			ref={pane}
			tabIndex={0}
			role="group"
			aria-label={t("explanation")}
			lang={explanation.language}
		>
			<div style={{ height: virtual.getTotalSize() }}>
				<div
					className="cards-shown"
					role="list"
					style={{ translate: `0 ${virtual.getVirtualItems()[0]?.start ?? 0}px` }}
				>
					{virtual.getVirtualItems().map(({ index, key }) => {
						const item = items[index - 1];
						const within = item && highlight && covers(item, highlight) ? highlight : null;
						return (
							<div
								key={key}
								data-index={index}
								ref={virtual.measureElement}
								role="listitem"
								aria-setsize={items.length + 1}
								aria-posinset={index + 1}
							>
								{item ? (
									<Card
										item={item}
										source={source}
										open={index - 1 === active}
										lit={within}
										stages={explanation.stages}
										goTo={goTo}
										onPoint={onPoint}
										onFix={actions.onFix}
										marks={marks}
										patterns={(item.kind === "instruction" && patterns.get(item.instruction.index)) || NONE}
									/>
								) : (
									<div className="cards-first">
										<h1 className="hush">{t("read.title")}</h1>
										<Problems list={explanation.problems} goTo={goTo} />
										<Overview explanation={explanation} build={build} goTo={goTo} />
									</div>
								)}
							</div>
						);
					})}
				</div>
			</div>
			<p className="hush" aria-live="polite">
				{announced}
			</p>
		</div>
	);
}

const NONE: Explanation["idioms"] = [];

/** The patterns across lines by the indexes of the instructions that take part. */
function patternsByLine({ idioms }: Explanation): Map<number, Explanation["idioms"]> {
	const found = new Map<number, Explanation["idioms"]>();
	for (const idiom of idioms) for (const index of idiom.at) found.set(index, [...(found.get(index) ?? []), idiom]);
	return found;
}

function covers(item: ReturnType<typeof outline>[number], span: Span): boolean {
	if (item.kind === "comments") return false;
	const own = item.kind === "instruction" ? item.instruction.span : item.directive.span;
	return own.start <= span.start && span.end <= own.end;
}
