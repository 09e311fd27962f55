import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../engine/index.ts";
import { documents } from "../engine/testing/relations.ts";
import { allKeys } from "../knowledge/packs.ts";
import type { BuildOptions } from "../model/build.ts";
import { BUILD_OF_FINDINGS, explain, keysOf, knowledge } from "./testing.ts";

/** The lines before a command of a Windows shell. */
const WINDOWS = {
	powershell: 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\n',
	cmd: "FROM mcr.microsoft.com/windows/servercore:ltsc2022\n",
};

/** An example as a Dockerfile: those of commands are command lines. */
function asDockerfile(entry: string, example: string): string {
	const [shell] = knowledge.facts.commands[entry.replace("commands/", "")]?.shells ?? [];
	if (entry.startsWith("commands/") && shell && shell !== "any") return `${WINDOWS[shell]}RUN ${example}\n`;
	if (/^\s*(#|ARG |FROM )/m.test(example) && !entry.startsWith("commands/")) return example;
	return `FROM ${/commands\/(apk|addgroup|adduser)$/.test(entry) ? "alpine:3.20" : "debian:bookworm-slim"}\nRUN ${example}\n`;
}

const examples = Object.entries(knowledge.examples).flatMap(([entry, list]) =>
	list.map((example): [string, string] => [entry, asDockerfile(entry, example)]),
);

/** Folders whose sentences are emitted by explainers, so that each must be reachable by a case or an example. */
const WRITTEN = /^(instructions|directives|words|shell|summary|problems|idioms|findings)\//;
const cases = [
	...[
		"src/engine/explain/cases",
		"src/engine/explain/process/running-cases",
		"src/engine/idioms/cases",
		"src/engine/findings/cases",
		"src/cli/cases",
		"src/cli/seeds",
		"src/app/examples",
	].flatMap((folder) => textsOf(folder, /Dockerfile$/).flatMap(documents)),
	...["src/engine/explain/shell/cases", "src/engine/shell/cases"].flatMap((folder) =>
		textsOf(folder, /\.sh$/).flatMap(asScripts),
	),
];

/** Cases of builds that are started with options, each file with one build or several. */
const started = ["src/engine/explain/cases", "src/engine/explain/rebuild/cases"].flatMap((folder) =>
	readdirSync(folder).flatMap((name) => {
		if (!name.endsWith(".build.json")) return [];
		const path = join(folder, name);
		const builds: BuildOptions | BuildOptions[] = JSON.parse(readFileSync(path, "utf8"));
		const source = readFileSync(path.replace(".build.json", ".Dockerfile"), "utf8");
		return [builds].flat().map((build) => ({ source, build }));
	}),
);

/** The findings' cases one by one, since many a rule looks at the last stage, in the build that they are tested in. */
const judged = [
	...textsOf("src/engine/findings/cases", /Dockerfile$/).flatMap(documents),
	...examples.flatMap(([entry, source]) => (entry.startsWith("findings/") ? [source] : [])),
].map((source) => ({ source, build: BUILD_OF_FINDINGS }));

function textsOf(folder: string, name: RegExp): string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => name.test(path))
		.map((path) => readFileSync(join(folder, path), "utf8"));
}

/** A case of shell syntax as the body of a RUN: read by bash and by dash. */
function asScripts(script: string): string[] {
	return ["/bin/bash", "/bin/sh"].map(
		(shell) => `FROM debian:bookworm-slim\nSHELL ["${shell}", "-c"]\nRUN <<'END-OF-CASE'\n${script}\nEND-OF-CASE\n`,
	);
}

describe("engine and knowledge base", () => {
	const emitted = new Set<string>();
	for (const source of [...examples.map(([, source]) => source), ...cases]) {
		for (const key of keysOf(analyse(source, knowledge.facts))) emitted.add(key);
	}
	for (const { source, build } of [...started, ...judged]) {
		for (const key of keysOf(analyse(source, knowledge.facts, build))) emitted.add(key);
	}
	const known = allKeys(knowledge);

	test("every key that the engine says has a sentence", () => {
		expect([...emitted].filter((key) => !known.has(key)).sort()).toEqual([]);
	});

	test("every sentence of the explainers is said by some case", () => {
		expect([...known].filter((key) => WRITTEN.test(key) && !emitted.has(key)).sort()).toEqual([]);
	});

	test.each(examples)("the example of %s yields its own key", (entry, source) => {
		const build = entry.startsWith("findings/") ? BUILD_OF_FINDINGS : {};
		const keys = [...keysOf(analyse(source, knowledge.facts, build))];
		expect(keys.some((key) => key.startsWith(`${entry}#`))).toBe(true);
		for (const language of ["en", "ru"] as const) explain(source, language, build);
	});
});
