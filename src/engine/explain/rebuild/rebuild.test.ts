import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { explain } from "../../../cli/testing.ts";
import { richToMarkdown } from "../../../knowledge/resolve/markdown.ts";
import type { BuildOptions, Change, ExplainedBuild } from "../../../model/build.ts";

const FOLDER = new URL("./cases/", import.meta.url);
const NAMES = readdirSync(FOLDER).flatMap((name) => /^(.+)\.Dockerfile$/.exec(name)?.[1] ?? []);
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

/** Beside each Dockerfile: the builds that are asked about, and what is answered, in words. */
it.each(NAMES)("%s is rebuilt as before", (name) => {
	const source = read(`${name}.Dockerfile`);
	const builds: BuildOptions[] = JSON.parse(read(`${name}.build.json`));
	const told = builds.map((build) => tell(explain(source, "en", build).build, build));
	const choices = explain(source, "en").build.choices.map(shown).join(", ");
	const text = [`choices: ${choices}\n`, ...told].join("\n");
	for (const build of builds) expect(() => explain(source, "ru", build)).not.toThrow();
	const golden = new URL(`${name}.txt`, FOLDER);
	if (process.env.UPDATE || !existsSync(golden)) writeFileSync(golden, text);
	expect(text).toBe(readFileSync(golden, "utf8"));
});

function tell({ rebuild }: ExplainedBuild, { change, dockerignore, ...build }: BuildOptions): string {
	if (!rebuild || !change) throw new Error("no change");
	const options = Object.keys(build).length > 0 ? ` ${JSON.stringify(build)}` : "";
	const lines = rebuild.instructions
		.filter(({ fate, cause }) => fate !== "metadata" || cause)
		.map(({ line, keyword, fate, cause }) =>
			`  ${String(line).padStart(2)} ${keyword.padEnd(7)} ${fate.padEnd(8)} ${cause ? richToMarkdown(cause) : ""}`.trimEnd(),
		);
	return [
		`== ${shown(change)}${options}${dockerignore ? ` .dockerignore ${JSON.stringify(dockerignore)}` : ""}`,
		...lines,
		...rebuild.summary.map((one) => `  ${richToMarkdown(one)}`),
		...rebuild.savings.map((one) => `  > ${richToMarkdown(one)}`),
		"",
	].join("\n");
}

function shown(change: Change): string {
	return Object.values(change).join(" ");
}
