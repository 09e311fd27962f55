import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

const START = "virtual:monaco-words/";

/** The folders of Monaco whose words a reader can meet or hear here. */
const SHOWN = [
	"editor/contrib/find",
	"editor/contrib/folding",
	"editor/contrib/hover",
	"editor/contrib/toggleTabFocusMode",
	"editor/browser/controller",
	"base/browser/ui/findinput",
	"base/browser/ui/inputbox",
];

/** `virtual:monaco-words/ru`: Monaco's own translation, cut down from 600 kB to the words in use, by their numbers. */
export function monacoWords(): Plugin {
	return {
		name: "linewise:monaco-words",
		resolveId: (id) => (id.startsWith(START) ? `\0${id}` : undefined),
		async load(id) {
			if (!id.startsWith(`\0${START}`)) return undefined;
			const root = dirname(dirname(createRequire(import.meta.url).resolve("monaco-editor/editor/editor.api")));
			const all = await messages(join(root, "nls/lang", `${id.slice(START.length + 1)}.js`));
			const numbers = new Set((await Promise.all(SHOWN.map((folder) => usedIn(join(root, folder))))).flat());
			const words = Object.fromEntries([...numbers].map((number) => [number, all[number]]));
			return `export default ${JSON.stringify(words)};`;
		},
	};
}

type Global = { _VSCODE_NLS_MESSAGES?: string[] };

async function messages(file: string): Promise<string[]> {
	await import(pathToFileURL(file).href);
	const all = (globalThis as Global)._VSCODE_NLS_MESSAGES;
	delete (globalThis as Global)._VSCODE_NLS_MESSAGES;
	if (!all) throw new Error(`${file} holds no messages`);
	return all;
}

async function usedIn(folder: string): Promise<number[]> {
	const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".js"));
	const sources = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
	return sources.flatMap((source) => [...source.matchAll(/\blocalize2?\((\d+)/g)].map(([, number]) => Number(number)));
}
