import { useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../../model/explanation.ts";
import type { Actions, Compared, CompareResult, DiffHandle } from "../props.ts";
import { useTranslation } from "../words.ts";
import type { GoToSide } from "./Result.tsx";

/** Monaco's comparison in the element of `host`; `plain` where the page has to use text areas. */
export function useDiff(
	texts: Compared,
	result: CompareResult | null,
	change: (texts: Compared) => void,
	load: Actions["loadTools"],
	language: Language,
) {
	const { t } = useTranslation("compare");
	const [plain, setPlain] = useState(false);
	const [handle, setHandle] = useState<DiffHandle | null>(null);
	const latest = useRef(texts);
	latest.current = texts;
	const element = useRef<HTMLDivElement>(null);
	useEffect(() => {
		let current = true;
		let made: DiffHandle | null = null;
		const host = element.current;
		if (!host) return;
		const labels = { before: t("before"), after: t("after") };
		const { before, after } = latest.current;
		const onChange = (old: string, now: string) => change({ before: old, after: now });
		const opening = load().then((tools) => tools.openDiff(host, { before, after, labels, onChange }, language));
		opening.then(
			(opened) => {
				if (!current) return opened?.dispose();
				made = opened;
				setHandle(opened);
				setPlain(opened === null);
			},
			() => current && setPlain(true),
		);
		return () => {
			current = false;
			made?.dispose();
		};
		// Once: a change of the language does not make the editors anew.
	}, [load, change]);
	useEffect(() => handle?.setTexts(texts.before, texts.after), [handle, texts]);
	useEffect(() => handle?.setLabels({ before: t("before"), after: t("after") }), [handle, t]);
	useEffect(() => {
		if (result) handle?.setColours(result.compared, result.colours);
	}, [handle, result]);
	const reveal = useCallback<GoToSide>(
		(side, line) => {
			if (handle) {
				element.current?.scrollIntoView({ block: "nearest" });
				handle.revealLine(side, line);
			} else revealIn(document.getElementById(`compare-${side}`), line);
		},
		[handle],
	);
	return { host: element, plain, reveal };
}

/** Selects a line, from 1, of a text area. */
function revealIn(area: HTMLElement | null, line: number): void {
	if (!(area instanceof HTMLTextAreaElement)) return;
	const lines = area.value.split("\n");
	const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
	area.scrollIntoView({ block: "center" });
	area.focus({ preventScroll: true });
	area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
	area.scrollTop = Number.parseFloat(getComputedStyle(area).lineHeight) * Math.max(0, line - 3);
}
