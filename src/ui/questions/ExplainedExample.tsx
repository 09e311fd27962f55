import { PencilLine } from "lucide-react";
import { useCallback, useEffect, useId, useMemo, useState } from "react";
import type { Explanation, Language } from "../../model/explanation.ts";
import { outline } from "../outline/outline.ts";
import type { Actions } from "../props.ts";
import { ReadItem } from "../read/ReadItem.tsx";
import { stageColour } from "../theme/stage.ts";
import { useTranslation } from "../words.ts";

interface ExplainedExampleProps {
	/** Goes before the ids of its lines. */
	name: string;
	title: string;
	text: string;
	language: Language;
	actions: Actions;
}

/** A Dockerfile of ours with what the engine says of each line. Until that is there, and without it, the text alone. */
export function ExplainedExample({ name, title, text, language, actions }: ExplainedExampleProps) {
	const { t } = useTranslation("questions");
	const heading = useId();
	const { explainText } = actions;
	const [explanation, setExplanation] = useState<Explanation | null>(null);
	useEffect(() => {
		let current = true;
		explainText(text, language).then(
			(answer) => current && setExplanation(answer),
			// The text stays readable.
			() => {},
		);
		return () => {
			current = false;
		};
	}, [explainText, text, language]);
	const goTo = useCallback((line: number) => document.getElementById(`${name}L${line}`)?.scrollIntoView(), [name]);
	return (
		<section className="question-example" aria-labelledby={heading}>
			<header>
				<h2 id={heading}>{title}</h2>
				<button type="button" className="button button-edge" onClick={() => actions.onTry(text)}>
					<PencilLine size={16} aria-hidden />
					{t("open")}
				</button>
			</header>
			{explanation ? (
				<Lines explanation={explanation} text={text} name={name} goTo={goTo} />
			) : (
				<pre className="code">
					<code>{text}</code>
				</pre>
			)}
		</section>
	);
}

/** Of an example each line speaks for itself. */
const NO_PATTERNS: Explanation["idioms"] = [];

interface LinesProps extends Pick<ExplainedExampleProps, "name" | "text"> {
	explanation: Explanation;
	goTo(line: number): void;
}

function Lines({ explanation, text, name, goTo }: LinesProps) {
	const items = useMemo(() => outline(explanation), [explanation]);
	return items.map((item) => (
		<div key={item.line} data-stage={stageColour(item.kind === "instruction" ? item.instruction.stage : null)}>
			<ReadItem
				item={item}
				source={text}
				goTo={goTo}
				first={false}
				patterns={NO_PATTERNS}
				whole={false}
				within={name}
			/>
		</div>
	));
}
