import { lazy, memo, Suspense, useMemo } from "react";
import type { ExplainedStage, Explanation } from "../../model/explanation.ts";
import { flatTold, toldParts } from "../../model/told.ts";
import { Asked } from "../cards/Asked.tsx";
import { LineRange } from "../cards/badges.tsx";
import { Comments } from "../cards/Comments.tsx";
import { CacheNote, EffectChips } from "../cards/Effect.tsx";
import { Findings } from "../cards/Findings.tsx";
import { PartList } from "../cards/PartList.tsx";
import { Patterns } from "../cards/Patterns.tsx";
import { Says } from "../cards/Says.tsx";
import { Code } from "../code/Code.tsx";
import { isChosen, LineNotes, Tools } from "../marks/Marked.tsx";
import type { OutlineItem } from "../outline/outline.ts";
import type { Fix, Marks } from "../props.ts";
import type { GoToLine } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

const StateAfter = lazy(() => import("../cards/StateAfter.tsx"));

interface ReadItemProps {
	item: OutlineItem;
	source: string;
	goTo?: GoToLine | undefined;
	/** Whether the article has not yet said what this keyword does. */
	first: boolean;
	/** The patterns across lines that begin here: told once, with all their lines. */
	patterns: Explanation["idioms"];
	/** With them the state after the line can be unfolded; absent before scripts run and on paper. */
	stages?: readonly ExplainedStage[] | null;
	onFix?: ((fix: Fix) => void) | undefined;
	/** Absent before scripts run. */
	marks?: Marks | undefined;
	/** Nothing folded, for paper. */
	whole: boolean;
	/** Of an example on a page of ours, whose name goes before the ids: parts are folded, no questions asked. */
	within?: string;
}

/** More parts than these are folded into one line, which opens. */
const MANY_PARTS = 12;

/** One instruction as a section of the article, in full. */
export const ReadItem = memo(function ReadItem(props: ReadItemProps) {
	const { item } = props;
	return item.kind === "comments" ? <Comments list={item.above} /> : <NoteSection {...props} item={item} />;
});

type NoteItem = Exclude<OutlineItem, { kind: "comments" }>;

function NoteSection({
	item,
	source,
	goTo,
	first,
	patterns,
	stages,
	onFix,
	marks,
	whole,
	within = "",
}: ReadItemProps & { item: NoteItem }) {
	const { t } = useTranslation();
	const instruction = item.kind === "instruction" ? item.instruction : null;
	const note = item.kind === "instruction" ? item.instruction : item.directive;
	const name = instruction?.keyword ?? (item.kind === "directive" ? item.directive.name : "");
	const told = useMemo(() => toldParts(note).filter(({ keyword }) => first || !keyword), [note, first]);
	const count = useMemo(() => flatTold(told).length, [told]);
	const lines = { from: item.line, to: item.endLine };
	const range = <LineRange from={item.line} to={item.endLine} />;
	return (
		<section className="read-item" id={`${within}L${item.line}`} data-chosen={isChosen(lines, marks)}>
			<Comments list={item.above} />
			<div className="read-head">
				<h3>
					{marks ? (
						<button
							type="button"
							className="line-number"
							onClick={({ shiftKey }) => marks.actions.onNumber(shiftKey ? item.endLine : item.line, shiftKey)}
						>
							{range}
						</button>
					) : (
						range
					)}{" "}
					<span className="hush">{name}</span>
				</h3>
				{instruction && <EffectChips effect={instruction.effect} />}
				{!whole && <Tools lines={lines} marks={marks} />}
			</div>
			<LineNotes lines={lines} marks={marks} />
			<Code
				source={source}
				span={note.span}
				parts={note.parts}
				comments={item.kind === "instruction" ? item.inside : undefined}
			/>
			<Says what={note.what} why={note.why} beware={note.beware} goTo={goTo} />
			<Patterns list={patterns} goTo={goTo} />
			{instruction && <Findings list={instruction.findings} goTo={goTo} onFix={onFix} />}
			{count > 0 && (
				<details className="read-parts" open={whole || (!within && count <= MANY_PARTS)}>
					<summary>
						<h4>{t("card.parts")}</h4> <span>{t("card.partsCount", { count })}</span>
					</summary>
					<PartList parts={told} goTo={goTo} />
				</details>
			)}
			{instruction && !within && <CacheNote effect={instruction.effect} goTo={goTo} />}
			{!within && instruction?.state && (
				<div className="after-place">
					{stages && goTo && (
						<Suspense>
							<StateAfter instruction={instruction} stages={stages} goTo={goTo} />
						</Suspense>
					)}
				</div>
			)}
			{!within && <Asked list={note.questions} />}
		</section>
	);
}
