import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, type SourceFile } from "./compile.ts";
import { formatProblems } from "./problem.ts";

const folder = new URL("./fixtures/", import.meta.url);

/** The first line of a fixture says where in the knowledge base it stands. */
function fixture(kind: string, name: string): SourceFile {
	const content = readFileSync(new URL(`${kind}/${name}`, folder), "utf8");
	return { path: content.slice(2, content.indexOf("\n")), content };
}

const names = (kind: string) => readdirSync(new URL(kind, folder)).sort();

describe("compile", () => {
	it.each(names("good"))("reads %s", async (name) => {
		const { problems, ...compiled } = compile([fixture("good", name)]);
		expect(formatProblems(problems)).toBe("");
		const filled = Object.entries(compiled.facts).filter(([, entries]) => Object.keys(entries).length > 0);
		const golden = { ...compiled, facts: Object.fromEntries(filled) };
		await expect(`${JSON.stringify(golden, null, "\t")}\n`).toMatchFileSnapshot(
			`golden/${name.replace(".yaml", ".json")}`,
		);
	});

	it.each(names("bad"))("lists all problems of %s", async (name) => {
		const { problems } = compile([fixture("bad", name)]);
		await expect(`${formatProblems(problems)}\n`).toMatchFileSnapshot(`golden/${name.replace(".yaml", ".txt")}`);
	});

	it("refuses a name that two entries claim", () => {
		const port = fixture("good", "variable.yaml");
		const { problems } = compile([port, { ...port, path: "variables/other.yaml" }]);
		expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
			'explanations/variables/other.yaml "MODE" belongs to variables/mode already',
			'explanations/variables/other.yaml "TOOL_*" belongs to variables/mode already',
		]);
	});
});
