import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dockerfile, Instruction } from "../../model/dockerfile.ts";
import { type MappedText, type Span, sourceOffset } from "../../model/span.ts";
import { ParseCache, parseDockerfile } from "./index.ts";

const PIECES = [
	..."FROM |RUN |COPY |ENV |ARG |LABEL |ONBUILD |HEALTHCHECK |CMD |EXPOSE |VOLUME |add |sHeLl |FOO |# c|# escape=`|<<EOF|<<-'E F'|EOF|3<<X".split(
		"|",
	),
	...'--mount=type=cache,|--from=|--x="a b|\\\n|`\n|\n|\r\n|\t| |"|\'|[|]|,|=|$A|${A:-|}|${B##x|a|/b|:1|@sha256:|AS |é|😀|\ud800|\0|\ufeff|{|-|&&'.split(
		"|",
	),
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

/** Every span and every mapped text anywhere in a plain value. */
function visit(value: unknown, onSpan: (span: Span) => void, onMapped: (mapped: MappedText) => void): void {
	if (typeof value !== "object" || value === null) return;
	if ("start" in value && "end" in value) onSpan(value as Span);
	if ("runs" in value && "text" in value) onMapped(value as MappedText);
	for (const inner of Object.values(value)) visit(inner, onSpan, onMapped);
}

function expectSound(file: Dockerfile): void {
	const { source } = file;
	visit(
		file,
		({ start, end }) => expect(0 <= start && start <= end && end <= source.length).toBe(true),
		(mapped) => {
			for (const index of new Set([0, mapped.text.length >> 1, mapped.text.length - 1])) {
				const char = mapped.text[index];
				// A line feed put between header and body of a heredoc stands at the header's end.
				if (char !== undefined && char !== "\n") expect(source[sourceOffset(mapped, index)]).toBe(char);
			}
		},
	);
	let end = 0;
	for (const instruction of file.instructions) {
		expect(instruction.span.start).toBeGreaterThanOrEqual(end);
		end = instruction.span.end;
		expectNames(source, instruction);
	}
}

function expectNames(source: string, { keyword, keywordSpan, flags, heredocs, pairs }: Instruction): void {
	const cut = ({ start, end }: Span) => source.slice(start, end);
	const plain = (written: string, name: string) => /[\n"'\\]/.test(written) || written === name;
	expect(plain(cut(keywordSpan).toUpperCase(), keyword)).toBe(true);
	for (const { name, nameSpan } of flags) expect(plain(cut(nameSpan), name)).toBe(true);
	for (const { key, keySpan } of pairs) expect(plain(cut(keySpan), key)).toBe(true);
	for (const { contentSpan, content } of heredocs) expect(cut(contentSpan)).toBe(content);
}

describe("any text", () => {
	it("is read without an exception, with spans inside the text", () => {
		fc.assert(
			fc.property(text, (source) => expectSound(parseDockerfile(source))),
			{ numRuns: 400, examples: [["RUN 3<<XFROM FROM "], ["COPY <<-'E F'\n\\\n"]] },
		);
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (source) => expectSound(parseDockerfile(source))),
			{ numRuns: 200 },
		);
	});

	it("is read the same after a change as afresh", () => {
		const change = fc.property(text, text, fc.nat(60), (before, inserted, at) => {
			const cache = new ParseCache();
			parseDockerfile(before, cache);
			const after = before.slice(0, at) + inserted + before.slice(at);
			expect(parseDockerfile(after, cache)).toEqual(parseDockerfile(after));
		});
		fc.assert(change, { numRuns: 300, examples: [["COPY <<EOF", "\n", 10]] });
	});

	it.each([
		["one line of 1 MB", `FROM a\nRUN ${"echo foo ".repeat(120_000)}`],
		["a flag of 1 MB", `FROM a\nRUN --mount=type=bind,${"a=b,".repeat(250_000)} x`],
		["250,000 pairs", `FROM a\nENV ${"A=b ".repeat(250_000)}`],
		["25,000 words that lack an equals sign", `FROM a\nENV A=b ${"c ".repeat(25_000)}`],
		["25,000 lines", `FROM a\n${"RUN echo $A\n".repeat(25_000)}`],
		[
			"25,000 heredocs without an end",
			`FROM a\n${Array.from({ length: 25_000 }, (_, index) => `RUN <<E${index}`).join("\n")}`,
		],
		["a variable that doubles", `FROM a\nENV A=aaaa\n${"ENV A=$A$A\n".repeat(100)}`],
		[
			"stages on stages",
			`FROM a AS s0\n${Array.from({ length: 8000 }, (_, n) => `FROM s${n} AS s${n + 1}\nENV A${n}=1`).join("\n")}`,
		],
		["stages that need each other", "FROM b AS a\nCOPY --from=b x y\nFROM a AS b\nCOPY --from=a x y"],
		["nested substitutions", `FROM a\nENV A=${"${a:-".repeat(100_000)}`],
		["nested arrays", `FROM a\nCMD ${"[".repeat(500_000)}`],
		["nested ONBUILD", `FROM a\n${"ONBUILD ".repeat(100_000)}`],
		["a million NULs", "\0".repeat(1_000_000)],
		["a million blanks", `FROM a\nRUN x${" ".repeat(1_000_000)}\\`],
	])("%s is read", { timeout: 60_000 }, (_name, source) => {
		expect(parseDockerfile(source).source).toBe(source);
	});
});

const CORPUS = new URL("../../../../shared/corpus/", import.meta.url);

describe.runIf(existsSync(CORPUS))("real files", () => {
	it("are all read, and hold together", { timeout: 120_000 }, () => {
		const names = readdirSync(CORPUS, { recursive: true, withFileTypes: true }).filter(
			(entry) => entry.isFile() && !entry.name.endsWith(".tsv"),
		);
		for (const { parentPath, name } of names)
			expectSound(parseDockerfile(readFileSync(`${parentPath}/${name}`, "utf8")));
		expect(names.length).toBeGreaterThan(1000);
	});
});
