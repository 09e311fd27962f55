import type { AnswerFacts, Facts, QuestionFacts } from "../../model/facts.ts";
import type { Entry } from "./entry.ts";
import { defined, type Fields } from "./fields.ts";
import { readSentences, readText, type Scope } from "./sentence.ts";

/** Answers are about no line of the reader's: nothing gives a placeholder a value. */
const PLAIN: Scope = { placeholders: new Set(), options: new Set() };

/** What questions are about, in the order in which they are listed. */
const TOPICS = ["start", "cache", "variables", "shell", "packages", "images", "files", "running"] as const;

const RAISED_BY = /^(?:[A-Z]+|[a-z-]+\/[^#\s]+(?:#\S+)?)$/;

/** Reads what lines need of `questions/<id>.yaml`: the question and what raises it. */
export function readQuestion(fields: Fields, entry: Entry): QuestionFacts {
	readOne("question", fields, entry);
	const raisedBy = fields.strings("raisedBy") ?? [];
	if (raisedBy.length === 0) entry.problem(fields.line, "raisedBy is missing");
	for (const key of raisedBy) {
		if (!RAISED_BY.test(key)) entry.problem(fields.line, `raisedBy: ${key} is neither a keyword nor a sentence's key`);
	}
	return { raisedBy };
}

/** Reads the rest of `questions/<id>.yaml`: the page that answers. */
export function readAnswer(fields: Fields, entry: Entry): AnswerFacts {
	readOne("short", fields, entry);
	const topic = fields.oneOf("topic", TOPICS);
	if (!topic) entry.problem(fields.line, `topic is missing; known are ${TOPICS.join(", ")}`);
	const body = readSentences(fields.take("body"), "body", entry, PLAIN);
	if (body.length < 3 || body.length > 8) entry.problem(fields.line, "body has three to eight paragraphs");
	return defined<AnswerFacts>({
		topic: topic ?? "start",
		paragraphs: body.length,
		example: fields.strings("example")?.[0] ?? "",
		after: fields.string("after"),
		related: fields.strings("related") ?? [],
	});
}

function readOne(name: string, fields: Fields, entry: Entry): void {
	const tree = fields.take(name);
	if (tree) readText(tree, name, entry, PLAIN);
	else entry.problem(fields.line, `${name} is missing`);
}

/** Reports questions that are said to be related and do not exist. */
export function checkRelated(answers: Facts["answers"], report: (key: string, message: string) => void): void {
	for (const [id, { related }] of Object.entries(answers)) {
		for (const other of related) {
			if (other === id || !Object.hasOwn(answers, other))
				report(`questions/${id}`, `related: there is no other "${other}"`);
		}
	}
}
