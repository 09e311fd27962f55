import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { explain } from "../../../cli/testing.ts";
import { richToMarkdown } from "../../../knowledge/resolve/markdown.ts";
import { argvLine } from "../../../model/argv.ts";
import { documents } from "../../testing/relations.ts";

const FOLDER = new URL("./running-cases/", import.meta.url);
const cases = documents(readFileSync(new URL("running.Dockerfile", FOLDER), "utf8"));
const line = (words: string[] | null) => (words ? argvLine(words) : "—");

it("tells what a container runs and who hears the stop signal", () => {
	const told = cases.map((source) => {
		const { image } = explain(source, "en").summary;
		if (!image) throw new Error(source);
		const { argv, pid1, signal, receiver, note } = image.runs;
		const head = source.slice(0, source.indexOf("\n"));
		const facts = `argv ${line(argv)}\nPID 1 ${line(pid1)}\n${signal} → ${receiver}`;
		return `${head}\n${facts}\n${note.map((one) => `- ${richToMarkdown(one)}\n`).join("")}`;
	});
	const golden = new URL("golden.txt", FOLDER);
	const text = told.join("\n");
	if (process.env.UPDATE || !existsSync(golden)) writeFileSync(golden, text);
	expect(text).toBe(readFileSync(golden, "utf8"));
});

it("says all of it in Russian too", () => {
	for (const source of cases) {
		const note = explain(source, "ru").summary.image?.runs.note ?? [];
		expect(note.map(richToMarkdown).join(" ")).toMatch(/^$|[а-яё]/);
	}
});

it("starts a container with what it needs of the host, and says why", () => {
	const needing = documents(readFileSync(new URL("needs.Dockerfile", FOLDER), "utf8"));
	const told = needing.map((source) => {
		const { run, compose } = explain(source, "en").summary;
		const last = run.at(-1);
		const service = (compose ?? "").split("\n").slice(4).join("\n");
		return `${last?.command}\n${last ? richToMarkdown(last.text) : ""}\n${service}`;
	});
	const golden = new URL("needs.txt", FOLDER);
	const text = told.join("\n");
	if (process.env.UPDATE || !existsSync(golden)) writeFileSync(golden, text);
	expect(text).toBe(readFileSync(golden, "utf8"));
});
