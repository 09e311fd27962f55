import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { knowledge } from "../../cli/testing.ts";
import type { Analysis, FindingNote } from "../../model/analysis.ts";
import type { Instruction } from "../../model/dockerfile.ts";
import { parseDockerfile } from "../dockerfile/index.ts";
import { analyse } from "../index.ts";
import { headerOf } from "./support/written.ts";

interface Case {
	name: string;
	source: string;
	expected: {
		lintDetail?: { rule: string; lines: number[] }[] | null;
		error?: { stage: string; message: string };
	};
}

/**
 * Where being right beats being equal: the reference ran with an image that sets nothing but PATH and is never Windows.
 */
const RIGHT_INSTEAD = new Set([
	// A directory with its drive is absolute on Windows.
	"hand/win-paths",
	"go/dockerfile_workdir#4",
	// The image `python` sets PYTHON_VERSION.
	"docs/undefined-var#4",
]);

const TABLE = [
	{ file: "../dockerfile/fixtures/own.jsonl", least: 1 },
	{ file: "../../../../shared/conformance/upstream-buildkit.jsonl", least: 0.98 },
];

describe.each(TABLE)("BuildKit's checks on the cases of $file", ({ file, least }) => {
	const url = new URL(file, import.meta.url);
	it.runIf(existsSync(url))(`agree in at least ${least * 100}%`, () => {
		const cases = readFileSync(url, "utf8")
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line) as Case)
			.filter(({ name, expected }) => expected.error?.stage !== "parse" && !RIGHT_INSTEAD.has(name));
		const failures = cases.flatMap((one) => {
			const wrong = compare(one);
			return wrong.length > 0 ? [{ one, wrong }] : [];
		});
		console.log(`${file}: ${cases.length - failures.length} of ${cases.length}`);
		for (const { one, wrong } of failures) console.log(one.name, JSON.stringify(one.source.slice(0, 300)), wrong);
		expect(failures.length).toBeLessThanOrEqual(cases.length * (1 - least));
	});
});

/** What differs. Where the build stops at an error, the reference tells only what it saw before. */
function compare({ source, expected }: Case): string[] {
	const wanted = new Set((expected.lintDetail ?? []).map(({ rule, lines }) => `${rule} ${lines[0]}`));
	const analysis = analyse(source, knowledge.facts);
	const found = checksIn(analysis);
	const missing = [...wanted].filter((one) => !found.has(one)).map((one) => `misses ${one}`);
	const stops = expected.error && !expected.error.message.startsWith("lint violation");
	const fails = analysis.problems.some(({ key }) => key === "problems/checks-are-errors#what");
	if (fails !== (expected.error !== undefined && !stops)) missing.push(fails ? "fails" : "does not fail");
	if (stops) return missing;
	return [...missing, ...[...found].filter((one) => !wanted.has(one)).map((one) => `adds ${one}`)];
}

function checksIn(analysis: Analysis): Set<string> {
	const found = new Set<string>();
	const add = (finding: FindingNote, line: number) => {
		for (const alias of finding.aliases)
			if (alias.startsWith("buildkit/")) found.add(`${alias.slice("buildkit/".length)} ${line}`);
	};
	const file = parseDockerfile(analysis.source);
	for (const { index, findings } of analysis.instructions) {
		const instruction = file.instructions[index];
		if (instruction) for (const finding of findings) add(finding, lineOf(finding, instruction, analysis.source));
	}
	return found;
}

/** The reference gives the first line of the instruction, but for an empty line the last before the heredocs. */
function lineOf(finding: FindingNote, instruction: Instruction, source: string): number {
	if (finding.rule !== "no-empty-continuation") return instruction.startLine;
	const lines = source.slice(0, headerOf(instruction).end).split("\n").length;
	return instruction.heredocs.length > 0 ? lines - 1 : lines;
}
