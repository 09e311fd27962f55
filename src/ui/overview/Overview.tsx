import type { Explanation } from "../../model/explanation.ts";
import type { Rich } from "../../model/rich.ts";
import { BuildSection } from "../build/BuildSection.tsx";
import { Findings } from "../cards/Findings.tsx";
import type { BuildControls } from "../props.ts";
import { type GoToLine, RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";
import { CopyButton } from "./CopyButton.tsx";
import { FinalImage } from "./FinalImage.tsx";
import { FindingsList } from "./FindingsList.tsx";
import { StageGraph } from "./StageGraph.tsx";

interface OverviewProps {
	explanation: Explanation;
	build?: BuildControls | undefined;
	goTo?: GoToLine | undefined;
}

/** The file as a whole: summary, stages, final image, and how to build and run it. */
export function Overview({ explanation, build, goTo }: OverviewProps) {
	const { t } = useTranslation();
	const { summary, stages } = explanation;
	return (
		<section className="overview rich" aria-labelledby="overview">
			<h2 id="overview">{t("overview.title")}</h2>
			<p className="lead">
				<RichText text={summary.text} goTo={goTo} />
			</p>
			{stages.length > 1 && (
				<section>
					<h3>{t("overview.stages")}</h3>
					<StageGraph stages={stages} target={explanation.build.target} goTo={goTo} />
				</section>
			)}
			{build && stages.length > 0 && <BuildSection explanation={explanation} controls={build} goTo={goTo} />}
			<div className="overview-pair">
				{summary.image && (
					<section>
						<h3>{t("overview.image")}</h3>
						<FinalImage image={summary.image} stages={stages} goTo={goTo} />
					</section>
				)}
				{summary.run.length > 0 && (
					<section>
						<h3>{t("overview.run")}</h3>
						<ul className="commands">
							{summary.run.map((run) => (
								<li key={run.command}>
									<p>
										<RichText text={run.text} goTo={goTo} />
									</p>
									<div className="command">
										<pre>
											<code>{run.command}</code>
										</pre>
										<CopyButton text={run.command} label={t("overview.copyCommand")} done={t("overview.copied")} />
									</div>
								</li>
							))}
						</ul>
						{summary.compose && <Compose text={summary.compose} />}
					</section>
				)}
			</div>
			{(summary.benefits.length > 0 || summary.improvements.length > 0) && (
				<div className="overview-pair">
					<Points title={t("overview.good")} list={summary.benefits} kind="good" goTo={goTo} />
					<Points title={t("overview.better")} list={summary.improvements} kind="better" goTo={goTo} />
				</div>
			)}
			<FindingsList instructions={explanation.instructions} goTo={goTo} />
			{explanation.findings.length > 0 && (
				<section>
					<h3>{t("overview.findings")}</h3>
					<Findings list={explanation.findings} goTo={goTo} />
				</section>
			)}
		</section>
	);
}

function Compose({ text }: { text: string }) {
	const { t } = useTranslation();
	return (
		<details className="compose">
			<summary>{t("overview.compose")}</summary>
			<div className="command">
				<pre>
					<code>{text}</code>
				</pre>
				<CopyButton text={text} label={t("overview.copyCompose")} done={t("overview.copied")} />
			</div>
		</details>
	);
}

interface PointsProps {
	title: string;
	list: readonly Rich[];
	kind: "good" | "better";
	goTo?: GoToLine | undefined;
}

function Points({ title, list, kind, goTo }: PointsProps) {
	if (list.length === 0) return null;
	return (
		<section>
			<h3>{title}</h3>
			<ul className={`points points-${kind}`}>
				{list.map((point, index) => (
					<li key={index}>
						<RichText text={point} goTo={goTo} />
					</li>
				))}
			</ul>
		</section>
	);
}
