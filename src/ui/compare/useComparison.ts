import { useEffect, useState } from "react";
import type { Language } from "../../model/explanation.ts";
import type { Actions, Compared, CompareResult } from "../props.ts";

/** Milliseconds without a keystroke before the texts are compared. */
const PAUSE = 300;

/** What the change does, asked anew after each pause; the last answer stays until the next is there. */
export function useComparison(texts: Compared, language: Language, load: Actions["loadTools"]) {
	const [result, setResult] = useState<CompareResult | null>(null);
	const [state, setState] = useState<"idle" | "working" | "failed">("working");
	useEffect(() => {
		let current = true;
		setState("working");
		const timer = setTimeout(() => {
			load()
				.then((tools) => tools.compare(texts, language))
				.then(
					(found) => {
						if (!current) return;
						setResult(found);
						setState("idle");
					},
					() => current && setState("failed"),
				);
		}, PAUSE);
		return () => {
			current = false;
			clearTimeout(timer);
		};
	}, [texts, language, load]);
	return { result, state };
}
