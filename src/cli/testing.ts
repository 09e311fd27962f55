import { analyse } from "../engine/index.ts";
import { loadKnowledge } from "../knowledge/compile/load.ts";
import { resolve } from "../knowledge/resolve/index.ts";
import { richToMarkdown } from "../knowledge/resolve/markdown.ts";
import type { Analysis, Note } from "../model/analysis.ts";
import type { BuildOptions } from "../model/build.ts";
import type { ExplainedFinding, ExplainedNote, ExplainedPart, Explanation, Language } from "../model/explanation.ts";
import type { Message, PartNote } from "../model/message.ts";
import type { Rich } from "../model/rich.ts";

/** The whole knowledge base as the tests see it. */
export const knowledge = loadKnowledge({ lenient: true });

/** The build in which the findings are tested: some of them need a day, one a `.dockerignore`. */
export const BUILD_OF_FINDINGS: BuildOptions = { today: "2026-06-30", dockerignore: "notes.md\n" };

/** Explains a text; a sentence or value that is missing in the knowledge base throws. */
export function explain(source: string, language: Language, build: BuildOptions = {}): Explanation {
	return resolve(analyse(source, knowledge.facts, build), knowledge.texts[language], language, { strict: true });
}

/** Every key that an analysis says, nested messages included. */
export function keysOf(analysis: Analysis): Set<string> {
	const keys = new Set<string>();
	const say = (message: Message): void => {
		keys.add(message.key);
		// The resolver's own, for references to more lines than it names.
		keys.add("words/lines#more");
		for (const value of Object.values(message.values ?? {})) {
			for (const one of Array.isArray(value) ? value : [value]) if (typeof one === "object" && "key" in one) say(one);
		}
	};
	const part = (one: PartNote): void => {
		for (const message of [one.what, ...(one.why ?? []), ...(one.beware ?? [])]) say(message);
		one.parts.forEach(part);
	};
	const note = (one: Note): void => {
		for (const message of [one.what, ...one.why, ...one.beware]) say(message);
		one.parts.forEach(part);
	};
	for (const instruction of analysis.instructions) {
		note(instruction);
		if (instruction.effect.cache) say(instruction.effect.cache);
	}
	for (const directive of analysis.directives) note(directive.note);
	for (const { questions } of [...analysis.instructions, ...analysis.directives]) questions.forEach(say);
	for (const problem of analysis.problems) say(problem.message);
	for (const stage of analysis.stages) for (const message of [stage.what, ...stage.why]) say(message);
	for (const { title } of analysis.idioms) say(title);
	for (const finding of [...analysis.findings, ...analysis.instructions.flatMap(({ findings }) => findings)]) {
		for (const message of [finding.message, finding.why]) say(message);
		if (finding.fix) say(finding.fix.title);
	}
	const { rebuild } = analysis.build;
	for (const message of [...(rebuild?.summary ?? []), ...(rebuild?.savings ?? [])]) say(message);
	for (const { cause } of rebuild?.instructions ?? []) if (cause) say(cause);
	const { summary } = analysis;
	for (const message of [...summary.sentences, ...summary.benefits, ...summary.improvements]) say(message);
	for (const command of summary.run) say(command.note);
	for (const message of [...(summary.image?.runs.note ?? []), ...(summary.image?.left ?? [])]) say(message);
	return keys;
}

/** All sentences about one line, or for line 0 those about the file and its stages, as Markdown. */
export function textAbout(explanation: Explanation, line: number): string {
	const texts: Rich[] = [];
	const part = (one: ExplainedPart): void => {
		texts.push([{ code: one.text }, " "], one.what, ...one.why, ...one.beware);
		one.parts.forEach(part);
	};
	const note = (one: ExplainedNote): void => {
		texts.push(one.what, ...one.why, ...one.beware);
		one.parts.forEach(part);
	};
	const finding = (one: ExplainedFinding): void =>
		void texts.push(one.message, one.why, ...(one.fix ? [one.fix.title] : []));
	if (line === 0) {
		const { summary } = explanation;
		texts.push(
			summary.text,
			...summary.benefits,
			...summary.improvements,
			...(summary.image?.runs.note ?? []),
			...(summary.image?.left ?? []),
		);
		for (const { command, text } of summary.run) texts.push([{ code: command }], text);
		for (const stage of explanation.stages) texts.push(stage.what, ...stage.why);
		explanation.findings.forEach(finding);
	}
	for (const stage of explanation.stages) if (stage.startLine === line) texts.push(stage.what, ...stage.why);
	for (const one of explanation.instructions)
		if (one.startLine <= line && line <= one.endLine) {
			note(one);
			one.findings.forEach(finding);
		}
	for (const one of explanation.directives) if (one.line === line) note(one);
	return texts.map(richToMarkdown).join("\n");
}
