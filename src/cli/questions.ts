import { resolveContext } from "../knowledge/resolve/context.ts";
import { richToMarkdown } from "../knowledge/resolve/markdown.ts";
import { resolveMessage } from "../knowledge/resolve/message.ts";
import type { Language } from "../model/explanation.ts";
import type { OwnKnowledge } from "./knowledge.ts";

/** All questions, one a line: the id, a tab, the question. */
export function listQuestions(knowledge: OwnKnowledge, language: Language): string {
	const say = speaker(knowledge, language);
	return Object.keys(knowledge.facts.answers)
		.map((id) => `${id}\t${say(`questions/${id}#question`)}\n`)
		.join("");
}

/** The page of one question as Markdown, or null where there is none of that name. */
export function printQuestion(id: string, knowledge: OwnKnowledge, language: Language): string | null {
	if (!Object.hasOwn(knowledge.facts.answers, id)) return null;
	const answer = knowledge.facts.answers[id];
	if (!answer) return null;
	const say = speaker(knowledge, language);
	const body = Array.from({ length: answer.paragraphs }, (_, index) => say(`answers/${id}#body.${index}`));
	const examples = [answer.example, ...(answer.after ? [answer.after] : [])];
	return `${[
		`# ${say(`questions/${id}#question`)}`,
		`**${say(`answers/${id}#short`)}**`,
		...body,
		...examples.map((text) => `\`\`\`dockerfile\n${text.trimEnd()}\n\`\`\``),
	].join("\n\n")}\n`;
}

function speaker(knowledge: OwnKnowledge, language: Language): (key: string) => string {
	const context = resolveContext(knowledge.texts[language], language, true);
	return (key) => richToMarkdown(resolveMessage({ key }, context));
}
