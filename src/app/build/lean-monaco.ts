import { join } from "node:path";
import type { Plugin } from "vite";

/** Files whose localised strings describe settings and colours to a settings page, which we do not have. */
const DESCRIBED =
	/monaco-editor\/esm\/vs\/(editor\/common\/(config\/editorOptions|core\/editorColorRegistry)|platform\/theme\/common\/(colors\/\w+|iconRegistry)|editor\/browser\/coreCommands)\.js/;

/** A localised string without values to put into it. */
const TEXT = /\blocalize\(\d+, (?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\)/g;

/**
 * Leaves out of Monaco what nobody gets to see: texts for a settings page, and a font of 500 icons of which the editor
 * shows about fifteen (they are drawn in `src/editor/monaco/icons.css`).
 */
export function leanMonaco(): Plugin {
	let icons = "";
	return {
		name: "linewise:lean-monaco",
		enforce: "pre",
		configResolved(config) {
			icons = join(config.root, "src/editor/monaco/icons.css");
		},
		resolveId: (id) => (/\/codicons\/codicon\/codicon\.css$/.test(id) ? icons : undefined),
		transform(code, id) {
			return DESCRIBED.test(id) ? { code: code.replace(TEXT, '""'), map: null } : undefined;
		},
	};
}
