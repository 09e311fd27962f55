import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { decodeLink } from "../share/link.ts";
import { run } from "./run.ts";

const file = fileURLToPath(new URL("./fixtures/small.Dockerfile", import.meta.url));
const broken = fileURLToPath(new URL("./fixtures/broken.Dockerfile", import.meta.url));
const schema = JSON.parse(readFileSync(new URL("../../public/schema/linewise-1.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

async function linewise(words: string[], input = "", environment = {}) {
	let out = "";
	let error = "";
	const status = await run(words, {
		environment,
		readInput: async () => new TextEncoder().encode(input),
		out: (text) => {
			out += text;
		},
		error: (text) => {
			error += text;
		},
	});
	return { status, out, error };
}

describe("linewise explain", () => {
	it("prints an article", async () => {
		const { status, out, error } = await linewise(["explain", file]);
		expect({ status, error }).toEqual({ status: 0, error: "" });
		expect(out).toContain("RUN mkdir -p /srv/data");
		expect(out.endsWith("\n")).toBe(true);
	});

	it("prints Markdown in Russian from standard input", async () => {
		const { status, out } = await linewise(
			["explain", "-", "--format", "markdown", "--lang", "ru"],
			readFileSync(file, "utf8"),
		);
		expect(status).toBe(0);
		expect(out).toContain("# Dockerfile строка за строкой");
		expect(out).toContain("- **Что делает:** ");
	});

	it.each([file, broken])("prints JSON that the schema allows: %s", async (path) => {
		const { status, out } = await linewise(["explain", path, "--format", "json"]);
		expect(status).toBe(0);
		validate(JSON.parse(out));
		expect(validate.errors).toBeNull();
	});

	it("takes target, build arguments and .dockerignore of the build", async () => {
		const build = ["--target", "BASE", "--build-arg", "V=9", "--dockerignore", file];
		const source = "ARG V=1\nFROM alpine:$V AS base\nFROM scratch\n";
		const { status, out } = await linewise(["explain", "-", "--format", "json", ...build], source);
		expect(status).toBe(0);
		const { stages, summary } = JSON.parse(out);
		expect(stages[0].what).toContain("alpine:9");
		expect(summary.run[0].command).toBe("docker build --build-arg V=9 --target base -t app .");
		const lost = await linewise(["explain", file, "--dockerignore", "/nowhere"]);
		expect(lost).toEqual({ status: 2, out: "", error: "linewise: cannot read /nowhere: no such file\n" });
	});

	it("prints a line for each file and goes on after one that it cannot read", async () => {
		const { status, out, error } = await linewise(
			["explain", file, "/nowhere", "-", "--format", "jsonl"],
			"FROM scratch\n",
		);
		expect(status).toBe(2);
		expect(error).toBe("linewise: cannot read /nowhere: no such file\n");
		const lines = out
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(lines.map((line) => line.file)).toEqual([file, "-"]);
		for (const line of lines) {
			validate(line);
			expect(validate.errors).toBeNull();
		}
	});

	it("explains a file with problems and ends with 0", async () => {
		const { status, out } = await linewise(["explain", broken, "--format", "json"]);
		expect(status).toBe(0);
		expect(JSON.parse(out).problems.length).toBeGreaterThan(0);
	});

	it.each(["", "\ufeffFROM scratch\r\n", "\0\ufffd\0", "services:\n  a: b\n", "# only a comment"])(
		"takes any text: %j",
		async (input) => {
			const { status, out } = await linewise(["explain", "-", "--format", "json"], input);
			expect(status).toBe(0);
			validate(JSON.parse(out));
			expect(validate.errors).toBeNull();
		},
	);

	it("says in the reader's language what is wrong with the command", async () => {
		const { status, out, error } = await linewise(["explain", "--lang", "ru"]);
		expect({ status, out }).toEqual({ status: 2, out: "" });
		expect(error).toContain("linewise: не указан файл");
		expect((await linewise(["explain", "."], "", { LANG: "ru_RU" })).error).toBe(
			"linewise: не удалось прочитать .: это каталог\n",
		);
		expect((await linewise(["--help"])).out).toContain("Usage: linewise explain FILE…");
	});
});

describe("linewise diff and check", () => {
	it("tells what changes, with a link to the page that is named", async () => {
		const { status, out } = await linewise(["diff", file, "-", "--page", "https://example.org/l/"], "FROM alpine\n");
		expect(status).toBe(0);
		const [link = ""] = /https:\/\/example\.org\/l\/(#\S+)/.exec(out) ?? [];
		const opened = await decodeLink(new URL(link).hash);
		expect(opened).toMatchObject({
			ok: true,
			shared: { text: "FROM alpine\n", before: readFileSync(file, "utf8"), view: "compare" },
		});
	});

	it("gives data and Markdown", async () => {
		const json = await linewise(["diff", file, broken, "--format", "json"]);
		expect(JSON.parse(json.out)).toMatchObject({ format: "linewise-compare/1", before: file, after: broken });
		const markdown = await linewise(["diff", file, file, "--format", "markdown", "--lang", "ru"]);
		expect(markdown.out).toContain("- Файлы одинаковы.");
	});

	it("exits with 1 for findings and with 2 for what cannot be read", async () => {
		expect((await linewise(["check", broken])).status).toBe(1);
		expect((await linewise(["check", "-"], "FROM scratch\nUSER 1\n")).status).toBe(0);
		expect((await linewise(["check", broken, "no-such-file"])).status).toBe(2);
		expect((await linewise(["diff", broken, "no-such-file"])).status).toBe(2);
		expect((await linewise(["diff", broken])).error).toContain("diff takes two files");
		expect((await linewise(["check", broken, "--fail-on", "never"])).status).toBe(2);
	});
});
