import { rootStage } from "../simulate/stage.ts";
import { developmentSetupScript } from "./development-setup-script.ts";
import type { Idiom } from "./idiom.ts";
import { processes } from "./process.ts";

/** Programs that a base image starts where nothing of one's own is set: shells and interpreters that wait for input. */
const WAITING =
	/^(?:.*\/)?(?:ba|da|a)?sh$|^(?:cmd(?:\.exe)?|powershell|pwsh|python3?|node|irb|iex|jshell|erl|php|bun|deno|ghci|julia|R|perl)$/i;

/** No line says what starts, and neither does the base image: others build on this one, or give the command. */
export const imageForOthers: Idiom = {
	*find(simulation) {
		const { target } = simulation;
		if (!target || processes(simulation).some(({ stage }) => stage === target)) return;
		// A container for development has its own reason for that.
		if (/devcontainer|vscode/i.test(simulation.file.source)) return;
		for (const _ of developmentSetupScript.find(simulation)) return;
		const { entrypoint, cmd } = target.state;
		// Under an entrypoint of the image the command of a line counts all the same.
		if (entrypoint?.from.line != null || cmd?.from.line != null) return;
		const { image, from } = rootStage(target);
		if (!image?.facts || image.facts.id === "scratch") return;
		if (/devcontainer/.test(image.facts.id) || (entrypoint && !isInterpreterHook(entrypoint.value.words))) return;
		const words = cmd?.value.words ?? [];
		if (words.length > 0 && !WAITING.test(words[0] ?? "")) return;
		const form = /^dotnet-(?:runtime|aspnet)$/.test(image.facts.id) ? "dotnet" : "any";
		yield { at: [from], says: [{ at: from, form, last: true }] };
	},
};

/** The entrypoints of official language images only pass the command on. */
function isInterpreterHook(words: string[]): boolean {
	return /docker-(?:php-|node-)?entrypoint(?:\.sh)?$/.test(words[0] ?? "");
}
