import { useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../../model/explanation.ts";
import type { Actions, Compared, DiffHandle } from "../props.ts";
import { useTranslation } from "../words.ts";

/** Monaco's comparison in the element of `host`; `plain` where the page has to use text areas. */
export function useDiff(
	texts: Compared,
	change: (texts: Compared) => void,
	load: Actions["loadTools"],
	language: Language,
) {
	const { t } = useTranslation("compare");
	const [plain, setPlain] = useState(false);
	const handle = useRef<DiffHandle | null>(null);
	const latest = useRef(texts);
	latest.current = texts;
	const element = useRef<HTMLDivElement>(null);
	useEffect(() => {
		let current = true;
		const host = element.current;
		if (!host) return;
		const labels = { before: t("before"), after: t("after") };
		const { before, after } = latest.current;
		const onChange = (old: string, now: string) => change({ before: old, after: now });
		const opening = load().then((tools) => tools.openDiff(host, { before, after, labels, onChange }, language));
		opening.then(
			(opened) => {
				if (!current) return opened?.dispose();
				handle.current = opened;
				opened?.setTexts(latest.current.before, latest.current.after);
				setPlain(opened === null);
			},
			() => current && setPlain(true),
		);
		return () => {
			current = false;
			handle.current?.dispose();
			handle.current = null;
		};
		// Once: a change of the language does not make the editors anew.
	}, [load, change]);
	useEffect(() => handle.current?.setTexts(texts.before, texts.after), [texts]);
	const reveal = useCallback((line: number) => handle.current?.revealLine(line), []);
	return { host: element, plain, reveal };
}
