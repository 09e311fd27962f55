import { ChevronDown, TriangleAlert } from "lucide-react";
import { type MouseEvent, memo, useMemo } from "react";
import type { ExplainedStage, Explanation } from "../../model/explanation.ts";
import type { Span } from "../../model/span.ts";
import { flatTold, toldParts } from "../../model/told.ts";
import { Code } from "../code/Code.tsx";
import { isChosen, LineNotes, Tools } from "../marks/Marked.tsx";
import type { OutlineItem } from "../outline/outline.ts";
import type { Actions, Marks } from "../props.ts";
import { type GoToLine, RichText } from "../rich/RichText.tsx";
import { stageColour } from "../theme/stage.ts";
import { useTranslation } from "../words.ts";
import { Asked } from "./Asked.tsx";
import { LineRange, StageBadge } from "./badges.tsx";
import { Comments } from "./Comments.tsx";
import { CacheNote, EffectChips } from "./Effect.tsx";
import { Findings } from "./Findings.tsx";
import { PartList, toldAt } from "./PartList.tsx";
import { Patterns } from "./Patterns.tsx";
import { Says } from "./Says.tsx";
import StateAfter from "./StateAfter.tsx";

interface CardProps {
	item: OutlineItem;
	source: string;
	/** Shown in full. */
	open: boolean;
	/** What is lit inside this card, or null. */
	lit: Span | null;
	stages: readonly ExplainedStage[];
	goTo: GoToLine;
	onPoint(span: Span | null): void;
	onFix: Actions["onFix"];
	/** The patterns across lines in which this one takes part. */
	patterns: Explanation["idioms"];
	marks: Marks;
}

/** More parts than these in all: those of parts wait until they are asked for. */
const MANY_PARTS = 20;

/** One instruction or directive: its words, what it does and why. Comments that belong to nothing stand alone. */
export const Card = memo(function Card(props: CardProps) {
	const { item } = props;
	if (item.kind !== "comments") return <NoteCard {...props} item={item} />;
	return (
		<article className="card card-bare">
			<Comments list={item.above} />
		</article>
	);
});

type NoteItem = Exclude<OutlineItem, { kind: "comments" }>;

function NoteCard(props: CardProps & { item: NoteItem }) {
	const { item, source, open, lit, stages, goTo, onPoint, onFix, patterns, marks } = props;
	const lines = { from: item.line, to: item.endLine };
	const { t } = useTranslation();
	const instruction = item.kind === "instruction" ? item.instruction : null;
	const note = item.kind === "instruction" ? item.instruction : item.directive;
	const opens = item.kind === "instruction" ? item.opens : null;
	const name = instruction?.keyword ?? `# ${item.kind === "directive" ? item.directive.name : ""}`;
	const told = useMemo(() => toldParts(note), [note]);
	const count = useMemo(() => flatTold(told).length, [told]);
	// The line's number chooses it for a link, the rest of the heading only leads there.
	const press = (event: MouseEvent) => {
		const onNumber = event.target instanceof Element && event.target.closest(".lines");
		if (onNumber || event.shiftKey) marks.actions.onNumber(event.shiftKey ? item.endLine : item.line, event.shiftKey);
		if (!event.shiftKey) goTo(item.line);
	};
	return (
		<article
			className={open ? "card card-open" : "card"}
			data-stage={stageColour(instruction?.stage ?? null)}
			data-chosen={isChosen(lines, marks)}
			aria-labelledby={`c${item.line}`}
		>
			{opens && (
				<header className="card-stage rich">
					{stages.length > 1 && (
						<p>
							<StageBadge index={opens.index} count={stages.length} />{" "}
							{opens.name && <code className="stage-name">{opens.name}</code>}
						</p>
					)}
					<p>
						<RichText text={opens.what} goTo={goTo} />
					</p>
					{open &&
						opens.why.map((why, index) => (
							<p key={index}>
								<RichText text={why} goTo={goTo} />
							</p>
						))}
				</header>
			)}
			<Comments list={item.above} />
			<div className="card-head">
				<h3 id={`c${item.line}`}>
					<button type="button" aria-expanded={open} onClick={press} data-card={item.line}>
						<ChevronDown size={14} aria-hidden />
						<LineRange from={item.line} to={item.endLine} /> <span className="hush">{name}</span>
					</button>
				</h3>
				{instruction && <EffectChips effect={instruction.effect} />}
				{open && <Tools lines={lines} marks={marks} />}
			</div>
			<LineNotes lines={lines} marks={marks} />
			<Code
				source={source}
				span={note.span}
				parts={note.parts}
				comments={item.kind === "instruction" ? item.inside : []}
				lit={lit}
				onPoint={onPoint}
				lines={item.endLine - (instruction?.startLine ?? item.line) + 1}
			/>
			<Says
				what={note.what}
				why={open ? note.why : note.why.slice(0, 1)}
				beware={open ? note.beware : []}
				goTo={goTo}
			/>
			<Patterns list={open ? patterns : NONE} goTo={goTo} />
			{open ? (
				<>
					{instruction && <Findings list={instruction.findings} goTo={goTo} onFix={(fix) => onFix(fix, source)} />}
					{count > 0 && (
						<section className="rich">
							<h4>{t("card.parts")}</h4>
							<PartList
								parts={told}
								goTo={goTo}
								pointing={{ lit: lit && toldAt(told, lit), onPoint }}
								folded={count > MANY_PARTS}
							/>
						</section>
					)}
					{instruction && <CacheNote effect={instruction.effect} goTo={goTo} />}
					{instruction && <StateAfter instruction={instruction} stages={stages} goTo={goTo} />}
					<Asked list={note.questions} />
				</>
			) : (
				<More item={item} parts={count} onOpen={() => goTo(item.line)} />
			)}
		</article>
	);
}

const NONE: Explanation["idioms"] = [];

/** What a closed card holds back. */
function More({ item, parts, onOpen }: { item: NoteItem; parts: number; onOpen: () => void }) {
	const { t } = useTranslation();
	const note = item.kind === "instruction" ? item.instruction : item.directive;
	const findings = item.kind === "instruction" ? item.instruction.findings.length : 0;
	const says = [
		note.beware.length > 0 && t("card.bewareCount", { count: note.beware.length }),
		findings > 0 && t("card.findingsCount", { count: findings }),
		parts > 0 && t("card.partsCount", { count: parts }),
	].filter((text) => text !== false);
	if (says.length === 0) return null;
	return (
		<button type="button" className="card-more" onClick={onOpen} tabIndex={-1}>
			{note.beware.length + findings > 0 && <TriangleAlert size={13} aria-hidden />}
			{says.join(" · ")}
		</button>
	);
}
