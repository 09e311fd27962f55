import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explain, keysOf, knowledge } from "../../cli/testing.ts";
import { findText } from "../../knowledge/text.ts";
import type { Analysis, InstructionNote, Note } from "../../model/analysis.ts";
import type { BuildOptions } from "../../model/build.ts";
import type { Message, PartNote } from "../../model/message.ts";
import { analyse } from "../index.ts";

const FOLDER = new URL("./cases/", import.meta.url);
const NAMES = readdirSync(FOLDER)
	.filter((name) => name.endsWith(".Dockerfile"))
	.map((name) => name.slice(0, -".Dockerfile".length));
/** The entries whose sentences are shown with their values; of others, such as commands and images, the entry alone. */
const OWN = /^(instructions|directives|words|summary|problems)\//;

const source = (name: string) => readFileSync(new URL(`${name}.Dockerfile`, FOLDER), "utf8");
/** How the build is started, where a file beside the case says so. */
const build = (name: string): BuildOptions => {
	const file = new URL(`${name}.build.json`, FOLDER);
	return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
};
const analyses = new Map(NAMES.map((name) => [name, analyse(source(name), knowledge.facts, build(name))]));

describe.each(NAMES)("%s", (name) => {
	const analysis = analyses.get(name) ?? analyse("", knowledge.facts);

	it("is explained as before", () => {
		const golden = new URL(`${name}.json`, FOLDER);
		const seen = {
			directives: analysis.directives.map((one) => ({ line: one.line, ...readable(one.note, analysis.source) })),
			instructions: analysis.instructions.map((one) => instruction(one, analysis.source)),
			stages: analysis.stages.map(({ what, why }) => [what, ...why].map(line)),
			summary: summary(analysis),
			problems: analysis.problems.map(({ line: at, message }) => `${at}: ${line(message)}`),
		};
		const text = `${JSON.stringify(seen, null, "\t")}\n`;
		if (process.env.UPDATE || !existsSync(golden)) writeFileSync(golden, text);
		expect(text).toBe(readFileSync(golden, "utf8"));
	});

	it("keeps parts apart and inside one another", () => {
		for (const note of analysis.instructions) apart(note.parts, note.span.start, note.span.end, analysis.source);
	});
});

describe("the knowledge base", () => {
	const said = new Set([...analyses.values()].flatMap((analysis) => [...keysOf(analysis)]));

	it.each(["en", "ru"] as const)("has words in %s for all that the cases say", (language) => {
		const own = [...said].filter((key) => OWN.test(key));
		expect(own.filter((key) => findText(knowledge.texts[language], key) === undefined)).toEqual([]);
		for (const name of NAMES) {
			expect(() => explain(source(name), language, build(name))).not.toThrow();
		}
	});
});

function summary({ summary: { sentences, benefits, improvements, run } }: Analysis) {
	return {
		sentences: sentences.map(line),
		run: run.map(({ command, note }) => `${command} — ${line(note)}`),
		benefits: benefits.map(line),
		improvements: improvements.map(line),
	};
}

function instruction(note: InstructionNote, text: string) {
	const { cache } = note.effect;
	return { line: note.startLine, keyword: note.keyword, ...readable(note, text), ...(cache && { cache: line(cache) }) };
}

/** A note with its messages as one line each; what other entries say stands as its key alone. */
function readable(note: Note, text: string) {
	return {
		what: line(note.what),
		why: note.why.map(line),
		beware: note.beware.map(line),
		parts: note.parts.flatMap((part) => partLines(part, text, "")),
	};
}

function partLines(part: PartNote, text: string, indent: string): string[] {
	const written = text.slice(part.span.start, part.span.end).replace(/\s+/g, " ");
	const messages = [part.what, ...(part.why ?? []), ...(part.beware ?? [])].map(line).join(" · ");
	const own = `${indent}${written} — ${part.known ? "" : "(unknown) "}${messages}`;
	return [own, ...part.parts.flatMap((inner) => partLines(inner, text, `${indent}  `))];
}

function line({ key, values }: Message): string {
	if (!OWN.test(key)) return `${key.split("#")[0]}#…`;
	const shown = Object.entries(values ?? {}).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
	return [key, ...shown].join(" ");
}

function apart(parts: PartNote[], start: number, end: number, text: string): void {
	let last = start;
	for (const { span, parts: inner } of parts) {
		const written = text.slice(span.start, span.end);
		expect(span.start, `overlaps before ${written}`).toBeGreaterThanOrEqual(last);
		expect(span.end, `leaves what it is part of: ${written}`).toBeLessThanOrEqual(end);
		last = span.end;
		apart(inner, span.start, span.end, text);
	}
}
