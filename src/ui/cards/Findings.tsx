import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ExplainedFinding } from "../../model/explanation.ts";
import { type GoToLine, RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info };

/** Problem, consequence and fix of each finding. */
export function Findings({ list, goTo }: { list: readonly ExplainedFinding[]; goTo?: GoToLine | undefined }) {
	const { t } = useTranslation();
	if (list.length === 0) return null;
	return (
		<ul className="findings rich">
			{list.map((finding, index) => {
				const Icon = ICONS[finding.severity];
				return (
					<li key={index} className={`finding finding-${finding.severity}`}>
						<Icon size={16} aria-label={t(`card.${finding.severity}`)} role="img" />
						<div>
							<p>
								<strong>
									<RichText text={finding.message} goTo={goTo} />
								</strong>
							</p>
							<p>
								<RichText text={finding.why} goTo={goTo} />
							</p>
							{finding.fix && (
								<p>
									<strong>{t("card.fix")}.</strong> <RichText text={finding.fix.title} goTo={goTo} />
								</p>
							)}
							{finding.fix?.edits.map((edit, index) => (
								<pre key={index} className="code fix">
									<code>{edit.text}</code>
								</pre>
							))}
							{finding.aliases.length > 0 && <p className="aliases">{finding.aliases.join(" · ")}</p>}
						</div>
					</li>
				);
			})}
		</ul>
	);
}
