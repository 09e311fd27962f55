import type { ExplainedBuild, Fate } from "../../model/build.ts";
import type { ExplainedStage } from "../../model/explanation.ts";
import { type GoToLine, LineLink, RichText } from "../rich/RichText.tsx";
import { stageColour } from "../theme/stage.ts";
import { useTranslation } from "../words.ts";

interface RebuiltProps {
	rebuild: NonNullable<ExplainedBuild["rebuild"]>;
	stages: readonly ExplainedStage[];
	goTo?: GoToLine | undefined;
}

/** The lines of a stage shown: of a very long one the rest is only in the summary. */
const MOST = 200;

/** What becomes of each line after the change. */
export function Rebuilt({ rebuild, stages, goTo }: RebuiltProps) {
	const { t } = useTranslation("build");
	const { t: page } = useTranslation();
	const { summary, savings, instructions } = rebuild;
	const shown = instructions.filter(({ fate, cause }) => fate !== "metadata" || cause);
	return (
		<div className="rebuilt">
			<p role="status">
				{summary.map((sentence, index) => (
					<span key={index}>
						<RichText text={sentence} goTo={goTo} />{" "}
					</span>
				))}
			</p>
			{savings.length > 0 && (
				<ul className="points points-better" aria-label={t("rebuilt.savings")}>
					{savings.map((saving, index) => (
						<li key={index}>
							<RichText text={saving} goTo={goTo} />
						</li>
					))}
				</ul>
			)}
			{stages.map((stage) => {
				const own = shown.filter((one) => one.stage === stage.index);
				if (own.length === 0) return null;
				const skipped = own.every(({ fate }) => fate === "skipped");
				return (
					<section key={stage.index} className="rebuilt-stage" data-stage={stageColour(stage.index)}>
						{stages.length > 1 && (
							<h4>
								{page("overview.stage", { number: stage.index + 1 })} {stage.name && <code>{stage.name}</code>}
							</h4>
						)}
						{skipped ? (
							<p className="rebuilt-skipped">{t("fate.skipped")}</p>
						) : (
							<ol>
								{own.slice(0, MOST).map(({ index, line, keyword, fate, cause }) => (
									<li key={index} data-fate={fate}>
										<span className="fate">
											<span aria-hidden>{MARKS[fate]} </span>
											{t(`fate.${fate}`)}
										</span>
										<span className="rebuilt-line">
											<LineLink line={line} goTo={goTo} label={page("overview.line", { line })} />{" "}
											<code>{keyword}</code>
										</span>
										<span className="rebuilt-cause">{cause && <RichText text={cause} goTo={goTo} />}</span>
									</li>
								))}
							</ol>
						)}
					</section>
				);
			})}
		</div>
	);
}

const MARKS: Record<Fate, string> = { rebuilt: "↻", may: "?", cached: "✓", skipped: "–", metadata: "·" };
