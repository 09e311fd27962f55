import { createDiff } from "../editor/monaco/diff.ts";
import type { DiffHandle, DiffStart } from "../editor/types.ts";

/** Puts Monaco's comparison into an element, in its font and in the page's colours. */
export function openDiff(host: HTMLElement, start: DiffStart, hire: () => Worker): DiffHandle {
	const style = getComputedStyle(host);
	const look = {
		fontFamily: style.fontFamily,
		fontSize: Number.parseFloat(style.fontSize),
		lineHeight: Number.parseFloat(style.lineHeight),
	};
	return createDiff(host, start, look, document.documentElement.dataset.theme === "dark", hire);
}
