import type { ExplainedInstruction } from "../../model/explanation.ts";
import { Severity } from "../cards/Findings.tsx";
import { type GoToLine, LineLink, RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

interface FindingsListProps {
	instructions: readonly ExplainedInstruction[];
	goTo?: GoToLine | undefined;
}

const ORDER = { error: 0, warning: 1, info: 2 };

/** What was found in the lines, the most severe first, each leading to its line. */
export function FindingsList({ instructions, goTo }: FindingsListProps) {
	const { t } = useTranslation();
	const found = instructions
		.flatMap(({ findings, startLine }) => findings.map((finding) => ({ finding, line: startLine })))
		.sort((a, b) => ORDER[a.finding.severity] - ORDER[b.finding.severity] || a.line - b.line);
	if (found.length === 0) return null;
	return (
		<details className="found">
			<summary>{t("card.findingsCount", { count: found.length })}</summary>
			<ul>
				{found.map(({ finding, line }) => (
					<li key={`${line} ${finding.rule} ${finding.span.start}`} className={`finding-${finding.severity}`}>
						<Severity of={finding} />
						<span>
							<LineLink line={line} goTo={goTo} label={t("card.line", { from: line })} />:{" "}
							<RichText text={finding.message} goTo={goTo} />
						</span>
					</li>
				))}
			</ul>
		</details>
	);
}
