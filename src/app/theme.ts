import type { PlacedEditor } from "../editor/placed.ts";
import type { ThemeChoice } from "../ui/props.ts";

const SYSTEM_DARK = "(prefers-color-scheme: dark)";

/** Whether a choice looks dark at present. */
function looksDark(choice: ThemeChoice): boolean {
	return choice === "dark" || (choice === "system" && matchMedia(SYSTEM_DARK).matches);
}

/** Tells style sheet and editor. */
export function applyTheme(choice: ThemeChoice, editor: PlacedEditor): void {
	const dark = looksDark(choice);
	document.documentElement.dataset.theme = dark ? "dark" : "light";
	editor.setDark(dark);
}

/** Calls back whenever the system turns dark or light. */
export function onSystemTheme(listener: () => void): void {
	matchMedia(SYSTEM_DARK).addEventListener("change", listener);
}
