import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Instruction, Mount, Problem } from "../../model/dockerfile.ts";
import { parseDockerfile } from "./index.ts";

/** What cannot work and yet passes the reference, which leaves it to the kernel or the shell to refuse it. */
const BEYOND_THE_REFERENCE = new Set(
	["nul", "binary", "lone-surrogate", "exec-form-single-quotes", "exec-form-curly-quotes", "exec-form-broken"].map(
		(id) => `problems/${id}#what`,
	),
);

interface Expected {
	escape?: string;
	directives?: { name: string; value: string; line: number }[];
	instructions: ExpectedInstruction[] | null;
	error?: { stage: Problem["stage"]; message: string };
}

interface ExpectedInstruction {
	keyword: string;
	startLine: number;
	endLine: number;
	flags: string[];
	args: string[];
	json: boolean;
	heredocs: { name: string; expand: boolean; chomp: boolean; fd?: number; content: string }[];
	pairs?: { key: string; value: string | null; legacy: boolean }[];
	mounts?: Record<string, unknown>[];
	onbuild?: { keyword: string; flags: string[]; args: string[]; json: boolean };
	stage?: { name: string; base: string; platform: string };
	docComments?: string[];
	error?: string;
}

interface Case {
	name: string;
	source: string;
	quirk?: string;
	expected: Expected;
}

function readCases(url: URL): Case[] {
	return readFileSync(url, "utf8")
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as Case);
}

const flagText = ({ name, value }: { name: string; value: string | null }) =>
	`--${name}${value === null ? "" : `=${value}`}`;

/** ENV and LABEL come as triples of key, value and `=` from the reference. */
function argsOf({ keyword, args, pairs }: Instruction): string[] {
	const words = args.map((word) => word.text);
	// Its dump leaves out a lone empty word, though its own check of VOLUME [""] sees one.
	if (keyword !== "ENV" && keyword !== "LABEL") return words.length === 1 && words[0] === "" ? [] : words;
	return pairs.flatMap(({ key, value, legacy }) => [key, value ?? "", legacy ? "" : "="]);
}

function mountOf({ type, options, target, source, from, id }: Mount): Record<string, unknown> {
	const option = (name: string) => options.findLast((each) => each.name === name);
	const given: Record<string, unknown> = Object.fromEntries(
		Object.entries({
			target,
			source,
			from,
			cacheID: id,
			env: option("env")?.value,
			cacheSharing: option("sharing")?.value,
		}).filter(([, value]) => value),
	);
	const access = options.findLast(({ name }) => name === "readonly" || name === "readwrite");
	const readOnly = access
		? (access.value === "false") !== (access.name === "readonly")
		: type !== "cache" && type !== "tmpfs";
	const required = option("required");
	const size = /^(\d+)(m?)$/.exec(option("size")?.value ?? "");
	const numbers = { mode: 8, uID: 10, gID: 10 };
	for (const [name, radix] of Object.entries(numbers)) {
		const value = option(name.toLowerCase())?.value;
		if (value) given[name] = Number.parseInt(value, radix);
	}
	return {
		type,
		...given,
		...(readOnly ? { readOnly } : {}),
		...(required && required.value !== "false" ? { required: true } : {}),
		...(size ? { sizeLimit: Number(size[1]) * (size[2] ? 1024 ** 2 : 1) } : {}),
	};
}

function compareInstruction(actual: Instruction, expected: ExpectedInstruction, quirk: boolean): string[] {
	const wrong: string[] = [];
	const check = (what: string, a: unknown, b: unknown) => {
		if (JSON.stringify(a) !== JSON.stringify(b))
			wrong.push(`${what}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`);
	};
	const real = (text: string) => (quirk ? Buffer.from(text, "latin1").toString("utf8") : text);
	check("keyword", actual.keyword, expected.keyword.toUpperCase());
	check("lines", [actual.startLine, actual.endLine], [expected.startLine, expected.endLine]);
	check("flags", actual.flags.map(flagText), expected.flags.map(real));
	if (actual.known) check("args", argsOf(actual), expected.args);
	check("json", actual.json || actual.onbuild?.json === true, expected.json || expected.onbuild?.json === true);
	check(
		"heredocs",
		actual.heredocs.map(({ name, expand, chomp, fd, content }) => ({ name, expand, chomp, fd, content })),
		expected.heredocs.map(({ name, expand, chomp, fd = 0, content }) => ({ name, expand, chomp, fd, content })),
	);
	if (expected.pairs)
		check(
			"pairs",
			actual.pairs.map(({ key, value, legacy }) => ({ key, value, legacy })),
			expected.pairs,
		);
	if (expected.mounts && !expected.error) {
		const sorted = (mount: Record<string, unknown>) => Object.entries(mount).sort();
		check(
			"mounts",
			actual.mounts.map((mount) => sorted(mountOf(mount))),
			expected.mounts.map(sorted),
		);
	}
	if (expected.stage) {
		const { name, base, platform } = actual.stage ?? {};
		check("stage", { name, base, platform }, expected.stage);
	}
	if (expected.onbuild) {
		const nested = actual.onbuild;
		check(
			"onbuild",
			nested && [nested.keyword, nested.flags.map(flagText), nested.known ? argsOf(nested) : [], nested.json],
			[expected.onbuild.keyword.toUpperCase(), expected.onbuild.flags, expected.onbuild.args, expected.onbuild.json],
		);
	}
	check("docComments", actual.docComments, expected.docComments ?? []);
	return wrong;
}

function stageOf(problems: readonly Problem[]): string | undefined {
	const stages = new Set(problems.filter(({ key }) => !BEYOND_THE_REFERENCE.has(key)).map(({ stage }) => stage));
	return ["parse", "instruction", "build"].find((stage) => stages.has(stage as Problem["stage"]));
}

function compare({ source, quirk, expected }: Case): string[] {
	const actual = parseDockerfile(source);
	const wrong: string[] = [];
	// Whether broken checks fail the build is for the findings to say.
	const stage = expected.error?.message.startsWith("lint violation") ? undefined : expected.error?.stage;
	if (stageOf(actual.problems) !== stage) {
		wrong.push(
			`error: ${JSON.stringify(actual.problems.map(({ stage, key, values }) => [stage, key, values]))} is not ${expected.error?.stage}: ${expected.error?.message}`,
		);
	}
	// Where the file does not parse the reference returns nothing; here the rest is read all the same.
	if (expected.error?.stage === "parse") return wrong;
	if (actual.escape !== expected.escape) wrong.push(`escape ${actual.escape}`);
	const directives = actual.directives.map(({ name, value, line }) => `${line} ${name}=${value}`);
	const expectedDirectives = (expected.directives ?? []).map(({ name, value, line }) => `${line} ${name}=${value}`);
	if (String(directives) !== String(expectedDirectives)) wrong.push(`directives ${directives}`);
	const instructions = expected.instructions ?? [];
	if (actual.instructions.length !== instructions.length)
		wrong.push(`${actual.instructions.length} instructions, not ${instructions.length}`);
	else
		wrong.push(
			...actual.instructions.flatMap((one, index) =>
				compareInstruction(one, instructions[index] as ExpectedInstruction, Boolean(quirk)),
			),
		);
	return wrong;
}

const SUITES = [
	{ file: "./fixtures/own.jsonl", least: 1 },
	{ file: "../../../../shared/conformance/upstream-buildkit.jsonl", least: 0.99 },
];

describe.each(SUITES)("the reference's answers in $file", ({ file, least }) => {
	const url = new URL(file, import.meta.url);
	it.runIf(existsSync(url))(`agree in at least ${least * 100}%`, () => {
		const cases = readCases(url);
		const failures = cases.map((one) => ({ one, wrong: compare(one) })).filter(({ wrong }) => wrong.length);
		console.log(`${file}: ${cases.length - failures.length} of ${cases.length}`);
		for (const { one, wrong } of failures.slice(0, 40)) {
			console.log(one.name, JSON.stringify(one.source.slice(0, 300)), `\n  ${wrong.join("\n  ").slice(0, 900)}`);
		}
		expect(failures.length).toBeLessThanOrEqual(cases.length * (1 - least));
	});
});
