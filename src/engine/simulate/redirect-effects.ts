import type { Command, Redirect, ShellWord } from "../../model/shell.ts";
import { resolvePath } from "./paths.ts";
import type { AppliedEffect } from "./simulation.ts";

/** Targets that are no files: what goes there is thrown away or shown. */
const NO_FILE = /^(\/dev\/.*|\/proc\/.*|nul|\$null)$/i;

/** The redirect that stores a command's output in a file, or null; the last one wins, as in the shell. */
export function outputFile({ redirects }: Command): (Redirect & { target: ShellWord }) | null {
	const found = redirects.findLast(
		({ operator, fd, target }) =>
			target !== null && (/^(>|>>|>\|)$/.test(operator) ? fd === null || fd === 1 : /^&>>?$/.test(operator)),
	);
	return found?.target && !NO_FILE.test(found.target.text) ? { ...found, target: found.target } : null;
}

/** What the redirects of a command read and make. `text` gives the text of a word, or null where the file does not tell. */
export function redirectEffects(
	command: Command,
	workdir: string | null,
	text: (word: ShellWord) => string | null,
): AppliedEffect[] {
	return command.redirects.flatMap(({ operator, target }): AppliedEffect[] => {
		const name = target && text(target);
		if (!name || NO_FILE.test(name) || (workdir === null && !name.startsWith("/"))) return [];
		const path = resolvePath(workdir ?? "/", name);
		if (operator === "<") return [{ kind: "reads", path }];
		return /^(&?>>?|>\|)$/.test(operator) ? [{ kind: "creates", path, as: "file" }] : [];
	});
}
