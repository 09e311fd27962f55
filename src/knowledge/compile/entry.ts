import { LANGUAGES, type Language } from "../../model/explanation.ts";
import type { Text } from "../text.ts";
import type { KnowledgeProblem } from "./problem.ts";

/** What the readers of one entry share: where it stands, its sentences so far, its problems. */
export interface Entry {
	/** As shown in problems: `explanations/commands/mkdir.yaml`. */
	file: string;
	/** `commands`, `instructions`, … */
	folder: string;
	/** The path inside the folder without `.yaml`: `mkdir`, `flags/copy-from`. */
	id: string;
	texts: Record<Language, Record<string, Text>>;
	problem(line: number, message: string): void;
}

/** An entry without sentences; its problems go to `problems`. */
export function newEntry(file: string, folder: string, id: string, problems: KnowledgeProblem[]): Entry {
	const texts = Object.fromEntries(LANGUAGES.map((language) => [language, {}])) as Entry["texts"];
	return { file, folder, id, texts, problem: (line, message) => problems.push({ file, line, message }) };
}
