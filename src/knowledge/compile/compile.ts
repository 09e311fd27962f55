import { LANGUAGES } from "../../model/explanation.ts";
import type { Facts } from "../../model/facts.ts";
import { noFacts } from "../packs.ts";
import type { TextsByLanguage } from "../text.ts";
import { checkDuplicates } from "./duplicates.ts";
import { type Entry, newEntry } from "./entry.ts";
import { Fields } from "./fields.ts";
import { FACT_FOLDERS, FREE_FOLDERS } from "./folders.ts";
import { readFree } from "./free.ts";
import type { KnowledgeProblem } from "./problem.ts";
import { checkRelated, readAnswer } from "./question.ts";
import { parseTree, type Tree } from "./tree.ts";

/** One YAML file. `path` is relative to the knowledge base: `commands/mkdir.yaml`. */
export interface SourceFile {
	path: string;
	content: string;
}

export interface Compiled {
	facts: Facts;
	texts: TextsByLanguage;
	/** The example of each entry, by `<folder>/<entry>`. */
	examples: Record<string, string[]>;
	problems: KnowledgeProblem[];
}

/** Compiles the knowledge base. Lists all problems; what has problems is left out as far as it cannot be read. */
export function compile(files: SourceFile[]): Compiled {
	const problems: KnowledgeProblem[] = [];
	const compiled: Compiled = { facts: noFacts(), texts: emptyTexts(), examples: {}, problems };
	const lines = new Map<string, string>();
	for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
		const file = `explanations/${path}`;
		const match = /^([^/]+)\/(.+)\.yaml$/.exec(path);
		const [, folder, id] = match ?? [];
		if (!folder || !id || (!(folder in FACT_FOLDERS) && !(folder in FREE_FOLDERS))) {
			problems.push({ file, line: 1, message: "an entry is <folder>/<name>.yaml in a known folder" });
			continue;
		}
		const tree = parseTree(file, content, problems);
		if (!tree) continue;
		const entry = newEntry(file, folder, id, problems);
		compileEntry(tree, entry, compiled);
		lines.set(`${folder}/${id}`, file);
	}
	const report = (key: string, message: string) => problems.push({ file: lines.get(key) ?? key, line: 1, message });
	checkDuplicates(compiled.facts, report);
	checkRelated(compiled.facts.answers, report);
	return compiled;
}

function compileEntry(tree: Tree, entry: Entry, compiled: Compiled): void {
	const { folder, id } = entry;
	const fields = new Fields(tree, entry, "entry");
	const bare = FREE_FOLDERS[folder]?.bare ?? false;
	const sources = fields.strings("sources") ?? [];
	const examples = fields.strings("example") ?? [];
	for (const source of sources) {
		if (!/^https?:\/\/\S+$/.test(source)) entry.problem(fields.line, `sources: ${source} is no web address`);
	}
	if (!bare && sources.length === 0) entry.problem(fields.line, "sources is missing");
	if (!bare && examples.length === 0) entry.problem(fields.line, "example is missing");
	if (folder in FACT_FOLDERS) {
		const name = folder as keyof typeof FACT_FOLDERS;
		(compiled.facts[name] as Record<string, unknown>)[id] = FACT_FOLDERS[name](fields, entry);
		if (folder === "questions") addAnswer(fields, entry, compiled);
		fields.finish();
	} else readFree(tree, entry);
	const key = `${folder}/${id}`;
	if (examples.length > 0) compiled.examples[key] = examples;
	for (const language of LANGUAGES) compiled.texts[language][key] = entry.texts[language];
}

/** The answer is an entry of its own, because only its page needs it. */
function addAnswer(fields: Fields, question: Entry, compiled: Compiled): void {
	const entry: Entry = { ...question, texts: newEntry("", "", "", []).texts };
	compiled.facts.answers[question.id] = readAnswer(fields, entry);
	for (const language of LANGUAGES) compiled.texts[language][`answers/${question.id}`] = entry.texts[language];
}

function emptyTexts(): TextsByLanguage {
	return Object.fromEntries(LANGUAGES.map((language) => [language, {}])) as TextsByLanguage;
}
