import { existsSync, readFileSync } from "node:fs";
import { fill } from "../share/export/words.ts";
import { parseArguments } from "./arguments.ts";
import { coverage } from "./coverage.ts";
import { explainFile, type Input } from "./explain.ts";
import { ownKnowledge } from "./knowledge.ts";
import { listQuestions, printQuestion } from "./questions.ts";
import { type CliWords, cliWords } from "./words.ts";

/** What the program is connected to. */
export interface Terminal {
	environment: Record<string, string | undefined>;
	/** The bytes of standard input. */
	readInput(): Promise<Uint8Array>;
	out(text: string): void;
	error(text: string): void;
}

/**
 * Runs `linewise` with the words after its name. The exit status: 0 where every file was explained, whatever is wrong
 * in it; 2 where a file or the command itself could not be read. Other files are explained all the same.
 */
export async function run(words: string[], terminal: Terminal): Promise<number> {
	const request = parseArguments(words, terminal.environment);
	const say = cliWords[request.language];
	if (request.kind === "wrong") {
		terminal.error(`linewise: ${request.message}\n\n${say.usage.join("\n")}\n`);
		return 2;
	}
	if (request.kind === "help") {
		terminal.out(`${say.usage.join("\n")}\n`);
		return 0;
	}
	if (request.kind === "coverage") {
		const lost = request.files.filter((file) => !existsSync(file));
		for (const file of lost)
			terminal.error(`linewise: ${fill(say.cannotRead, { file, reason: say.reasons.ENOENT })}\n`);
		if (lost.length > 0) return 2;
		terminal.out(coverage(request.files, ownKnowledge(request.language).facts));
		return 0;
	}
	if (request.kind === "questions") {
		terminal.out(listQuestions(ownKnowledge(request.language), request.language));
		return 0;
	}
	if (request.kind === "question") {
		const page = printQuestion(request.id, ownKnowledge(request.language), request.language);
		if (page === null) terminal.error(`linewise: ${fill(say.unknownQuestion, { id: request.id })}\n`);
		else terminal.out(page);
		return page === null ? 2 : 0;
	}
	const { files, format, language } = request;
	const knowledge = ownKnowledge(language);
	const { ignoreFile, ...build } = request.build;
	const ignore = ignoreFile === undefined ? null : await read(ignoreFile, say, terminal);
	if (ignoreFile !== undefined && !ignore) return 2;
	const today = new Date().toISOString().slice(0, 10);
	let status = 0;
	let printed = 0;
	for (const file of files) {
		const input = await read(file, say, terminal);
		if (!input) {
			status = 2;
			continue;
		}
		if (printed++ > 0 && (format === "text" || format === "markdown")) terminal.out("\n");
		terminal.out(
			explainFile(input, format, language, knowledge, {
				today,
				...build,
				...(ignore && { dockerignore: ignore.source }),
			}),
		);
	}
	return status;
}

/** Bytes that are not UTF-8 become U+FFFD; a byte order mark stays, since offsets count it. */
async function read(file: string, say: CliWords, terminal: Terminal): Promise<Input | null> {
	try {
		const bytes = file === "-" ? await terminal.readInput() : readFileSync(file);
		return { file, source: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code ?? String(error);
		const reasons: Record<string, string> = say.reasons;
		const reason = fill(reasons[code] ?? say.reasons.other, { code });
		terminal.error(`linewise: ${fill(say.cannotRead, { file: file === "-" ? say.input : file, reason })}\n`);
		return null;
	}
}
