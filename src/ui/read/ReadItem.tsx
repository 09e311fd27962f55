import { memo } from "react";
import { useTranslation } from "react-i18next";
import { LineRange } from "../cards/Card.tsx";
import { Comments } from "../cards/Comments.tsx";
import { Aftermath, EffectChips } from "../cards/Effect.tsx";
import { Findings } from "../cards/Findings.tsx";
import { PartList } from "../cards/PartList.tsx";
import { Says } from "../cards/Says.tsx";
import { Code } from "../code/Code.tsx";
import type { OutlineItem } from "../outline/outline.ts";
import type { GoToLine } from "../rich/RichText.tsx";

interface ReadItemProps {
	item: OutlineItem;
	source: string;
	goTo?: GoToLine | undefined;
}

/** One instruction as a section of the article, in full. */
export const ReadItem = memo(function ReadItem({ item, source, goTo }: ReadItemProps) {
	const { t } = useTranslation();
	if (item.kind === "comments") return <Comments list={item.above} />;
	const instruction = item.kind === "instruction" ? item.instruction : null;
	const note = item.kind === "instruction" ? item.instruction : item.directive;
	const name = instruction?.keyword ?? (item.kind === "directive" ? item.directive.name : "");
	return (
		<section className="read-item" id={`L${item.line}`}>
			<Comments list={item.kind === "instruction" ? [...item.above, ...item.inside] : item.above} />
			<div className="read-head">
				<h3>
					<LineRange from={item.line} to={item.endLine} /> <span className="hush">{name}</span>
				</h3>
				{instruction && <EffectChips effect={instruction.effect} />}
			</div>
			<Code source={source} span={note.span} parts={note.parts} />
			<Says what={note.what} why={note.why} beware={note.beware} goTo={goTo} />
			{instruction && <Findings list={instruction.findings} goTo={goTo} />}
			{note.parts.length > 0 && (
				<div className="read-parts">
					<h4>{t("card.parts")}</h4>
					<PartList parts={note.parts} goTo={goTo} />
				</div>
			)}
			{instruction && <Aftermath instruction={{ ...instruction, state: null }} goTo={goTo} />}
		</section>
	);
});
