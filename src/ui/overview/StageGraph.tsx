import { type CSSProperties, Fragment } from "react";
import type { ExplainedStage } from "../../model/explanation.ts";
import { shortDigest } from "../rich/digest.ts";
import { type GoToLine, LineLink } from "../rich/RichText.tsx";
import { stageColour } from "../theme/stage.ts";
import { useTranslation } from "../words.ts";
import { type Edge, edges, laneCells } from "./lanes.ts";

interface StageGraphProps {
	stages: readonly ExplainedStage[];
	/** Index of the stage that becomes the image. */
	target: number | null;
	goTo?: GoToLine | undefined;
}

/** The stages as boxes in order, joined by lines in the colour of the stage that gives. */
export function StageGraph({ stages, target, goTo }: StageGraphProps) {
	const { t } = useTranslation();
	const list = edges(stages);
	const lanes = 1 + Math.max(-1, ...list.map((edge) => edge.lane));
	return (
		<ol className="graph" aria-label={t("overview.graph")} style={{ "--lanes": lanes } as CSSProperties}>
			{stages.map((stage) => (
				<li key={stage.index} className={stage.needed ? "graph-row" : "graph-row graph-unneeded"}>
					<div className="lanes" aria-hidden>
						{laneCells(list, stage.index, lanes).map((cells, column) => (
							<div key={column} className="lane">
								{cells.map(({ edge, piece }) => (
									<i
										key={`${edge.from} ${piece}`}
										className={`lane-${piece} lane-${edge.how}`}
										data-stage={stageColour(edge.from)}
										style={piece === "through" ? undefined : ({ "--reach": lanes - 1 - column } as CSSProperties)}
									/>
								))}
							</div>
						))}
					</div>
					<div className="graph-box" data-stage={stageColour(stage.index)}>
						<p className="graph-title">
							<span className="badge">{t("overview.stage", { number: stage.index + 1 })}</span>
							{stage.name && <strong>{stage.name}</strong>}
							{stage.index === target && <span className="chip">{t("overview.final")}</span>}
							{!stage.needed && (
								<span className="chip">
									{t(target === stages.length - 1 ? "overview.unneeded" : "overview.unneededTarget")}
								</span>
							)}
							<a
								className="graph-lines"
								href={`#L${stage.startLine}`}
								onClick={
									goTo &&
									((event) => {
										event.preventDefault();
										goTo(stage.startLine);
									})
								}
							>
								{stage.endLine > stage.startLine
									? t("overview.lines", { from: stage.startLine, to: stage.endLine })
									: t("overview.line", { line: stage.startLine })}
							</a>
						</p>
						{stage.parent === null && <p className="graph-base">{shortDigest(stage.resolvedBase ?? stage.base)}</p>}
						{list
							.filter((edge) => edge.to === stage.index)
							.map((edge) => (
								<Taken key={`${edge.from} ${edge.how}`} edge={edge} stages={stages} goTo={goTo} />
							))}
					</div>
				</li>
			))}
		</ol>
	);
}

/** More paths than this are left to the lines that copy them. */
const MOST = 4;

interface TakenProps {
	edge: Edge;
	stages: readonly ExplainedStage[];
	goTo?: GoToLine | undefined;
}

/** What a stage takes from an earlier one: the words of the line that the picture draws. */
function Taken({ edge, stages, goTo }: TakenProps) {
	const { t } = useTranslation();
	const giver = stages[edge.from]?.name || String(edge.from);
	return (
		<p className="taken" data-stage={stageColour(edge.from)}>
			<span className="taken-how">{t(`overview.${edge.how}`, { stage: giver })}</span>
			{edge.paths.slice(0, MOST).map((path) => (
				<code key={path}>{path}</code>
			))}
			{edge.paths.length > MOST && "…"}
			<span className="taken-lines">
				{t("overview.inLines", { count: edge.lines.length })}{" "}
				{edge.lines.map((line, index) => (
					<Fragment key={line}>
						{index > 0 && ", "}
						<LineLink line={line} goTo={goTo} />
					</Fragment>
				))}
			</span>
		</p>
	);
}
