import { ArrowLeft, ArrowLeftRight } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { DropOverlay } from "../drop/DropOverlay.tsx";
import type { AppViewProps, Compared } from "../props.ts";
import { useTranslation } from "../words.ts";
import "./compare.css";
import { Result } from "./Result.tsx";
import { Side } from "./Side.tsx";
import { useComparison } from "./useComparison.ts";
import { useDiff } from "./useDiff.ts";
import { SIDES, useSides } from "./useSides.ts";

interface CompareViewProps extends Pick<AppViewProps, "language" | "actions"> {
	compare: Compared;
}

/** Two versions side by side and what changing the one into the other does, in the place of the file. */
export default function CompareView({ compare, language, actions }: CompareViewProps) {
	const { t } = useTranslation("compare");
	const { t: app } = useTranslation("app");
	const [texts, setTexts] = useState(compare);
	const [given, setGiven] = useState(compare);
	if (given !== compare) {
		setGiven(compare);
		setTexts(compare);
	}
	const change = useCallback((next: Partial<Compared>) => setTexts((before) => ({ ...before, ...next })), []);
	const { loadTools } = actions;
	useEffect(() => {
		if (texts !== compare) void loadTools().then((tools) => tools.keep(texts));
	}, [texts, compare, loadTools]);
	const pane = useRef<HTMLElement>(null);
	useEffect(() => pane.current?.focus({ preventScroll: true }), []);
	useEffect(() => {
		document.title = `${t("title")} · Linewise`;
		return () => {
			document.title = app("title");
		};
	}, [t, app]);
	const { result, state } = useComparison(texts, language, loadTools);
	const diff = useDiff(texts, result, change, loadTools, language);
	const sides = useSides(loadTools, change);
	const sidesElement = useRef<HTMLDivElement>(null);
	const onDrop = (file: File, event: DragEvent) => {
		const second = event.dataTransfer?.files[1];
		if (second) {
			sides.take("before", file);
			sides.take("after", second);
			return;
		}
		const { left = 0, width = 0 } = sidesElement.current?.getBoundingClientRect() ?? {};
		const over = event.target instanceof Element && event.target.closest<HTMLElement>("[data-side]")?.dataset.side;
		sides.take(over === "before" || (!over && event.clientX < left + width / 2) ? "before" : "after", file);
	};
	return (
		<main className="compare-pane" ref={pane} tabIndex={-1}>
			<div className="compare-head">
				<button type="button" className="button button-edge" onClick={() => actions.onQuestion(null)}>
					<ArrowLeft size={16} aria-hidden />
					{t("back")}
				</button>
				<h1>{t("title")}</h1>
				<button type="button" className="button" onClick={() => change({ before: texts.after, after: texts.before })}>
					<ArrowLeftRight size={16} aria-hidden />
					{t("swap")}
				</button>
			</div>
			<div className="compare-sides" ref={sidesElement}>
				{SIDES.map((side) => (
					<Side
						key={side}
						side={side}
						text={texts[side]}
						plain={diff.plain}
						trouble={sides.trouble[side]}
						onText={(text) => change({ [side]: text })}
						onTake={(brought) => sides.take(side, brought)}
					/>
				))}
				{!diff.plain && <div className="compare-diff" ref={diff.host} />}
			</div>
			<Result result={result} state={state} goTo={diff.reveal} />
			<DropOverlay onOpenFile={onDrop} />
		</main>
	);
}
