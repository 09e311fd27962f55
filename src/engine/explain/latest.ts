import type { ShellWord } from "../../model/shell.ts";
import type { Execution } from "../simulate/simulation.ts";

const LATEST = /^https?:\/\/[^$\s]+\/(?:releases\/)?latest(?:[/?#].*)?$/;

/** Of a download that asks a server for whatever release is the latest: the address, its host and the project's name. */
export function latestAsked({
	invocation,
	command,
}: Execution): { word: ShellWord; host: string; name: string | null } | null {
	if (invocation.name !== "curl" && invocation.name !== "wget") return null;
	const word = command.words.find(({ text }) => LATEST.test(text));
	if (!word) return null;
	return {
		word,
		host: /^\w+:\/\/([^/:]+)/.exec(word.text)?.[1] ?? "",
		name: /\/([\w.-]+)\/releases\/latest/.exec(word.text)?.[1] ?? null,
	};
}
