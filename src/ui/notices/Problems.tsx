import { CircleAlert } from "lucide-react";
import type { Explanation } from "../../model/explanation.ts";
import { type GoToLine, LineLink, RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

/** More than this many are counted, not listed. */
const MOST = 8;

/** What the build would refuse, with the lines to mend. */
export function Problems({ list, goTo }: { list: Explanation["problems"]; goTo?: GoToLine | undefined }) {
	const { t } = useTranslation();
	if (list.length === 0) return null;
	return (
		<section className="problems rich" aria-labelledby="problems">
			<h2 id="problems">
				<CircleAlert size={18} aria-hidden />
				{t("problems.title", { count: list.length })}
			</h2>
			<ul>
				{list.slice(0, MOST).map((problem, index) => (
					<li key={index}>
						<LineLink line={problem.line} goTo={goTo} label={t("problems.line", { line: problem.line })} />
						<span>
							<RichText text={problem.message} goTo={goTo} />
						</span>
					</li>
				))}
				{list.length > MOST && <li>{t("problems.more", { count: list.length - MOST })}</li>}
			</ul>
		</section>
	);
}
