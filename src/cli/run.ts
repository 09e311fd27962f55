import { existsSync, readFileSync } from "node:fs";
import type { BuildOptions } from "../model/build.ts";
import { fill } from "../share/export/words.ts";
import { parseArguments } from "./arguments.ts";
import { checkFiles } from "./check.ts";
import { coverage } from "./coverage.ts";
import { diffFiles } from "./diff.ts";
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
 * in it; 1 where `check` found something as grave as asked for; 2 where a file or the command itself could not be read.
 * Other files are explained all the same.
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
		terminal.out(coverage(request.files, (await ownKnowledge(request.language, { kind: "anything" })).facts));
		return 0;
	}
	if (request.kind === "questions") {
		terminal.out(listQuestions(await ownKnowledge(request.language, { kind: "questions" }), request.language));
		return 0;
	}
	if (request.kind === "question") {
		const knowledge = await ownKnowledge(request.language, { kind: "questions" });
		const page = printQuestion(request.id, knowledge, request.language);
		if (page === null) terminal.error(`linewise: ${fill(say.unknownQuestion, { id: request.id })}\n`);
		else terminal.out(page);
		return page === null ? 2 : 0;
	}
	const { ignoreFile, ...given } = request.build;
	const ignore = ignoreFile === undefined ? null : await read(ignoreFile, say, terminal);
	if (ignoreFile !== undefined && !ignore) return 2;
	const today = new Date().toISOString().slice(0, 10);
	const build: BuildOptions = { today, ...given, ...(ignore && { dockerignore: ignore.source }) };
	const known = (kind: "explain" | "compare", inputs: Input[]) =>
		ownKnowledge(request.language, { kind, sources: inputs.map(({ source }) => source), buildArgs: build.buildArgs });
	if (request.kind === "diff") {
		const before = await read(request.before, say, terminal);
		const after = await read(request.after, say, terminal);
		if (!before || !after) return 2;
		const knowledge = await known("compare", [before, after]);
		terminal.out(await diffFiles(before, after, request, knowledge, build));
		return 0;
	}
	const inputs: Input[] = [];
	for (const file of request.files) {
		const input = await read(file, say, terminal);
		if (input) inputs.push(input);
	}
	const knowledge = await known("explain", inputs);
	const unread = inputs.length < request.files.length;
	if (request.kind === "check") {
		const { text, failed } = checkFiles(inputs, request, knowledge, build);
		terminal.out(text);
		return unread ? 2 : failed ? 1 : 0;
	}
	const { format, language } = request;
	for (const [index, input] of inputs.entries()) {
		if (index > 0 && (format === "text" || format === "markdown")) terminal.out("\n");
		terminal.out(explainFile(input, format, language, knowledge, build));
	}
	return unread ? 2 : 0;
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
