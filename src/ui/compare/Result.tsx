import type { CompareItem, CompareResult } from "../props.ts";
import { type GoToLine, RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

interface ResultProps {
	result: CompareResult | null;
	state: "idle" | "working" | "failed";
	goTo: GoToLine;
}

/** What the change does: the verdict, then the sections to unfold. */
export function Result({ result, state, goTo }: ResultProps) {
	const { t } = useTranslation("compare");
	return (
		<article className="compare-result rich" aria-busy={state === "working"}>
			<h2>{t("result")}</h2>
			<p role="status">{state === "failed" ? t("failed") : state === "working" && !result ? t("working") : ""}</p>
			{result && (
				<>
					<div className="compare-verdict">
						<Items items={result.verdict} goTo={goTo} />
					</div>
					{result.sections.map(({ title, items }) => (
						<details key={title} open>
							<summary>{title}</summary>
							<Items items={items} goTo={goTo} />
						</details>
					))}
				</>
			)}
		</article>
	);
}

function Items({ items, goTo }: { items: CompareItem[]; goTo: GoToLine }) {
	return (
		<ul>
			{items.map((item, index) => (
				<li key={index}>
					<RichText text={item.text} goTo={goTo} />
					{item.items.length > 0 && <Items items={item.items} goTo={goTo} />}
				</li>
			))}
		</ul>
	);
}
