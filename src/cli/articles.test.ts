import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../model/explanation.ts";
import { explainFile } from "./explain.ts";
import { knowledge } from "./testing.ts";

const CASES = new URL("./cases/", import.meta.url);
const ROOT = new URL("../../", import.meta.url);

/** Whole articles as a reader sees them: a file of each kind, by the name of its golden files in `cases/`. */
const SOURCES = {
	seed: "src/cli/seeds/go-modules-first.Dockerfile",
	node: "src/app/examples/node.Dockerfile",
	python: "src/app/examples/python.Dockerfile",
	java: "src/app/examples/java.Dockerfile",
	buildkit: "src/app/examples/buildkit.Dockerfile",
	broken: "src/cli/cases/broken.Dockerfile",
};

describe.each(Object.entries(SOURCES))("%s", (name, path) => {
	it.each(LANGUAGES)("reads in %s as before", (language) => {
		const source = readFileSync(new URL(path, ROOT), "utf8");
		const golden = new URL(`${name}.${language}.md`, CASES);
		const text = explainFile({ file: "Dockerfile", source }, "markdown", language, knowledge, {}, true);
		if (process.env.UPDATE || !existsSync(golden)) writeFileSync(golden, text);
		expect(text).toBe(readFileSync(golden, "utf8"));
	});
});
