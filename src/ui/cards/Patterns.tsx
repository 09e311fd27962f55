import { Shapes } from "lucide-react";
import { Fragment } from "react";
import type { Explanation } from "../../model/explanation.ts";
import { type GoToLine, LineLink, RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

interface PatternsProps {
	list: Explanation["idioms"];
	goTo?: GoToLine | undefined;
}

/** The patterns across lines in which a line takes part, with the lines of each. */
export function Patterns({ list, goTo }: PatternsProps) {
	const { t } = useTranslation();
	if (list.length === 0) return null;
	return (
		<ul className="patterns rich">
			{list.map(({ id, title, lines }) => (
				<li key={`${id} ${lines.join()}`}>
					<Shapes size={14} aria-hidden />
					<span>
						{t("card.pattern")}: <RichText text={title} goTo={goTo} /> ({t("overview.inLines", { count: lines.length })}{" "}
						{lines.map((line, index) => (
							<Fragment key={line}>
								{index > 0 && ", "}
								<LineLink line={line} goTo={goTo} />
							</Fragment>
						))}
						)
					</span>
				</li>
			))}
		</ul>
	);
}
