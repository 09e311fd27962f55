import { LANGUAGES, type Language } from "../../model/explanation.ts";
import type { SentenceFacts } from "../../model/facts.ts";
import type { Template, Text } from "../text.ts";
import { readCondition } from "./condition.ts";
import type { Entry } from "./entry.ts";
import { checkAnyLanguage, languageRules } from "./style/index.ts";
import { compileTemplate } from "./template.ts";
import type { ListTree, MapTree, Tree } from "./tree.ts";

/** The names that a sentence may use in braces. */
export interface Scope {
	/** Null: any name. */
	placeholders: ReadonlySet<string> | null;
	/** Other spellings of a placeholder: `--output` for `-o`. */
	aliases?: ReadonlyMap<string, string>;
	/** Option names that conditions may use; null: any. */
	options: ReadonlySet<string> | null;
}

/** Any placeholder: for trees of sentences whose explainers give the values. */
const ANY: Scope = { placeholders: null, options: null };

/** Whether a tree has the shape of a sentence: a mapping with a language among its keys. */
export function isSentence(tree: Tree): boolean {
	return tree.kind === "map" && LANGUAGES.some((language) => tree.entries.has(language));
}

/** One sentence, or several of which each stands at `path.<number>`. Absent is an empty list. */
export function readSentences(tree: Tree | undefined, path: string, entry: Entry, scope: Scope): SentenceFacts[] {
	if (!tree) return [];
	if (tree.kind !== "list") {
		const sentence = readSentence(tree, path, entry, scope);
		return sentence ? [sentence] : [];
	}
	return tree.items.flatMap((item, index) => readSentence(item, `${path}.${index}`, entry, scope) ?? []);
}

/** A sentence with its condition. Its texts go into the entry under `path`. */
function readSentence(tree: Tree, path: string, entry: Entry, scope: Scope): SentenceFacts | null {
	const read = readTexts(tree, path, entry, scope, true);
	if (!read) return null;
	for (const language of LANGUAGES) entry.texts[language][path] = read.texts[language];
	const sentence: SentenceFacts = { text: path };
	if (read.needs.size > 0) sentence.needs = [...read.needs];
	const condition = (tree as MapTree).entries.get("when");
	if (condition) sentence.when = readCondition(condition.value, entry, scope);
	return sentence;
}

/** A sentence, or alternatives of which the page shows the first whose placeholders have values. No conditions. */
export function readText(tree: Tree, path: string, entry: Entry, scope: Scope = ANY): void {
	const all =
		tree.kind === "list"
			? readAlternatives(tree, path, entry, scope)
			: readTexts(tree, path, entry, scope, false)?.texts;
	if (all) for (const language of LANGUAGES) entry.texts[language][path] = all[language];
}

function readAlternatives(tree: ListTree, path: string, entry: Entry, scope: Scope): Record<Language, Text> | null {
	const read = tree.items.flatMap((item) => readTexts(item, path, entry, scope, false)?.texts ?? []);
	if (read.length === 0) return null;
	return perLanguage((language) => ({ first: read.map((texts) => texts[language]) }));
}

interface ReadTexts {
	texts: Record<Language, Text>;
	needs: Set<string>;
}

function readTexts(tree: Tree, path: string, entry: Entry, scope: Scope, conditional: boolean): ReadTexts | null {
	if (tree.kind !== "map") {
		entry.problem(tree.line, `${path}: a sentence is a mapping with ${LANGUAGES.join(" and ")}`);
		return null;
	}
	for (const [key, { line }] of tree.entries) {
		if ((LANGUAGES as readonly string[]).includes(key) || (key === "when" && conditional)) continue;
		const advice =
			key === "when" ? "conditions are not used here; give the sentence a key of its own" : "unknown field";
		entry.problem(line, `${path}: ${advice} "${key}"`);
	}
	const compiled = LANGUAGES.map((language) => {
		const field = tree.entries.get(language);
		if (!field) entry.problem(tree.line, `${path}: ${language} is missing`);
		return field ? readLanguage(field.value, language, path, entry, scope) : null;
	});
	if (compiled.some((one) => one === null)) return null;
	const found = compiled as LanguageText[];
	compareLanguages(found, tree, path, entry);
	const first = found[0] as LanguageText;
	const groups = captured(tree.entries.get("when")?.value);
	for (const name of first.placeholders) {
		if (scope.placeholders && !scope.placeholders.has(name) && !groups.includes(name)) {
			const known = [...scope.placeholders].join(", ");
			entry.problem(tree.line, `${path}: nothing gives {${name}} a value here; known are ${known}`);
		}
	}
	return {
		texts: perLanguage((language) => (found[LANGUAGES.indexOf(language)] as LanguageText).text),
		needs: first.placeholders,
	};
}

/** What a condition gives placeholders: the named groups of one on operands; of one on variables the value and its line. */
export function captured(when: Tree | undefined): string[] {
	const operand = when?.kind === "map" ? when.entries.get("operand")?.value : undefined;
	const groups =
		operand?.kind === "scalar" ? [...operand.text.matchAll(/\(\?<(\w+)>/g)].map((match) => match[1] as string) : [];
	return when?.kind === "map" && when.entries.has("env") ? [...groups, "set", "line"] : groups;
}

function compareLanguages(found: LanguageText[], tree: Tree, path: string, entry: Entry): void {
	const [first, ...others] = found as [LanguageText, ...LanguageText[]];
	const names = (text: LanguageText) => [...text.placeholders].sort().join(", ");
	for (const [index, other] of others.entries()) {
		const pair = `${LANGUAGES[0]} and ${LANGUAGES[index + 1]}`;
		if (names(first) !== names(other)) {
			entry.problem(tree.line, `${path}: ${pair} differ in placeholders: {${names(first)}} and {${names(other)}}`);
		}
		if (first.source === other.source && /\p{L}/u.test(first.prose)) {
			entry.problem(tree.line, `${path}: ${pair} have the same text`);
		}
	}
}

interface LanguageText {
	text: Text;
	placeholders: Set<string>;
	source: string;
	prose: string;
}

function readLanguage(tree: Tree, language: Language, path: string, entry: Entry, scope: Scope): LanguageText | null {
	const name = `${path}.${language}`;
	if (tree.kind === "map") return readPlural(tree, language, name, entry, scope);
	if (tree.kind !== "scalar" || typeof tree.value !== "string") {
		entry.problem(tree.line, `${name}: a text is expected; quote it where it looks like something else`);
		return null;
	}
	const source = tree.text;
	const compiled = compileTemplate(source, (placeholder) => scope.aliases?.get(placeholder) ?? placeholder);
	const style = [
		...checkAnyLanguage(compiled.prose, entry.folder === "questions"),
		...languageRules[language].check(source, compiled.prose),
		...checkForm(path, compiled.prose, entry),
	];
	for (const problem of [...compiled.problems, ...style]) entry.problem(tree.line, `${name}: ${problem}`);
	return { text: shorten(compiled.template), placeholders: compiled.placeholders, source, prose: compiled.prose };
}

function readPlural(tree: MapTree, language: Language, name: string, entry: Entry, scope: Scope): LanguageText | null {
	const by = tree.entries.get("by")?.value;
	const forms = languageRules[language].plurals;
	if (by?.kind !== "scalar") {
		entry.problem(tree.line, `${name}: a plural has "by" and the forms ${forms.join(", ")}`);
		return null;
	}
	const placeholders = new Set([scope.aliases?.get(by.text) ?? by.text]);
	const templates: Record<string, Template> = {};
	const sources: string[] = [];
	let prose = "";
	for (const [key, { line, value }] of tree.entries) {
		if (key === "by") continue;
		if (!forms.includes(key))
			entry.problem(line, `${name}: unknown plural form "${key}"; the forms are ${forms.join(", ")}`);
		const form =
			value.kind === "map" ? null : readLanguage(value, language, name.slice(0, -language.length - 1), entry, scope);
		if (!form) continue;
		templates[key] = typeof form.text === "string" ? [form.text] : (form.text as Template);
		for (const placeholder of form.placeholders) placeholders.add(placeholder);
		sources.push(form.source);
		prose += form.prose;
	}
	for (const form of forms) {
		if (!tree.entries.has(form)) entry.problem(tree.line, `${name}: the plural form "${form}" is missing`);
	}
	const text: Text = { by: [...placeholders][0] as string, forms: templates };
	return { text, placeholders, source: sources.join("\n"), prose };
}

const SENTENCE_PATH = /(?:^|\.)(?:what|why|beware)(?:\.|$)/;
const SENTENCE_FOLDERS = new Set([
	"commands",
	"images",
	"variables",
	"files",
	"paths",
	"packages",
	"ports",
	"instructions",
]);

/** What, why and beware are whole sentences; the what of a command is a single one. */
function checkForm(path: string, prose: string, entry: Entry): string[] {
	if (!SENTENCE_PATH.test(path) || !SENTENCE_FOLDERS.has(entry.folder)) return [];
	const problems: string[] = [];
	if (!/^[«"(]?[\p{Lu}\p{N}\uFFFC]/u.test(prose)) problems.push("begins with a capital letter or with code");
	if (!/[.…:\uFFFC][»)]?$/u.test(prose)) problems.push("ends with a full stop");
	const clause =
		entry.folder === "commands" && /^(?:subcommands\..*\.)?what(?:\.\d+)?$/.test(path) && !path.includes("options");
	if (clause && /[.…]\s+\p{Lu}/u.test(prose))
		problems.push("the what of a command is one sentence; put the rest into why");
	return problems;
}

function shorten(template: Template): Text {
	return template.length === 1 && typeof template[0] === "string" ? template[0] : template;
}

function perLanguage<T>(give: (language: Language) => T): Record<Language, T> {
	return Object.fromEntries(LANGUAGES.map((language) => [language, give(language)])) as Record<Language, T>;
}
