import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Invocation } from "../../model/invocation.ts";
import type { ShellWord } from "../../model/shell.ts";
import type { Span } from "../../model/span.ts";
import { matchCommand } from "./match.ts";
import { parseScript } from "./parse.ts";
import { programs } from "./testing/programs.ts";
import { execWords, scriptOf } from "./word-text.ts";

const file = fileURLToPath(new URL("./cases/match.txt", import.meta.url));
const golden = fileURLToPath(new URL("./cases/golden/match.txt", import.meta.url));

function words(line: string): ShellWord[] {
	const [command] = parseScript({ text: line, runs: [{ at: 0, source: 0 }] }).items;
	if (command?.kind !== "command") throw new Error(`not a command: ${line}`);
	return command.words;
}

/** All spans into which the words were sorted; together they cover every word but blanks once. */
function places(invocation: Invocation): Span[] {
	const { program, subcommands, options, operands, end, wrapped } = invocation;
	const nested = options.flatMap((option) => option.wrapped?.words ?? []);
	const own = wrapped && "words" in wrapped && !nested.includes(wrapped.words[0] as ShellWord) ? wrapped.words : [];
	return [
		program.span,
		...subcommands.map(({ word }) => word.span),
		...operands.map(({ word }) => word.span),
		...(end ? [end] : []),
		...options.flatMap(({ nameSpan, valueSpan }) => (valueSpan ? [nameSpan, valueSpan] : [nameSpan])),
		...own.map((word) => word.span),
	].sort((a, b) => a.start - b.start);
}

function describeMatch(line: string): string {
	const { id, name, path, options, operands, end, wrapped } = matchCommand(words(line), programs);
	const at = (span: Span | null) => (span ? line.slice(span.start, span.end) : "");
	return [
		`$ ${line}`,
		`  ${id ?? "unknown"} ${name} ${path}`.trimEnd(),
		...options.map(({ facts, written, nameSpan, value, valueSpan, wrapped: inner }) => {
			const shown =
				value === null ? "" : ` = ${value} <${at(valueSpan)}>${inner ? ` ends ${inner.terminator?.raw}` : ""}`;
			return `  ${facts ? "option" : "option?"} ${written} <${at(nameSpan)}>${shown}`;
		}),
		...operands.map(({ facts, word }) => `  ${facts?.name ?? "operand?"} <${at(word.span)}>`),
		...(end ? [`  end <${at(end)}>`] : []),
		...(wrapped
			? [
					"words" in wrapped
						? `  wraps ${wrapped.words.map(({ raw }) => raw).join(" ")}`
						: "script" in wrapped
							? `  script ${wrapped.script.raw}`
							: `  statements ${wrapped.statements.map(({ raw }) => raw).join(" ")}`,
				]
			: []),
		"",
	].join("\n");
}

const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);

describe("matchCommand", () => {
	it("sorts words as the golden file says", () => {
		const actual = lines.map(describeMatch).join("\n");
		if (process.env.UPDATE || !existsSync(golden)) writeFileSync(golden, actual);
		expect(actual).toBe(readFileSync(golden, "utf8"));
	});

	it.each(lines)("puts each word in one place: %s", (line) => {
		let at = 0;
		for (const { start, end } of places(matchCommand(words(line), programs))) {
			expect(line.slice(at, start)).toMatch(/^(?: *|=)$/);
			expect(end).toBeGreaterThanOrEqual(start);
			at = end;
		}
		expect(line.slice(at)).toBe("");
	});

	it("does not change the words it is given", () => {
		const given = words("[ -f x ]");
		matchCommand(given, programs);
		expect(given).toHaveLength(4);
	});
});

describe("scriptOf", () => {
	it("leads from the script in quotes back to the file", () => {
		const line = `sh -c "cd \\"\\$X\\" && echo 'a b'"`;
		const invocation = matchCommand(words(line), programs);
		if (!invocation.wrapped || !("script" in invocation.wrapped)) throw new Error("no script");
		const body = scriptOf(invocation.wrapped.script);
		expect(body.text).toBe(`cd "$X" && echo 'a b'`);
		const [chain] = parseScript(body).items;
		if (chain?.kind !== "and-or" || chain.items[0]?.kind !== "command" || chain.items[1]?.kind !== "command")
			throw new Error("no chain");
		const at = ({ start, end }: Span) => line.slice(start, end);
		expect(at(chain.operators[0]?.span ?? { start: 0, end: 0 })).toBe("&&");
		expect(chain.items[0].words.map(({ span }) => at(span))).toEqual(["cd", `"\\$X\\`.slice(0, -1) + `\\"`]);
		expect(chain.items[1].words.map(({ span }) => at(span))).toEqual(["echo", "'a b'"]);
	});
});

describe("execWords", () => {
	it("takes the words of an exec form as they are", () => {
		const source = 'CMD ["sh", "-c", "exec $X"]';
		const word = (text: string) => {
			const start = source.indexOf(`"${text}"`);
			return {
				text,
				span: { start, end: start + text.length + 2 },
				mapped: { text, runs: [{ at: 0, source: start + 1 }] },
			};
		};
		const invocation = matchCommand(execWords([word("sh"), word("-c"), word("exec $X")]), programs);
		expect(invocation.id).toBe("sh");
		if (!invocation.wrapped || !("script" in invocation.wrapped)) throw new Error("no script");
		expect(invocation.wrapped.script.literal).toBe(true);
		const [command] = parseScript(scriptOf(invocation.wrapped.script)).items;
		expect(command && source.slice(command.span.start, command.span.end)).toBe("exec $X");
	});
});
