import { useCallback, useEffect, useRef, useState } from "react";
import type { AppViewProps, Compared, ShareResult } from "../props.ts";
import { useTranslation } from "../words.ts";
import "./compare.css";
import { Result } from "./Result.tsx";
import { Side } from "./Side.tsx";
import { useComparison } from "./useComparison.ts";
import { useDiff } from "./useDiff.ts";

interface CompareViewProps extends Pick<AppViewProps, "language" | "actions"> {
	compare: Compared;
}

/** Two versions side by side and what changing the one into the other does, in the place of the file. */
export default function CompareView({ compare, language, actions }: CompareViewProps) {
	const { t } = useTranslation("compare");
	const [texts, setTexts] = useState(compare);
	const [given, setGiven] = useState(compare);
	if (given !== compare) {
		setGiven(compare);
		setTexts(compare);
	}
	const [shared, setShared] = useState<ShareResult | null>(null);
	const change = useCallback((next: Partial<Compared>) => {
		setShared(null);
		setTexts((before) => ({ ...before, ...next }));
	}, []);
	const pane = useRef<HTMLElement>(null);
	useEffect(() => pane.current?.focus({ preventScroll: true }), []);
	const diff = useDiff(texts, change, actions.loadTools, language);
	const { result, state } = useComparison(texts, language, actions.loadTools);
	return (
		<main className="compare-pane" ref={pane} tabIndex={-1}>
			<div className="compare-head">
				<button type="button" className="button button-edge" onClick={() => actions.onCompare(null)}>
					{t("back")}
				</button>
				<h1>{t("title")}</h1>
				<button type="button" className="button" onClick={() => change({ before: texts.after, after: texts.before })}>
					{t("swap")}
				</button>
				<button
					type="button"
					className="button button-main"
					onClick={() =>
						void actions
							.loadTools()
							.then((tools) => tools.share(texts))
							.then(setShared)
					}
				>
					{t("share")}
				</button>
			</div>
			<p role="status" className="compare-shared">
				{shared && t(shared.kind)}
				{shared?.kind === "shown" && <input className="field" readOnly value={shared.link} aria-label={t("link")} />}
			</p>
			<div className="compare-sides" data-plain={diff.plain ? "" : undefined}>
				{(["before", "after"] as const).map((side) => (
					<Side
						key={side}
						side={side}
						text={texts[side]}
						plain={diff.plain}
						onText={(text) => change({ [side]: text })}
						load={actions.loadTools}
					/>
				))}
				{!diff.plain && <div className="compare-diff" ref={diff.host} />}
			</div>
			<Result result={result} state={state} goTo={diff.reveal} />
		</main>
	);
}
