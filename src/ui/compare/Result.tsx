import type { CompareItem, CompareResult } from "../props.ts";
import { RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";
import { CopyResult } from "./CopyResult.tsx";
import type { SideName } from "./useSides.ts";

/** Shows a line of one of the two texts. */
export type GoToSide = (side: SideName, line: number) => void;

interface ResultProps {
	result: CompareResult | null;
	state: "idle" | "working" | "failed";
	goTo: GoToSide;
}

/** What the change does: the verdict, then the sections to unfold. */
export function Result({ result, state, goTo }: ResultProps) {
	const { t } = useTranslation("compare");
	const same = result?.compared.before === result?.compared.after;
	return (
		<article className="compare-result rich" aria-busy={state === "working"}>
			<header>
				<h2>{t("result")}</h2>
				{result && !same && state === "idle" && <CopyResult result={result} />}
			</header>
			<p role="status">{state === "failed" ? t("failed") : state === "working" && !result ? t("working") : ""}</p>
			{result && (
				<>
					<div className="compare-verdict">
						<Items items={result.verdict} goTo={goTo} />
						{same && <p>{t("hint")}</p>}
					</div>
					{result.sections.map(({ title, items }) => (
						<details key={title} open>
							<summary>
								{title} <span className="compare-count">{items.length}</span>
							</summary>
							<Items items={items} goTo={goTo} />
						</details>
					))}
				</>
			)}
		</article>
	);
}

/** `side`: the file whose lines the items around point to. */
function Items({ items, goTo, side = "after" }: { items: CompareItem[]; goTo: GoToSide; side?: SideName }) {
	return (
		<ul>
			{items.map((item, index) => {
				const own = item.side ?? side;
				return (
					<li key={index} data-tone={item.tone}>
						<RichText text={item.text} goTo={(line) => goTo(own, line)} />
						{item.items.length > 0 && <Items items={item.items} goTo={goTo} side={own} />}
					</li>
				);
			})}
		</ul>
	);
}
