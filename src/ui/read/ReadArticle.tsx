import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ExplainedStage, Explanation } from "../../model/explanation.ts";
import { firstOfKeywords } from "../../model/told.ts";
import { StageBadge } from "../cards/badges.tsx";
import { Problems } from "../notices/Problems.tsx";
import { type OutlineItem, outline } from "../outline/outline.ts";
import { Overview } from "../overview/Overview.tsx";
import type { Actions, BuildControls, Fix, Marks } from "../props.ts";
import { type GoToLine, RichText } from "../rich/RichText.tsx";
import { stageColour } from "../theme/stage.ts";
import { useTranslation } from "../words.ts";
import { ReadItem } from "./ReadItem.tsx";

interface ReadArticleProps {
	explanation: Explanation;
	source: string;
	/** Absent before scripts run: lines are anchors then. */
	goTo?: GoToLine | undefined;
	/** Absent where the text cannot be changed. */
	onFix?: Actions["onFix"] | undefined;
	/** Line whose section must be there, from 1. */
	line?: number;
	/** Absent before scripts run. */
	build?: BuildControls | undefined;
	/** Absent before scripts run. */
	marks?: Marks | undefined;
	/** Everything at once, for paper. */
	whole?: boolean;
}

/** Instructions shown at once; the rest comes as the reader scrolls near, and before printing. */
const FIRST = 80;
const MORE = 160;

const NONE: Explanation["idioms"] = [];

/** The whole explanation as one article. Renders without a browser. */
export function ReadArticle(props: ReadArticleProps) {
	const { explanation, source, goTo, onFix, line = 1, build, marks, whole = false } = props;
	const { t } = useTranslation();
	const items = useMemo(() => outline(explanation), [explanation]);
	const firsts = useMemo(() => firstOfKeywords(explanation.instructions), [explanation]);
	const patterns = useMemo(() => byFirstLine(explanation), [explanation]);
	const [count, setCount] = useState(whole ? Number.POSITIVE_INFINITY : FIRST);
	const needed = items.findIndex((item) => item.endLine >= line) + 20;
	const shown = items.slice(0, Math.max(count, needed));
	const rest = items.length - shown.length;
	const fix = useMemo(() => onFix && ((one: Fix) => onFix(one, source)), [onFix, source]);
	// The state after a line comes with scripts, and is left out on paper.
	const [scripted, setScripted] = useState(false);
	useEffect(() => setScripted(true), []);
	const end = useRef<HTMLButtonElement>(null);

	useEffect(() => {
		if (rest === 0) return;
		const all = () => flushSync(() => setCount(Number.POSITIVE_INFINITY));
		window.addEventListener("beforeprint", all);
		const watch = new IntersectionObserver(
			(seen) => seen.some((one) => one.isIntersecting) && setCount(shown.length + MORE),
			{ rootMargin: "1500px" },
		);
		if (end.current) watch.observe(end.current);
		return () => {
			window.removeEventListener("beforeprint", all);
			watch.disconnect();
		};
	}, [rest, shown.length]);

	return (
		<article className="article rich" lang={explanation.language}>
			<h1>{t("read.title")}</h1>
			<Problems list={explanation.problems} goTo={goTo} />
			<Overview explanation={explanation} build={build} goTo={goTo} />
			{sections(shown, explanation.stages).map(({ stage, list }) => (
				<section key={list[0]?.line} className="read-stage" data-stage={stageColour(stage?.index ?? null)}>
					<StageHead stage={stage} count={explanation.stages.length} goTo={goTo} />
					{list.map((item) => (
						<ReadItem
							key={`${item.kind} ${item.line}`}
							item={item}
							source={source}
							goTo={goTo}
							first={item.kind === "instruction" && firsts.has(item.instruction.index)}
							patterns={patterns.get(item.line) ?? NONE}
							stages={scripted && goTo && !whole ? explanation.stages : null}
							onFix={fix}
							marks={scripted ? marks : undefined}
							whole={whole}
						/>
					))}
				</section>
			))}
			{rest > 0 && (
				<button type="button" className="button button-edge" ref={end} onClick={() => setCount(shown.length + MORE)}>
					{t("read.more", { count: rest })}
				</button>
			)}
		</article>
	);
}

/** Patterns across lines by the line where they begin. */
function byFirstLine({ idioms, instructions }: Explanation): Map<number, Explanation["idioms"]> {
	const found = new Map<number, Explanation["idioms"]>();
	for (const idiom of idioms) {
		const line = instructions[idiom.at[0] ?? 0]?.startLine ?? 0;
		found.set(line, [...(found.get(line) ?? []), idiom]);
	}
	return found;
}

function StageHead({
	stage,
	count,
	goTo,
}: {
	stage: ExplainedStage | null;
	count: number;
	goTo?: GoToLine | undefined;
}) {
	const { t } = useTranslation();
	if (!stage) return <h2>{t("read.before")}</h2>;
	return (
		<header className="read-stage-head">
			{count === 1 ? (
				<h2>{t("read.lines")}</h2>
			) : (
				<h2>
					<StageBadge index={stage.index} count={count} />{" "}
					{stage.name && <span className="stage-name">{stage.name}</span>}
				</h2>
			)}
			<p>
				<RichText text={stage.what} goTo={goTo} />
			</p>
			{stage.why.map((why, index) => (
				<p key={index}>
					<RichText text={why} goTo={goTo} />
				</p>
			))}
		</header>
	);
}

/** Cuts the list where a stage begins. */
function sections(items: readonly OutlineItem[], stages: readonly ExplainedStage[]) {
	const result: { stage: ExplainedStage | null; list: OutlineItem[] }[] = [];
	for (const item of items) {
		const index = item.kind === "instruction" ? item.instruction.stage : undefined;
		const stage = index === undefined ? result.at(-1)?.stage : (stages[index ?? -1] ?? null);
		const last = result.at(-1);
		if (last && last.stage === (stage ?? null)) last.list.push(item);
		else result.push({ stage: stage ?? null, list: [item] });
	}
	return result;
}
