import { facts, texts } from "virtual:knowledge";
import { ANSWERS, CORE } from "../knowledge/packs.ts";
import { resolveContext } from "../knowledge/resolve/context.ts";
import { resolveMessage } from "../knowledge/resolve/message.ts";
import type { Explanation, Language } from "../model/explanation.ts";
import type { QuestionBook } from "../ui/props.ts";
import type { Explainer, Outcome } from "./worker/explainer.ts";

const books = new Map<Language, Promise<QuestionBook>>();

/** The pages that answer questions, in one language, fetched once. What failed is tried again the next time. */
export function loadQuestions(language: Language): Promise<QuestionBook> {
	let book = books.get(language);
	if (!book) {
		book = fetchBook(language);
		books.set(language, book);
		book.catch(() => books.delete(language));
	}
	return book;
}

async function fetchBook(language: Language): Promise<QuestionBook> {
	const [core, own, { answers = {} }] = await Promise.all([
		texts(CORE, language),
		texts(ANSWERS, language),
		facts(ANSWERS),
	]);
	const context = resolveContext({ ...core, ...own }, language, false);
	const say = (key: string) => resolveMessage({ key }, context);
	const pages = Object.entries(answers).map(([id, answer]) => ({
		id,
		topic: answer.topic,
		question: say(`questions/${id}#question`),
		short: say(`answers/${id}#short`),
		body: Array.from({ length: answer.paragraphs }, (_, index) => say(`answers/${id}#body.${index}`)),
		example: answer.example,
		after: answer.after ?? null,
		related: answer.related,
	}));
	return { language, pages };
}

type Hire = (report: (outcome: Outcome) => void) => Explainer;

interface Waiting {
	text: string;
	language: Language;
	done(explanation: Explanation): void;
	failed(error: Error): void;
}

const waiting: Waiting[] = [];
let explainer: Explainer | null = null;

/**
 * Explains a text of ours. Rejects where that fails. Uses an explainer of its own, so that the file on show never
 * waits; it is asked one text after the other.
 */
export function explainText(hire: Hire, text: string, language: Language): Promise<Explanation> {
	explainer ??= hire((outcome) => {
		const first = waiting.shift();
		if (outcome.kind === "answer") first?.done(outcome.explanation);
		else first?.failed(new Error(outcome.kind));
		askFirst();
	});
	return new Promise((done, failed) => {
		waiting.push({ text, language, done, failed });
		if (waiting.length === 1) askFirst();
	});
}

function askFirst(): void {
	const [first] = waiting;
	if (first) explainer?.ask(first.text, first.language);
}
